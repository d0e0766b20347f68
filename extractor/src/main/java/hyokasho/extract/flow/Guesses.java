package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is a guess in the likeliest way to give the pieces of a page away, even if no other way is better: a text that can
 * only be given to its place against all that is usual. Where all boxes but one have their texts at their labels, or each
 * has one text, counting tells what the order does not.
 */
final class Guesses {

    /** A text that costs more than this where it is given to is a guess: of such, two in five are wrong. */
    private static final double GUESS = 1.05;

    private static final int NONE = -1;

    private final FlowPage page;
    private final Fit fit;

    /** By piece, the place that it was given to, and what that cost. */
    private final int[] given;

    private final double[] costs;

    /** By piece, the place that the writing was at behind it. */
    private final int[] at;

    /** By place, how many texts were given to it that were written by themselves, and whether one is at its label. */
    private final int[] texts;

    private final boolean[] atLabel;

    Guesses(FlowPage page, Fit fit, Nearness nearness, Match best) {
        this.page = page;
        this.fit = fit;
        this.given = new int[page.length()];
        this.costs = new double[page.length()];
        this.at = new int[page.length()];
        Match match = best;
        for (int i = page.length() - 1; i >= 0; i--) {
            given[i] = match.given();
            at[i] = match.at();
            costs[i] = match.cost()
                    - match.before().cost()
                    - (isText(i) ? fit.width(i, page.place(given[i]).slot()) : 0);
            match = match.before();
        }
        this.texts = new int[page.places().size()];
        this.atLabel = new boolean[page.places().size()];
        for (int i = 0; i < given.length; i++) {
            if (isText(i)) {
                texts[given[i]] += goesOn(i) ? 0 : 1;
                atLabel[given[i]] |= page.labelOf(given[i]) >= 0 && nearness.isAtLabel(i, given[i]);
            }
        }
    }

    /** The places of which the texts are guesses. */
    Set<Place> places() {
        Set<Place> places = new HashSet<>();
        int left = left();
        boolean complete =
                IntStream.range(0, texts.length).filter(this::isLabelled).allMatch(p -> texts[p] == 1);
        for (int i = 0; i < given.length; i++) {
            int p = given[i];
            boolean text = isText(i) && !page.place(p).isTable();
            boolean counted = page.piece(i).is(Kind.TEXT) && (complete || left == p);
            boolean guess = text && costs[i] > GUESS && !counted && !isOnlyDate(i, p) && !isAheadOfList(i, p);
            if (guess || text && isUnfounded(i, p) || isLabelOfOwnGroup(i, p)) {
                places.add(page.place(p));
            }
        }
        return places;
    }

    private boolean isText(int i) {
        return given[i] >= 0
                && (page.piece(i).is(Kind.TEXT)
                        || page.piece(i).is(Kind.ANSWER) && page.place(given[i]).wantsText());
    }

    private boolean goesOn(int i) {
        return i > 0
                && isText(i - 1)
                && given[i - 1] == given[i]
                && page.piece(i).before() != Break.BLANK;
    }

    private boolean isLabelled(int p) {
        return page.place(p).wantsText() && !page.isOfNextPage(p) && page.labelOf(p) >= 0;
    }

    /** The one box of which the label is away from its text, if all others of the page have theirs at their labels. */
    private int left() {
        int[] left = IntStream.range(0, atLabel.length)
                .filter(p -> page.place(p).wantsText() && !page.isOfNextPage(p) && !atLabel[p])
                .toArray();
        return left.length == 1 && isLabelled(left[0]) ? left[0] : NONE;
    }

    /** What the form prints in such a block: it is likely another box's label, and what is behind it that one's text. */
    private boolean isLabelOfOwnGroup(int i, int p) {
        return p >= 0
                && page.piece(i).is(Kind.LABEL)
                && page.namedBy(i) < 0
                && page.place(p).holds(FieldType.TEXT)
                && page.place(p).block() > 0
                && page.piece(i).mayBelongToGroupOf(page.place(p).slot());
    }

    /** The one date of a page on which one box alone has to have a date is its, wherever it was written. */
    private boolean isOnlyDate(int i, int p) {
        return fit.isDate(i)
                && page.place(p).holds(FieldType.DATE)
                && IntStream.range(0, page.length()).noneMatch(j -> j != i && fit.isDate(j))
                && IntStream.range(0, page.places().size())
                        .filter(q -> page.place(q).holds(FieldType.DATE)
                                && !page.place(q).isOptional())
                        .allMatch(q -> q == p);
    }

    /** Whether the list of options behind a text is that of the choice which the form has behind its box. */
    private boolean isAheadOfList(int i, int p) {
        int list = page.runEnd(i) + 1;
        return list < page.length()
                && page.piece(list).is(Kind.LIST)
                && !page.piece(list).slots().isEmpty()
                && at[list] > p
                && IntStream.range(p + 1, at[list])
                        .noneMatch(q -> page.place(q).slot().hasBox());
    }

    /** Neither a label says so nor what the text looks like. */
    private boolean isUnfounded(int i, int p) {
        return p > 0
                && page.labelOf(p) < 0
                && !page.isOfNextPage(p)
                && !fit.isLike(i, page.place(p).slot());
    }
}
