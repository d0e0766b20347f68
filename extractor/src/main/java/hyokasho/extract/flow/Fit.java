package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import hyokasho.extract.value.JapaneseDate;
import hyokasho.form.Entry;
import hyokasho.form.Option;
import hyokasho.form.Wording;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How badly what is written fits what a box holds, in the units of {@link Matching}. */
final class Fit {

    /** It cannot stand there. */
    static final double IMPOSSIBLE = 100;

    private static final double DATE_AS_TEXT = 1.11;
    private static final double TEXT_AS_DATE = 1.8;
    private static final double BESIDE_A_BOX = 1.2;
    private static final double WITHIN_A_BOX = 3;
    private static final double TORN = 0.929;
    private static final double SENTENCE_AS_NAME = 0.7;

    /** Its lines go on beyond the box, or wrap long before the box ends. */
    private static final double WRAPS_WIDER = 1.5;

    private static final double WRAPS_NARROWER = 0.5;
    private static final double TEXT_OF_A_BOX = 0.5;
    private static final double TEXT_TORN_OFF = 0.05;
    private static final double LIKE_A_DETAIL = -0.15;
    private static final int NEAR = 60;
    private static final double COUNT_OF_A_BOX = 0.049;
    private static final double UNLIKELY = 1.5;
    private static final double LIKELY = -1.285;

    /** Where every document has a text. */
    private static final double DASH_FOR_A_TEXT = 1.74;

    /** For the wording that is usual in a box, times the logarithm of how rare it is elsewhere; so much of it around. */
    private static final double USUAL = 0.329;

    private static final double HALF = 0.48;

    /** It has not the wording that is usual in the box. */
    private static final double UNUSUAL = 0.5;

    private static final double OPTION_IN_BRACKETS = 2.13;
    private static final double OPTION_IN_A_TEXT = 0.2;
    private static final double OPTION_ALONE = 1.356;

    private static final int LONGEST_DATE = 25;
    private static final int LONGEST_DETAIL = 40;
    private static final int NO_HEAD = -2;
    private static final int LONGEST_DATES = 60;

    /** What several dates are made of, beside digits. */
    private static final String OF_DATES = "元年月日明治大正昭和平成令、，,・及び";

    private static final String AS_OF = "時点";

    private static final int LONGEST_COUNT = 20;
    private static final int LINES_OF_A_PARAGRAPH = 11;

    private static final Pattern COUNT = Pattern.compile("[（(]?[0-9０-９]*[)）]?件?[)）]?|[)）]件[0-9０-９]*[（(]");
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{1,2}");

    /** A parenthesis and a mark that check boxes lost, and nothing that an author wrote. */
    private static final Pattern PARTS_OF_BOXES = Pattern.compile("[（(][\\s　]*[○●■◯〇レ✓][\\s　]*[）)]?");

    /** What is written where nothing is to be said. */
    private static final Pattern DASH = Pattern.compile("[-‐－–—―ー－]+");

    /** What stands around a line by which an author parts his text: ＜窓口における措置＞. */
    private static final String HEAD_OPENS = "＜<【〈《≪";

    private static final String HEAD_CLOSES = "＞>】〉》≫";

    private static final String BULLETS = "・･○●◯◎◇◆■□";

    private final List<Piece> pieces;
    private final JapaneseDate dates = JapaneseDate.standard();
    private final Patterns patterns;
    private final Look[] looks;
    private final Paragraph[] paragraphs;
    private final int[] emptyDetails;

    /** By piece, the same head before it, or none. */
    private final int[] sameHeads;

    private final int[] itemsBefore;

    /** By piece, what its lines say of how wide its box is. */
    private final ColumnWidth column;

    private final ColumnWidth.Box[] boxes;

