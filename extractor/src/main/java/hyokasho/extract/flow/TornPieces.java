package hyokasho.extract.flow;

import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Slot;
import hyokasho.form.Entry;
import hyokasho.form.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Mends pieces that are more or less than one thing: labels that the end of a page cut in two, two boxes' texts that
 * touch, and what is printed within the box of another entry.
 */
final class TornPieces {

    /** Fewer characters of a label do not tell which it is. */
    private static final int FEWEST = 5;

    /** The two halves of a label stand within so many pieces. */
    private static final int REACH = 200;

    /** A line that wraps is as long as this. */
    private static final int SHORTEST_WRAPPED = 15;

    /** What is written within another box takes so many lines at most. */
    private static final int LINES_OF_INLINE = 8;

    /** No list has more options. */
    private static final Pattern NUMBERS_OF_OPTIONS = Pattern.compile("([\\s　]*[0-9０-９]{1,2}[)）．.]){1,12}[\\s　]*");

    private final Outline outline;
    private final Folding folding;
    private final FormWords words;
    private final List<Pattern> likes;

    /** The slots within whose box something else is printed, by its folded label. */
    private final Map<String, Slot> inline;

    TornPieces(Outline outline, Folding folding, FormWords words) {
        this.outline = outline;
        this.folding = folding;
        this.words = words;
        this.likes = outline.slots().stream()
                .flatMap(slot -> slot.entries().stream())
                .flatMap(entry -> entry.like().stream())
                .map(like -> Pattern.compile(like, Pattern.DOTALL))
                .toList();
        this.inline = inline(outline, folding);
    }

