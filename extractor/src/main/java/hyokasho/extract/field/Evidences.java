package hyokasho.extract.field;

import hyokasho.document.Box;
import hyokasho.document.Evidence;
import hyokasho.document.TextRange;
import hyokasho.extract.block.Span;
import hyokasho.extract.block.TextRanges;
import hyokasho.extract.section.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where spans are printed, page by page and line by line. */
final class Evidences {

    private Evidences() {}

    /** One evidence a page, one box a line; for a text its ranges. */
    static List<Evidence> ofSpans(List<Span> spans) {
        List<TextRange> ranges = TextRanges.of(spans);
        if (!ranges.isEmpty()) {
            return List.of(Evidence.inText(ranges));
        }
        Map<Integer, List<Box>> pages = new TreeMap<>();
        for (Lines line : Lines.of(spans)) {
            Box box = line.spans().stream()
                    .map(s -> s.strip().box())
                    .reduce(Box::union)
                    .orElseThrow();
            pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(box);
        }
        List<Evidence> evidence = new ArrayList<>();
        pages.forEach((page, boxes) -> evidence.add(Evidence.onPage(page, boxes)));
        return evidence;
    }

    /**
     * That of what is written in a box, or of the empty box itself. In a text an empty box is nowhere; what tells of it is
     * what stands around it.
     *
     * @param around the box's label, or the row of a cell
     */
    static List<Evidence> of(List<Region> regions, List<Span> around) {
        List<Evidence> written =
                ofSpans(regions.stream().flatMap(r -> r.spans().stream()).toList());
        if (!written.isEmpty()) {
            return written;
        }
        List<TextRange> ranges = TextRanges.of(around);
        return regions.stream()
                .limit(1)
                .map(r -> ranges.isEmpty() ? Evidence.onPage(r.page(), List.of(r.bounds())) : Evidence.inText(ranges))
                .toList();
    }
}