    /**
     * @param pieces of the page
     * @param column how wide most boxes of the document are
     */
    Fit(List<Piece> pieces, Patterns patterns, ColumnWidth column) {
        this.pieces = pieces;
        this.column = column;
        this.boxes = column.boxes(pieces);
        this.patterns = patterns;
        this.sameHeads = sameHeads(pieces);
        this.itemsBefore = Items.before(pieces);
        this.looks = new Look[pieces.size()];
        this.paragraphs = new Paragraph[pieces.size()];
        this.emptyDetails =
                IntStream.range(0, pieces.size()).filter(this::isEmptyDetail).toArray();
    }

    /** What a text looks like, whatever it is. */
    private record Look(
            String text,
            Words.Beginning beginning,
            boolean date,
            boolean count,
            boolean dash,
            boolean lone,
            boolean parenthesis,
            boolean beside,
            boolean torn,
            Paragraph paragraph,
            Map<Wording, Double> wordings) {}

    /**
     * Lines that are written in one go.
     *
     * @param wordings which are found in them, as far as it was asked
     */
    private record Paragraph(String text, Words.Beginning beginning, Map<Wording, Boolean> wordings) {

        static Paragraph of(String text) {
            return new Paragraph(text, Words.Beginning.of(text), new IdentityHashMap<>());
        }
    }

    /** How badly a piece fits a slot's box. */
    double of(int piece, Slot slot) {
        if (!slot.hasBox()) {
            return IMPOSSIBLE;
        }
        Entry entry = slot.entries().get(0);
        Look look = look(piece);
        return switch (entry.type()) {
            case TEXT, TABLE ->
                pieces.get(piece).is(Kind.COUNT)
                                || PARTS_OF_BOXES.matcher(look.text).matches()
                        ? IMPOSSIBLE
                        : (look.date ? DATE_AS_TEXT : likeness(entry, look) + wording(entry, look))
                                + (isWithinBox(piece) ? WITHIN_A_BOX : look.beside ? BESIDE_A_BOX : 0)
                                + (look.torn ? TORN : 0)
                                + (slot.numbered() && look.paragraph.text.contains("。") ? SENTENCE_AS_NAME : 0)
                                + width(piece, slot);
            case DATE -> look.date ? 0 : TEXT_AS_DATE;
            case COUNT -> look.count ? 0 : IMPOSSIBLE;
            case CHECKS -> checks(slot, piece);
            case CHOICE -> look.count && slot.hasCount() ? COUNT_OF_A_BOX : IMPOSSIBLE;
        };
    }

    /** How badly the width at which a text's lines wrap fits a slot's box. */
    double width(int piece, Slot slot) {
        Entry entry = slot.entries().get(0);
        return switch (boxes[piece]) {
            case WIDE -> entry.wide() ? 0 : WRAPS_WIDER;
            case COLUMN -> entry.wide() ? WRAPS_NARROWER : 0;
            case UNKNOWN -> 0;
        };
    }

    private double checks(Slot slot, int piece) {
        Look look = look(piece);
        if (look.count && slot.hasCount()) {
            return COUNT_OF_A_BOX;
        }
        boolean details = slot.entries().get(0).options().stream().anyMatch(Option::detail);
        if (!details) {
            return IMPOSSIBLE;
        }
        boolean ofBox = look.parenthesis || look.beside;
        if (!ofBox && !isWanted(piece, slot)) {
            return TEXT_OF_A_BOX;
        }
        return (ofBox ? 0 : TEXT_TORN_OFF) + (isLikeDetail(look.text, slot) ? LIKE_A_DETAIL : 0);
    }

    /** Whether a text is what the （ ） of one of a slot's boxes usually holds. */
    private boolean isLikeDetail(String text, Slot slot) {
        return slot.entries().get(0).options().stream()
                .flatMap(option -> option.like().stream())
                .anyMatch(like -> patterns.of(like).matcher(text).matches());
    }

    /** Whether a piece is a short line by itself near such a box of a slot. */
    boolean isLostDetail(int i, Slot slot) {
        Look look = look(i);
        return look.lone && !look.date && !look.dash && isWanted(i, slot);
    }