    List<Piece> mend(List<Piece> pieces) {
        List<Piece> mended = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            mended.addAll(pieces.get(i).is(Kind.TEXT) ? parted(pieces, i) : List.of(pieces.get(i)));
        }
        mended = TornCounts.joined(mended);
        for (int i = 0; i < mended.size(); i++) {
            if (isOfVerticalLabel(mended.get(i)) && !isWrapped(mended, i)) {
                mended.set(i, mended.get(i).as(Kind.FURNITURE));
            }
            if (isNumberOfOption(mended, i)) {
                mended.set(i, mended.get(i).as(Kind.LIST));
            }
            if (isInParenthesis(mended, i) || isInParagraph(mended, i)) {
                mended.set(i, mended.get(i).as(Kind.TEXT));
            }
            if (mended.get(i).is(Kind.TEXT)) {
                String folded = folding.fold(mended.get(i).text());
                mendCut(mended, i, folded);
                i = joinInline(mended, i, folded);
            }
        }
        ListItems.mark(mended);
        return mended;
    }

    /** 再, 委, 託: a heading beside several boxes is printed downwards, and its characters can be written apart. */
    private boolean isOfVerticalLabel(Piece piece) {
        String text = piece.text().strip();
        return piece.is(Kind.TEXT)
                && text.length() == 1
                && outline.slots().stream()
                        .anyMatch(slot ->
                                slot.kind() == Slot.Kind.SIDE && slot.label().contains(text));
    }

    /** The last character of a text that wraps stands alone below its other lines. */
    private static boolean isWrapped(List<Piece> pieces, int i) {
        boolean below = i > 0
                && pieces.get(i).before() == Break.LINE
                && pieces.get(i - 1).is(Kind.TEXT)
                && pieces.get(i - 1).text().strip().length() >= SHORTEST_WRAPPED;
        boolean goesOn = i + 1 < pieces.size()
                && pieces.get(i + 1).before() == Break.LINE
                && pieces.get(i + 1).text().strip().length() == 1;
        return below && !goesOn;
    }

    /** 2） of a ＜選択肢＞ list, torn off its option; an author's own has his text behind it. */
    private static boolean isNumberOfOption(List<Piece> pieces, int i) {
        boolean texted = i + 1 < pieces.size()
                && pieces.get(i + 1).is(Kind.TEXT)
                && pieces.get(i + 1).before().besides();
        return pieces.get(i).is(Kind.TEXT)
                && !texted
                && NUMBERS_OF_OPTIONS.matcher(pieces.get(i).text()).matches();
    }

    /** その他 （ 庁内連携システム ）: no box, but what is written beside another. */
    private static boolean isInParenthesis(List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        if (!piece.is(Kind.BOX) && !piece.is(Kind.ANSWER)) {
            return false;
        }
        boolean opens = "（(".indexOf(piece.text().strip().charAt(0)) >= 0;
        boolean opened = i > 0 && piece.before().besides() && pieces.get(i - 1).opensParenthesis();
        boolean closed = i + 1 < pieces.size()
                && pieces.get(i + 1).before().besides()
                && pieces.get(i + 1).closesParenthesis();
        return opens || closed && (opened || !piece.before().besides()) || isInTurnedParenthesis(pieces, i);
    }

    /** The same on a row that is written from right to left. */
    private static boolean isInTurnedParenthesis(List<Piece> pieces, int i) {
        return i > 0
                && pieces.get(i).before() == Break.TOUCH
                && pieces.get(i - 1).closesParenthesis()
                && i + 1 < pieces.size()
                && pieces.get(i + 1).before() == Break.TOUCH
                && pieces.get(i + 1).opensParenthesis();
    }

    /** The head of a group of boxes as a line of an author's own text: ・連絡先等情報. */
    private static boolean isInParagraph(List<Piece> pieces, int i) {
        boolean between = pieces.get(i).is(Kind.FURNITURE) && i > 0 && i + 1 < pieces.size();
        return between
                && pieces.get(i).before() == Break.LINE
                && pieces.get(i - 1).is(Kind.TEXT)
                && pieces.get(i + 1).before() == Break.LINE
                && pieces.get(i + 1).is(Kind.TEXT);
    }

    /**
     * （手数料額、納付方法： … ）: printed within the box of a slot, whatever is written around it; all its lines.
     *
     * @return the index of the last piece that was looked at
     */
    private int joinInline(List<Piece> pieces, int i, String text) {
        List<Slot> within = new ArrayList<>();
        inline.forEach((label, slot) -> {
            if (text.startsWith(label)) {
                within.add(slot);
            }
        });
        if (within.isEmpty()) {
            return i;
        }
        List<Span> spans = new ArrayList<>(pieces.get(i).spans());
        int begin = i;
        int end = i + 1;
        if (inline.containsKey(text)) {
            begin = beginningOfReversed(pieces, i);
            for (Piece ahead : pieces.subList(Math.min(i, begin + 1), i)) {
                spans.addAll(ahead.spans());
            }
            if (begin < i) {
                spans.addAll(pieces.get(begin).spans());
            } else if (isRightBehindText(pieces, i)) {
                begin = i - 1;
                spans = around(pieces.get(i).spans().get(0), pieces.get(begin).spans());
            }
        }
        while (!isClosed(spans) && end < pieces.size() && end - i < LINES_OF_INLINE && goesOn(pieces.get(end))) {
            spans.addAll(pieces.get(end).spans());
            end++;
        }
        Break before = pieces.get(begin).before();
        pieces.subList(begin, end).clear();
        pieces.add(begin, new Piece(Kind.TEXT, spans, within, OptionalInt.empty(), Optional.empty(), before));
        return begin;
    }

    /** A label with what belongs behind it, ahead of the ） that is printed with it if there is one. */
    private static List<Span> around(Span label, List<Span> text) {
        String printed = label.text();
        boolean closed = "）)".indexOf(printed.charAt(printed.length() - 1)) >= 0;
        int end = closed ? printed.length() - 1 : printed.length();
        List<Span> spans = new ArrayList<>(List.of(label.part(0, end)));
        spans.addAll(text);
        if (closed) {
            spans.add(label.part(end, printed.length()));
        }
        return spans;
    }

    /** {@code 現金で納付（手数料額、納付方法： ）}: the text was written ahead of what stands around it. */
    private static boolean isRightBehindText(List<Piece> pieces, int i) {
        return i > 0
                && pieces.get(i).before() == Break.TOUCH
                && pieces.get(i - 1).is(Kind.TEXT);
    }

    /** Where it was written from its foot to its head, the ） ahead of the text ahead of the label; or {@code i}. */
    private static int beginningOfReversed(List<Piece> pieces, int i) {
        int begin = i;
        while (begin > 0 && i - begin < LINES_OF_INLINE && goesOn(pieces.get(begin))) {
            begin--;
            if (pieces.get(begin).closesParenthesis()) {
                return begin;
            }
            if (!pieces.get(begin).is(Kind.TEXT)) {
                return i;
            }
        }
        return i;
    }

    /** Whether its first parenthesis is closed; an author's own within it are. */
    private static boolean isClosed(List<Span> spans) {
        int open = 0;
        for (Span span : spans) {
            for (char c : span.text().toCharArray()) {
                open += "（(".indexOf(c) >= 0 ? 1 : "）)".indexOf(c) >= 0 ? -1 : 0;
            }
        }
        return open <= 0;
    }

    private static boolean goesOn(Piece piece) {
        return (piece.before() == Break.LINE || piece.before().besides())
                && (piece.is(Kind.TEXT) || piece.is(Kind.PARENTHESIS));
    }

    private static Map<String, Slot> inline(Outline outline, Folding folding) {
        Map<String, Slot> inline = new LinkedHashMap<>();
        for (Slot slot : outline.slots()) {
            slot.entries().stream()
                    .filter(entry -> entry.role().filter(Entry.INLINE::equals).isPresent())
                    .forEach(entry -> inline.put(folding.fold(entry.label()), slot));
        }
        return inline;
    }

    /** 全項目評価書49: a text and the number of another box. */
    private List<Piece> parted(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        String text = piece.text();
        if (piece.spans().size() > 1) {
            return List.of(piece);
        }
        List<Piece> reversed = reversed(piece);
        if (!reversed.isEmpty()) {
            return reversed;
        }
        OptionalInt label = beginningOfInline(text);
        if (label.isPresent()) {
            return partedAt(piece, label.getAsInt());
        }
        for (int i = 1; i < text.length(); i++) {
            boolean edge = Character.isDigit(text.charAt(i)) != Character.isDigit(text.charAt(i - 1));
            if (edge && isLike(text.substring(0, i)) && isLike(text.substring(i) + besides(pieces, at))) {
                return partedAt(piece, i);
            }
        }
        return List.of(piece);
    }

    private static List<Piece> partedAt(Piece piece, int at) {
        Span span = piece.spans().get(0);
        return List.of(
                Piece.of(Kind.TEXT, span.part(0, at), piece.before()),
                Piece.of(Kind.TEXT, span.part(at, piece.text().length()), Break.TOUCH));
    }

    /** {@code ）現金で納付（手数料額、納付方法：}: where what is printed within a box begins, behind the text that belongs to it. */
    private OptionalInt beginningOfInline(String text) {
        if (text.lastIndexOf('（') < 1 && text.lastIndexOf('(') < 1) {
            return OptionalInt.empty(); // looked at for every text, and folding is slow
        }
        String folded = folding.fold(text);
        if (inline.keySet().stream().noneMatch(label -> folded.endsWith(label) && folded.length() > label.length())) {
            return OptionalInt.empty();
        }
        int at = text.length() - 1;
        while (at > 1 && !inline.containsKey(folding.fold(text.substring(at)))) {
            at--;
        }
        return OptionalInt.of(at > 1 && "（(".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at);
    }

    /** What is written behind a piece on its height. */
    private static String besides(List<Piece> pieces, int at) {
        StringBuilder row = new StringBuilder();
        for (int i = at + 1; i < pieces.size() && pieces.get(i).before().besides(); i++) {
            row.append(pieces.get(i).text());
        }
        return row.toString();
    }

    /** {@code ）医療機関（} and {@code ）（}: what stands beside a box, written from right to left; or with nothing in it. */
    private static List<Piece> reversed(Piece piece) {
        Span span = piece.spans().get(0);
        String text = piece.text();
        int from = text.length() - text.stripLeading().length();
        int to = text.stripTrailing().length();
        if (to - from < 2
                || "（(".indexOf(text.charAt(to - 1)) < 0
                        && !text.substring(from + 1, to - 1).isBlank()) {
            return List.of();
        }
        boolean reversed = "）)".indexOf(text.charAt(from)) >= 0 && "（(".indexOf(text.charAt(to - 1)) >= 0;
        boolean empty = "（(".indexOf(text.charAt(from)) >= 0 && "）)".indexOf(text.charAt(to - 1)) >= 0;
        if (!reversed && !empty) {
            return List.of();
        }
        List<Piece> parts = new ArrayList<>();
        parts.add(Piece.of(Kind.PARENTHESIS, span.part(from, from + 1), piece.before()));
        if (!text.substring(from + 1, to - 1).isBlank()) {
            parts.add(Piece.of(Kind.TEXT, span.part(from + 1, to - 1), Break.TOUCH));
        }
        parts.add(Piece.of(Kind.PARENTHESIS, span.part(to - 1, to), reversed ? Break.TOUCH : Break.SPACE));
        return parts;
    }

    private boolean isLike(String text) {
        return likes.stream().anyMatch(like -> like.matcher(text.strip()).matches());
    }

    /** The first half of a label becomes the label, if its other half is there; that is the form's too. */
    private void mendCut(List<Piece> pieces, int i, String text) {
        if (text.length() < FEWEST || !words.isBeginning(text)) {
            return;
        }
        for (Slot slot : outline.slots()) {
            for (String spelling : slot.spellings()) {
                if (spelling.startsWith(text) && spelling.length() > text.length()) {
                    Optional<Integer> rest = find(pieces, i, spelling.substring(text.length()));
                    if (rest.isPresent()) {
                        pieces.set(i, label(pieces.get(i), slotsWith(spelling)));
                        pieces.set(rest.get(), pieces.get(rest.get()).as(Kind.FURNITURE));
                        return;
                    }
                }
            }
        }
        onNextPage(pieces, i, text).ifPresent(whole -> pieces.set(i, label(pieces.get(i), whole.slots())));
    }

    /** The label whose first line a text is, printed as a whole on the next page: its cell goes over the end of the page. */
    private Optional<Piece> onNextPage(List<Piece> pieces, int i, String text) {
        return pieces.subList(i, Math.min(pieces.size(), i + REACH)).stream()
                .filter(piece -> piece.is(Kind.LABEL)
                        && piece.page() == pieces.get(i).page() + 1
                        && piece.spans().size() > 1)
                .filter(piece -> folding.fold(piece.spans().get(0).text()).equals(text))
                .findFirst();
    }

    private static Piece label(Piece half, List<Slot> slots) {
        return new Piece(Kind.LABEL, half.spans(), slots, OptionalInt.empty(), Optional.empty(), half.before());
    }

    private List<Slot> slotsWith(String spelling) {
        return outline.bySpelling().getOrDefault(spelling, List.of());
    }

    private Optional<Integer> find(List<Piece> pieces, int from, String rest) {
        for (int away = 1; away < REACH; away++) {
            for (int i : new int[] {from + away, from - away}) {
                boolean inside = i >= 0 && i < pieces.size() && pieces.get(i).is(Kind.TEXT);
                if (inside && folding.fold(pieces.get(i).text()).equals(rest)) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }
}
