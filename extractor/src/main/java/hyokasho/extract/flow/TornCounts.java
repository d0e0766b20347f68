package hyokasho.extract.flow;

import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts numbers of blocks together again that were torn in parts: （ 2 ） 件. */
final class TornCounts {

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{1,4}");

    /** With the spaces around it. */
    private static final int LONGEST_NUMBER = 20;

    /** The first part stands within so many pieces ahead of the others. */
    private static final int REACH = 5;

    /** A parenthesis that stands alone on the page is looked for within so many: pages of some dumps have no end. */
    private static final int REACH_ON_PAGE = 500;

    private static final Pattern BEGUN = Pattern.compile("[（(][\\s　]*[0-9０-９]{1,4}");

    private static final Pattern REST = Pattern.compile("[0-9０-９]{1,4}[\\s　]*[)）]");

    private static final Pattern REST_BACKWARDS = Pattern.compile("件[\\s　]*[0-9０-９]{0,4}[\\s　]*[（(]");

    /** （ 2 ） 件 from left to right. */
    private static final List<Pattern> PARTS =
            Stream.of("[（(]", "[0-9０-９]+", "[)）]", "件").map(Pattern::compile).toList();

    /** A choice and its options have so many pieces at most. */
    private static final int OPTIONS = 16;

    private final List<Piece> pieces;

    private TornCounts(List<Piece> pieces) {
        this.pieces = new ArrayList<>(pieces);
    }

    /** The pieces of a document with those parts of a number as one. */
    static List<Piece> joined(List<Piece> pieces) {
        TornCounts counts = new TornCounts(pieces);
        counts.joinTorn();
        counts.joinGlued();
        counts.joinGluedBackwards();
        counts.turn();
        counts.fillEmpty();
        return counts.pieces;
    }

    /** The （ was torn off: it is the nearest one, or that of what is written in one, the one that stands alone on the page. */
    private void joinTorn() {
        for (int i = 0; i + 1 < pieces.size(); i++) {
            int number = i;
            if (isNumber(i) && pieces.get(i + 1).closesParenthesis() && isUnit(i + 2)) {
                parenthesisAhead(i).ifPresent(open -> join(open, number, number + 3));
            } else if (isRest(i) && isUnitBeside(i)) {
                OptionalInt near = parenthesisAhead(i);
                OptionalInt open = near.isPresent() ? near : parenthesisAloneOnPageOf(i);
                open.ifPresent(at -> join(at, number, number + 2));
            }
        }
    }

    /** 2） */
    private boolean isRest(int i) {
        return pieces.get(i).is(Kind.TEXT)
                && REST.matcher(pieces.get(i).text().strip()).matches();
    }

    private boolean isUnit(int i) {
        return i < pieces.size() && pieces.get(i).text().strip().equals("件");
    }

    private boolean isUnitBeside(int i) {
        return isUnit(i + 1) && pieces.get(i + 1).before().besides();
    }

    private OptionalInt parenthesisAhead(int number) {
        return IntStream.range(Math.max(0, number - REACH), number)
                .filter(i -> pieces.get(i).opensParenthesis())
                .max();
    }

    private OptionalInt parenthesisAloneOnPageOf(int number) {
        int page = pieces.get(number).page();
        int[] alone = IntStream.range(Math.max(0, number - REACH_ON_PAGE), number)
                .filter(i -> pieces.get(i).page() == page && opensAlone(i))
                .toArray();
        return alone.length == 1 ? OptionalInt.of(alone[0]) : OptionalInt.empty();
    }

    private boolean opensAlone(int i) {
        return pieces.get(i).opensParenthesis()
                && !pieces.get(i).before().besides()
                && !pieces.get(i + 1).before().besides();
    }

    /** （ 2 was written ahead of the options, and ） 件 glued to one of them: 2) 委託しない） 件. */
    private void joinGlued() {
        for (int i = 0; i + 2 < pieces.size(); i++) {
            boolean begun = isBegun(i);
            for (int option = i + 1; begun && option < Math.min(i + OPTIONS, pieces.size() - 1); option++) {
                if (isGluedEnd(option)) {
                    joinGlued(i, option);
                    break;
                }
            }
        }
    }

    private boolean isBegun(int i) {
        String text = pieces.get(i).text();
        return pieces.get(i).is(Kind.TEXT)
                && text.length() <= LONGEST_NUMBER
                && BEGUN.matcher(text.strip()).matches();
    }