    private boolean isLone(int i, String text) {
        Break after = i + 1 == pieces.size() ? Break.PAGE : pieces.get(i + 1).before();
        return pieces.get(i).before() == Break.BLANK
                && after.isApart()
                && text.length() < LONGEST_DETAIL
                && !text.endsWith("。");
    }

    /** Whether a marked box is near whose （ ） is empty, so that what was written in it was torn off. */
    private boolean isWanted(int piece, Slot slot) {
        return Arrays.stream(emptyDetails)
                .anyMatch(box -> Math.abs(box - piece) < NEAR && pieces.get(box).mayBelongTo(slot));
    }

    private boolean isEmptyDetail(int i) {
        boolean marked = i > 1
                && pieces.get(i).is(Kind.BOX)
                && pieces.get(i).before().besides()
                && pieces.get(i - 1).before().besides()
                && pieces.get(i - 2).is(Kind.MARK);
        boolean opened = marked
                && i + 1 < pieces.size()
                && pieces.get(i + 1).before().besides()
                && pieces.get(i + 1).is(Kind.PARENTHESIS);
        boolean filled = i + 2 < pieces.size()
                && pieces.get(i + 2).before().besides()
                && !pieces.get(i + 2).is(Kind.PARENTHESIS);
        return opened && !filled;
    }

    private Look look(int i) {
        if (looks[i] == null) {
            String text = pieces.get(i).text().strip();
            boolean parenthesis = text.startsWith("（") || text.startsWith("(") || endsInParenthesis(text);
            looks[i] = new Look(
                    text,
                    Words.Beginning.of(text),
                    isDate(text),
                    text.length() < LONGEST_COUNT
                            && COUNT.matcher(text.replaceAll("[\\s\u3000]", "")).matches(),
                    DASH.matcher(text).matches(),
                    isLone(i, text),
                    parenthesis,
                    standsBesideBox(i),
                    isTorn(text),
                    paragraph(i),
                    new IdentityHashMap<>());
        }
        return looks[i];
    }

    private boolean isDate(String text) {
        if (text.length() > LONGEST_DATES) {
            return false;
        }
        String date = firstOfDates(text.endsWith(AS_OF) ? text.substring(0, text.length() - AS_OF.length()) : text);
        return date.length() < LONGEST_DATE && dates.read(date.strip()).isPresent();
    }

