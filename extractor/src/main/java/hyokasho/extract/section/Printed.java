package hyokasho.extract.section;

import hyokasho.document.Box;
import hyokasho.extract.block.Block;
import hyokasho.extract.block.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A label of the form as found on a page, before it is known which of the places with this label it is.
 *
 * @param candidates the slots that are printed so, in form order
 * @param number the number behind a numbered label: 委託事項3
 * @param spans what is printed of it
 * @param tail what follows it in the same go, if anything
 * @param block the cell that it stands in
 */
record Printed(List<Slot> candidates, OptionalInt number, List<Span> spans, Optional<Span> tail, Block block) {

    Printed {
        candidates = List.copyOf(candidates);
        spans = List.copyOf(spans);
    }

    Box box() {
        return spans.stream().map(Span::box).reduce(Box::union).orElseThrow();
    }

    double size() {
        return spans.get(0).size();
    }
}
