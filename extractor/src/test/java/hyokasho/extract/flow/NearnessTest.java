package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which boxes a text is near, whatever else was written. */
class NearnessTest {

    private static final List<String> LINES = List.of("申請を受け付ける。", "証を渡す。", "台帳に記す。");

    private final FilledForm form = new FilledForm("basic");
    private final Place affair = form.place("I.1.2");
    private final Place system = form.place("I.1.3");

    @Test
    void whatThePageBeforeEndedWithBehindItsLabelAgainIsNearThatBoxAlone() {
        form.label(system, Break.BLANK);
        form.label(affair, Break.BLANK);
        int text = write(LINES);

        assertTrue(cost(text, affair, LINES) < cost(text, system, LINES) - 2);
        assertTrue(cost(text, affair, List.of()) > cost(text, affair, LINES) + 2);
    }

    @Test
    void aFewLinesMayComeAgainByChance() {
        form.label(affair, Break.BLANK);
        int text = write(LINES.subList(0, 2));

        assertTrue(cost(text, affair, LINES.subList(0, 2)) >= cost(text, affair, List.of()));
    }

    private int write(List<String> lines) {
        int first = form.pieces.size();
        for (String line : lines) {
            form.add(affair, Kind.TEXT, line, line.equals(lines.get(0)) ? Break.BLANK : Break.LINE);
        }
        return first;
    }

    private double cost(int text, Place place, List<String> before) {
        List<Place> shown = List.of(affair, system);
        FlowPage page = new FlowPage(form.pieces, new PagePlan(shown, Set.copyOf(shown)), Optional.empty(), Map.of());
        Fit fit = new Fit(form.pieces, new Patterns(), new ColumnWidth(0));
        return new Nearness(page, fit, false, before, 0.3).of(text).of(shown.indexOf(place));
    }
}
