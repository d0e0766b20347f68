package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.BoxToken.Part;
import hyokasho.extract.flow.BoxToken.Way;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Boxes in a text that writes stacks of brackets and then their names. */
class BalancedBoxesTest {

    private final FilledForm form = new FilledForm("full");
    private final Place place = form.place("II[].3.2");
    private final FormBox paper = new FormBox(0, place, place.options().indexOf("紙"));
    private final FormBox line = new FormBox(1, place, place.options().indexOf("専用線"));
    private final List<BoxRow> rows = new ArrayList<>();

    @Test
    void asManyNamesAsBracketsBelongToThem() {
        bracket();
        bracket();
        name(paper);
        name(line);

        assertEquals(List.of(paper, line), settled());
    }

    @Test
    void aNameAheadOfItsBracketIsOpenAsTheBracketMayBeTheNextOnes() {
        name(paper);
        bracket();
        bracket();
        name(line);

        assertEquals(List.of(line), settled());
    }

    private void bracket() {
        row(new BoxToken(
                Piece.of(Kind.OPEN, form.line("["), Break.BLANK), Part.OPEN, Optional.empty(), List.of(), Way.RIGHT));
    }

    private void name(FormBox box) {
        Piece close = Piece.of(Kind.CLOSE, form.line("]"), Break.BLANK);
        Piece name = Piece.of(Kind.BOX, form.line(place.options().get(box.option())), Break.SPACE);
        row(new BoxToken(name, Part.NAME, Optional.of(close), List.of(box), Way.RIGHT));
    }

    private void row(BoxToken... tokens) {
        rows.add(new BoxRow(Arrays.asList(tokens), place));
    }

    private List<FormBox> settled() {
        return new BalancedBoxes(rows, false)
                .boxes().stream().map(BalancedBoxes.Settled::box).toList();
    }
}