    /** 令和元年7月23日、11月19日: the first of several dates, or all of what is something else. */
    private static String firstOfDates(String text) {
        int end = 0;
        while (end < text.length() && "、，,・".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        for (int i = end; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i)) && OF_DATES.indexOf(text.charAt(i)) < 0) {
                return text;
            }
        }
        return text.substring(0, end);
    }

    /** Whether a piece is a date, or several. */
    boolean isDate(int i) {
        return pieces.get(i).is(Kind.TEXT) && look(i).date;
    }

    /** Whether a line ends so far ahead of where the document's lines wrap that it does not wrap. */
    boolean endsEarly(int i) {
        return column.endsEarly(pieces.get(i));
    }

    /** Whether a line stands for nothing. */
    static boolean isDash(String line) {
        return DASH.matcher(line.strip()).matches();
    }

    /** Whether a piece is all that stands in its box: a date, or a dash for nothing. */
    boolean isWhole(int i) {
        return look(i).date || look(i).dash;
    }

    /** Whether an author begins his items in another way than on the line before. */
    boolean changesBullet(int i) {
        char last = bullet(pieces.get(i - 1));
        char here = bullet(pieces.get(i));
        boolean ends = look(i - 1).text.endsWith("。");
        return ends && last != here && BULLETS.indexOf(last) >= 0 && BULLETS.indexOf(here) >= 0;
    }

    /** Whether an author begins his items on the line before and on this one in the same way. */
    boolean goesOnWithList(int i) {
        char here = bullet(pieces.get(i));
        return here == bullet(pieces.get(i - 1)) && BULLETS.indexOf(here) >= 0;
    }

    /** Whether a piece is a line that parts an author's text, and what follows belongs to. */
    boolean isHead(int i) {
        return sameHeads[i] != NO_HEAD;
    }

    /** The same line as a piece's, ahead of it; -1 for none. No author parts one text by the same line twice. */
    int sameHeadBefore(int i) {
        return Math.max(-1, sameHeads[i]);
    }

    /** The item of a text that the one which a piece begins goes on with; -1 for none. */
    int itemBefore(int i) {
        return itemsBefore[i];
    }

    static boolean isHead(Piece piece) {
        String text = piece.is(Kind.TEXT) ? piece.text().strip() : "";
        return text.length() > 2
                && HEAD_OPENS.indexOf(text.charAt(0)) >= 0
                && HEAD_CLOSES.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static int[] sameHeads(List<Piece> pieces) {
        int[] same = new int[pieces.size()];
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < same.length; i++) {
            String text = pieces.get(i).text().strip();
            boolean head = isHead(pieces.get(i));
            same[i] = head ? last.getOrDefault(text, -1) : NO_HEAD;
            if (head) {
                last.put(text, i);
            }
        }
        return same;
    }

    private static char bullet(Piece piece) {
        String text = piece.text().strip();
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    /** What stands in （ ） of a check box, torn in two, or a number of blocks. */
    private static boolean isTorn(String text) {
        boolean opens = text.startsWith("（") || text.startsWith("(");
        boolean closed = text.contains("）") || text.contains(")");
        return opens && !closed || NUMBER.matcher(text).matches();
    }

    /** Whether a ） closes what is opened elsewhere. */
    private static boolean endsInParenthesis(String text) {
        boolean closes = text.endsWith("）") || text.endsWith(")");
        return closes
                && text.chars().filter(c -> "（(".indexOf(c) >= 0).count()
                        < text.chars().filter(c -> "）)".indexOf(c) >= 0).count();
    }

    /** Whether a piece was written in the （ ） of a check box, or beside one. */
    boolean isBesideBox(int i) {
        return look(i).beside;
    }

    private boolean standsBesideBox(int i) {
        boolean ahead = i > 0 && pieces.get(i).before().besides() && isOfBox(pieces.get(i - 1)) || isWrappedDetail(i);
        boolean behind = i + 1 < pieces.size() && pieces.get(i + 1).before().besides() && isOfBox(pieces.get(i + 1));
        return ahead || behind;
    }

    /** Too long for the row of its box, and so below its （. */
    private boolean isWrappedDetail(int i) {
        return i > 1
                && pieces.get(i).before() == Break.LINE
                && pieces.get(i - 1).opensParenthesis()
                && isEmptyDetail(i - 2);
    }

    /** Between the （ and the ） of a check box, or behind the ） of one that is written from right to left. */
    private boolean isWithinBox(int i) {
        if (i == 0 || !pieces.get(i).before().besides()) {
            return false;
        }
        boolean closed = i + 1 < pieces.size()
                && pieces.get(i + 1).before().besides()
                && pieces.get(i + 1).closesParenthesis();
        return pieces.get(i - 1).closesParenthesis()
                || closed && pieces.get(i - 1).opensParenthesis();
    }

    private static boolean isOfBox(Piece piece) {
        return piece.is(Kind.PARENTHESIS) || piece.is(Kind.BOX) || piece.is(Kind.MARK);
    }

    /** The lines that are written in one go with a piece, or as many of them as tell what they are about. */
    private Paragraph paragraph(int i) {
        if (paragraphs[i] == null) {
            int from = i;
            while (from > 0 && paragraphs[from - 1] == null && goesOn(from)) {
                from--;
            }
            StringBuilder text = new StringBuilder(pieces.get(from).text());
            int to = from + 1;
            while (to < pieces.size() && to - from < LINES_OF_A_PARAGRAPH && goesOn(to)) {
                text.append(pieces.get(to).text());
                to++;
            }
            Arrays.fill(paragraphs, from, to, Paragraph.of(text.toString().strip()));
            return paragraph(i);
        }
        return paragraphs[i];
    }

    private boolean goesOn(int i) {
        Piece piece = pieces.get(i);
        Piece before = pieces.get(i - 1);
        boolean near = piece.before() == Break.LINE || piece.before().besides();
        return near && piece.isContent() && before.isContent() && !isNumber(piece) && !isNumber(before);
    }

    /** A line that is a number is hardly a part of a sentence. */
    private static boolean isNumber(Piece piece) {
        String text = piece.text();
        return text.length() <= 4 && text.chars().allMatch(Character::isDigit);
    }

    // What a box usually holds

    /** How usual the wording of a piece is in a slot's box. */
    double wording(int piece, Slot slot) {
        return wording(slot.entries().get(0), look(piece));
    }

    /** How usual the wording of a text is for an entry; that of its whole paragraph tells half as much. */
    private double wording(Entry entry, Look look) {
        if (look.dash && !entry.optional()) {
            return DASH_FOR_A_TEXT;
        }
        return entry.wording()
                .map(wording -> look.wordings.computeIfAbsent(wording, w -> wording(w, look)))
                .orElse(0.0);
    }

    private double wording(Wording wording, Look look) {
        if (look.dash) {
            return 0;
        }
        Words words = patterns.words(wording.like());
        double usual = USUAL * Math.log(wording.elsewhere());
        if (words.test(look.beginning)) {
            return usual;
        }
        // a paragraph of one line has been looked through already
        boolean around = !look.paragraph.text.equals(look.text) && isInParagraph(wording, look);
        return around ? HALF * usual : wording.seldom() ? 0 : UNUSUAL;
    }

    /** Whether the paragraph that a piece stands in, as a whole, has the wording of a slot's box. */
    boolean hasParagraphsWording(int piece, Slot slot) {
        return slot.entries()
                .get(0)
                .wording()
                .filter(wording -> isInParagraph(wording, look(piece)))
                .isPresent();
    }

    private boolean isInParagraph(Wording wording, Look look) {
        Words words = patterns.words(wording.like());
        return look.paragraph.wordings.computeIfAbsent(wording, w -> words.test(look.paragraph.beginning));
    }

    private double likeness(Entry entry, Look look) {
        return entry.like()
                .map(patterns::of)
                .map(like -> like.matcher(look.text).matches()
                                || like.matcher(look.paragraph.text).matches()
                        ? LIKELY
                        : UNLIKELY)
                .orElse(0.0);
    }

    /** Whether a piece alone is what a slot's box usually holds. */
    boolean isLike(int piece, Slot slot) {
        return slot.entries()
                .get(0)
                .like()
                .filter(like ->
                        patterns.of(like).matcher(pieces.get(piece).text()).matches())
                .isPresent();
    }

    /** Whether neither a piece nor its paragraph is what a slot's box usually holds. */
    boolean isUnlike(int piece, Slot slot) {
        return slot.entries()
                .get(0)
                .like()
                .filter(like -> !isLike(piece, slot)
                        && !patterns.of(like)
                                .matcher(look(piece).paragraph.text)
                                .matches())
                .isPresent();
    }

    private boolean isBracket(int i) {
        return pieces.get(i).isBracket() || pieces.get(i).is(Kind.SQUARE);
    }

    /** An option, or the name of a box, as an author's own words. */
    double optionAsText(int i) {
        boolean bracket = i > 0 && isBracket(i - 1) || i + 1 < pieces.size() && isBracket(i + 1);
        boolean ofText = i > 0
                && pieces.get(i).before() == Break.LINE
                && pieces.get(i - 1).is(Kind.TEXT);
        return bracket ? OPTION_IN_BRACKETS : ofText ? OPTION_IN_A_TEXT : OPTION_ALONE;
    }
}