    /** From right to left, the ） glued to an option: 1) 委託する） 件4（. */
    private void joinGluedBackwards() {
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Piece rest = pieces.get(i + 1);
            if (isGluedToClosing(i)
                    && REST_BACKWARDS.matcher(rest.text().strip()).matches()) {
                List<Span> spans = new ArrayList<>(List.of(cutClosing(i)));
                spans.addAll(rest.spans());
                pieces.set(i + 1, Piece.of(Kind.COUNT, spans, Break.TOUCH));
            }
        }
    }

    /** Numbers that were written from right to left, with their parts in the form's order. */
    private void turn() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.is(Kind.COUNT) && "）)件".indexOf(piece.text().charAt(0)) >= 0) {
                List<Span> spans = new ArrayList<>();
                for (Pattern part : PARTS) {
                    piece.spans().forEach(span -> find(part, span).ifPresent(spans::add));
                }
                pieces.set(i, Piece.of(Kind.COUNT, spans, piece.before()));
            }
        }
    }

    private static Optional<Span> find(Pattern part, Span span) {
        Matcher found = part.matcher(span.text());
        return found.find() ? Optional.of(span.part(found.start(), found.end())) : Optional.empty();
    }

    private boolean isGluedEnd(int i) {
        return isGluedToClosing(i) && isUnit(i + 1);
    }

    /** Whether it is an option with a ） behind it, and the next piece is beside it. */
    private boolean isGluedToClosing(int i) {
        String text = pieces.get(i).text();
        return pieces.get(i).is(Kind.LIST)
                && pieces.get(i).spans().size() == 1
                && closing(text.substring(text.length() - 1)) == 0
                && pieces.get(i + 1).before().besides();
    }

    private void joinGlued(int begun, int option) {
        List<Span> spans = new ArrayList<>(pieces.get(begun).spans());
        spans.add(cutClosing(option));
        spans.addAll(pieces.get(option + 1).spans());
        pieces.set(begun, Piece.of(Kind.COUNT, spans, pieces.get(begun).before()));
        pieces.remove(option + 1);
    }

    /** Takes the ） away from an option. */
    private Span cutClosing(int option) {
        Piece glued = pieces.get(option);
        Span whole = glued.spans().get(0);
        int close = whole.text().length() - 1;
        pieces.set(
                option,
                new Piece(
                        Kind.LIST,
                        List.of(whole.part(0, close)),
                        glued.slots(),
                        glued.number(),
                        glued.option(),
                        glued.before()));
        return whole.part(close, close + 1);
    }

    /** The （ and what of it stands further behind. */
    private void join(int open, int number, int end) {
        List<Span> spans = new ArrayList<>(pieces.get(open).spans());
        pieces.subList(number, end).forEach(part -> spans.addAll(part.spans()));
        Piece joined = Piece.of(Kind.COUNT, spans, pieces.get(number).before());
        pieces.subList(number, end).clear();
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
        int[] empty = IntStream.range(page.from(), page.to())
                .filter(i -> isEmpty(i) || isTornEmpty(i))
                .toArray();
        int[] numbers = IntStream.range(page.from() + 1, page.to() - 1)
                .filter(this::isAlone)
                .toArray();
        if (empty.length == 1 && numbers.length == 1) {
            fill(empty[0], numbers[0]);
        }
    }

    private void fill(int empty, int number) {
        Piece count = pieces.get(empty);
        if (!count.is(Kind.COUNT)) {
            fillTorn(empty, number);
            return;
        }
        pieces.set(empty, Piece.of(Kind.COUNT, filled(count, pieces.get(number)), count.before()));
        pieces.remove(number);
    }

    /** The characters of （ ） 件 with those of a number in it. */
    static List<Span> filled(Piece empty, Piece number) {
        List<Span> spans = new ArrayList<>();
        for (Span span : empty.spans()) {
            int close = closing(span.text());
            if (close < 0) {
                spans.add(span);
                continue;
            }
            if (close > 0) {
                spans.add(span.part(0, close));
            }
            spans.addAll(number.spans());
            spans.add(span.part(close, span.text().length()));
        }
        return spans;
    }

    /** ） 件 with the one （ that stands alone a little ahead of it. */
    private void fillTorn(int end, int number) {
        int open = openAheadOf(end).getAsInt();
        List<Span> spans = new ArrayList<>(pieces.get(open).spans());
        spans.addAll(pieces.get(number).spans());
        spans.addAll(pieces.get(end).spans());
        spans.addAll(pieces.get(end + 1).spans());
        pieces.set(end, Piece.of(Kind.COUNT, spans, pieces.get(end).before()));
        IntStream.of(open, number, end + 1)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .forEach(part -> pieces.remove(part.intValue()));
    }

    private boolean isTornEmpty(int i) {
        return pieces.get(i).closesParenthesis()
                && !pieces.get(i).before().besides()
                && isUnitBeside(i)
                && openAheadOf(i).isPresent();
    }

    private OptionalInt openAheadOf(int end) {
        return IntStream.range(Math.max(0, end - REACH), end)
                .filter(this::opensAlone)
                .findFirst();
    }

    private boolean isEmpty(int i) {
        Piece piece = pieces.get(i);
        return piece.is(Kind.COUNT) && piece.text().chars().noneMatch(Character::isDigit) && closing(piece.text()) > 0;
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
}
