package hyokasho.extract.flow;

import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Puts numbers of blocks together again that were torn in parts: （ 2 ） 件. */
final class TornCounts {

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{1,4}");

    /** With the spaces around it. */
    private static final int LONGEST_NUMBER = 20;

    /** The first part stands within so many pieces ahead of the others. */
    private static final int REACH = 5;

    private final List<Piece> pieces;

    private TornCounts(List<Piece> pieces) {
        this.pieces = new ArrayList<>(pieces);
    }

    /** The pieces of a document with those parts of a number as one. */
    static List<Piece> joined(List<Piece> pieces) {
        TornCounts counts = new TornCounts(pieces);
        counts.joinParts();
        counts.fillEmpty();
        return counts.pieces;
    }

    /** Each part was written on a line of its own, the first one a little ahead of the others. */
    private void joinParts() {
        for (int i = 0; i + 2 < pieces.size(); i++) {
            boolean count = pieces.get(i + 1).closesParenthesis()
                    && isNumber(i)
                    && pieces.get(i + 2).text().strip().equals("件");
            for (int open = i - 1; count && open >= Math.max(0, i - REACH); open--) {
                if (pieces.get(open).opensParenthesis()) {
                    join(open, i);
                    break;
                }
            }
        }
    }

    private void join(int open, int number) {
        List<Span> spans = new ArrayList<>(pieces.get(open).spans());
        pieces.subList(number, number + 3).forEach(part -> spans.addAll(part.spans()));
        Piece joined = count(spans, pieces.get(number).before());
        pieces.subList(number, number + 3).clear();
        pieces.add(number, joined);
        pieces.remove(open);
    }

    /** The one number that stands alone within a page is that of its one empty （ ） 件; at its ends it may be the page's. */
    private void fillEmpty() {
        List<PageRange> pages = PageRange.of(pieces);
        // from the last on, so that a number that is taken away moves no page that is still to come
        for (int i = pages.size() - 1; i >= 0; i--) {
            fillEmpty(pages.get(i));
        }
    }

    private void fillEmpty(PageRange page) {
        int[] empty =
                IntStream.range(page.from(), page.to()).filter(this::isEmpty).toArray();
        int[] numbers = IntStream.range(page.from() + 1, page.to() - 1)
                .filter(this::isAlone)
                .toArray();
        if (empty.length == 1 && numbers.length == 1) {
            fill(empty[0], numbers[0]);
        }
    }

    private void fill(int empty, int number) {
        Piece count = pieces.get(empty);
        Span whole = count.spans().get(0);
        int close = closing(whole.text());
        List<Span> spans = new ArrayList<>();
        spans.add(whole.part(0, close));
        spans.addAll(pieces.get(number).spans());
        spans.add(whole.part(close, whole.text().length()));
        pieces.set(empty, count(spans, count.before()));
        pieces.remove(number);
    }

    private boolean isEmpty(int i) {
        Piece piece = pieces.get(i);
        return piece.is(Kind.COUNT)
                && piece.spans().size() == 1
                && piece.text().chars().noneMatch(Character::isDigit)
                && closing(piece.text()) > 0;
    }

    private static int closing(String text) {
        return Math.max(text.indexOf('）'), text.indexOf(')'));
    }

    /** With empty lines around it. */
    private boolean isAlone(int i) {
        return pieces.get(i).before() == Break.BLANK && pieces.get(i + 1).before() == Break.BLANK && isNumber(i);
    }

    private boolean isNumber(int i) {
        String text = pieces.get(i).text();
        return pieces.get(i).is(Kind.TEXT)
                && text.length() <= LONGEST_NUMBER
                && NUMBER.matcher(text.strip()).matches();
    }

    private static Piece count(List<Span> spans, Break before) {
        return new Piece(Kind.COUNT, spans, List.of(), OptionalInt.empty(), Optional.empty(), before);
    }
}
