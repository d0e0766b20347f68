package hyokasho.extract.flow;

import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import hyokasho.extract.cores.Cores;
import hyokasho.extract.field.Marks;
import hyokasho.extract.flow.FormWords.Beginning;
import hyokasho.extract.flow.FormWords.Word;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import hyokasho.form.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines of a text as pieces. What the form prints is found where it begins and ends with a space, a bracket or
 * the line, and where it is wrapped over lines in mid-word.
 */
final class PieceReader {

    private static final String OPENING = "[［";
    private static final String CLOSING = "]］";

    /** What may end a label and is folded away. */
    private static final String CLOSING_PUNCTUATION = "。）)」』】》＞>：:※、.．，";

    /** （ 2 ） 件, also written from right to left, with ） 件 in one go or in two. */
    private static final Pattern COUNT = Pattern.compile("[（(]_n_[)）]_件|[)）]_件_n_[（(]|件_[)）]_n_[（(]"
            .replace("n", "[0-9０-９]{0,4}")
            .replace("_", "[\\s\u3000]*"));

    private static final String DASHES = "-‐－–—―ー－";

    /** A box to check that is one character. */
    private static final Pattern SQUARE = Pattern.compile("[\\[［]?[" + Marks.BOXES + "][\\]］]?");

    /** 2） ahead of an item of a ＜選択肢＞ list. */
    private static final Pattern LIST_NUMBER = Pattern.compile("[0-9０-９]{1,2}[\\s\u3000]*[)）．.]");

    /** No text of the form is longer when it is folded. */
    private static final int LONGEST = 120;

    /** The first character that is compared stands within so many: ahead of it are a ※ and a parenthesis at most. */
    private static final int FARTHEST_BEGINNING = 4;

    /** A shorter label at the end of a line may as well be an author's word. */
    private static final int SHORTEST_TOUCHING = 5;

    /** A wrapped word goes on within this many rows. */
    private static final int ROWS_OF_A_WORD = 3;

    private final FormWords words;
    private final Folding folding;
    private final Set<String> marks;

    PieceReader(FormWords words, Folding folding, Set<String> marks) {
        this.words = words;
        this.folding = folding;
        this.marks = marks;
    }

    /** The pieces of a document, in the order of its lines. */
    List<Piece> read(List<PageBlocks> pages, Cores cores) {
        List<List<Piece>> read =
                cores.map(pages, page -> new OfPage(page.blocks().get(0).spans()).read());
        return read.stream().flatMap(List::stream).toList();
    }

    /** What was matched: what it is, and where in which line it ends. */
    private record Match(Word word, List<Span> spans, int line, int end, OptionalInt number) {}

    private final class OfPage {
        private final List<Span> lines;
        private final List<Piece> pieces = new ArrayList<>();
        private int line;
        private int at;
        private boolean fresh = true;
        private boolean listing;

        OfPage(List<Span> lines) {
            this.lines = lines;
        }

        List<Piece> read() {
            for (line = 0; line < lines.size(); line++, at = 0) {
                readLine();
            }
            return new Rejoined(lines).of(pieces);
        }

        private void readLine() {
            while (line < lines.size() && skipSpace()) {
                piece();
            }
        }

        /** Moves on to the next visible character of the line; an author's indent stays with his text. */
        private boolean skipSpace() {
            String text = text();
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length();
        }

        private String text() {
            return lines.get(line).text();
        }

        private void piece() {
            char c = text().charAt(at);
            Matcher square = SQUARE.matcher(text()).region(at, text().length());
            if (square.lookingAt()) {
                add(Kind.SQUARE, square.end() - at);
            } else if (OPENING.indexOf(c) >= 0) {
                add(Kind.OPEN, 1);
            } else if (CLOSING.indexOf(c) >= 0) {
                add(Kind.CLOSE, 1);
            } else if (isMark()) {
                add(Kind.MARK, 1);
            } else if (count()) {
                return;
            } else if (isParenthesis()) {
                add(Kind.PARENTHESIS, 1);
            } else if (!listItem() && !word() && !numberBehindOption()) {
                addText();
            }
        }

        /** One character with a bracket beside it, or alone on its line. */
        private boolean isMark() {
            String text = text();
            if (!marks.contains(text.substring(at, at + 1))) {
                return false;
            }
            int next = at + 1;
            while (next < text.length() && isMarkOrSpace(text.charAt(next))) {
                next++;
            }
            boolean bracketBehind = next < text.length() && isBracket(text.charAt(next));
            boolean bracketAhead =
                    !pieces.isEmpty() && last().is(Kind.OPEN) && (next > at + 1 || next == text.length());
            boolean alone = next == text.length()
                    && text.substring(0, at).isBlank()
                    && !Character.isLetterOrDigit(text.charAt(at));
            boolean behindLabel = at > 0 && !pieces.isEmpty() && last().is(Kind.LABEL);
            String row = behindLabel ? text.substring(at) : text;
            boolean amongMarks = text.charAt(at) > 127 && row.chars().allMatch(c -> isMarkOrSpace((char) c));
            boolean ideographicZero = text.charAt(at) == '〇'
                    && next == text.length()
                    && text.substring(0, at).isBlank();
            boolean nameAhead = !pieces.isEmpty() && last().is(Kind.BOX) && touchesLast() && isEnd(text, at + 1);
            return bracketBehind
                    || bracketAhead
                    || alone
                    || amongMarks
                    || ideographicZero
                    || nameAhead
                    || isAtRowsEnd(next);
        }

        /** {@code （ ○}, {@code [ ○ ○}, {@code ] 年金関係情報 ○}: that of a box further to the right. */
        private boolean isAtRowsEnd(int next) {
            String text = text();
            return next == text.length()
                    && text.charAt(at) > 127
                    && !pieces.isEmpty()
                    && (last().is(Kind.BOX)
                            || last().is(Kind.MARK)
                            || text.substring(0, at).strip().matches("[（(]"));
        }

        /** Two marks of one row can be written ahead of its brackets. */
        private boolean isMarkOrSpace(char c) {
            return Character.isWhitespace(c) || marks.contains(String.valueOf(c));
        }

        private boolean touchesLast() {
            return at > 0 && !Character.isWhitespace(text().charAt(at - 1));
        }

        private Piece last() {
            return pieces.get(pieces.size() - 1);
        }

        private static boolean isBracket(char c) {
            return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
        }

        private boolean count() {
            Matcher matcher = COUNT.matcher(text()).region(at, text().length());
            if (!matcher.lookingAt()) {
                return false;
            }
            add(Kind.COUNT, matcher.end() - at);
            return true;
        }

        /** A closing one at the beginning of a piece, or an opening one at its end. */
        private boolean isParenthesis() {
            String text = text();
            char c = text.charAt(at);
            int next = at + 1;
            boolean opensNothing = next == text.length()
                    || text.charAt(next) == ' '
                    || isBracket(text.charAt(next))
                    || isMarkAtBracket(text, next)
                    || "）)".indexOf(text.charAt(next)) >= 0;
            return "）)".indexOf(c) >= 0 || "（(".indexOf(c) >= 0 && opensNothing;
        }

        /** {@code 2） 十分である}; the number parts it from an answer. */
        private boolean listItem() {
            String text = text();
            int i = at;
            while (i < text.length() && i < at + 2 && Character.isDigit(text.charAt(i))) {
                i++;
            }
            if (i == at) {
                return false;
            }
            i = skip(text, i);
            if (i >= text.length() || ")）．.".indexOf(text.charAt(i)) < 0) {
                return false;
            }
            i = skip(text, i + 1);
            listing = true;
            Optional<Match> match =
                    i < text.length() ? match(i, word -> !word.choices().isEmpty()) : Optional.empty();
            listing = false;
            if (match.isEmpty()) {
                return false;
            }
            Match found = match.get();
            List<Span> spans = new ArrayList<>(found.spans);
            Span first = spans.get(0);
            spans.set(0, lines.get(line).part(at, at + (i - at) + first.text().length()));
            add(Kind.LIST, found, spans, found.word.choices(), OptionalInt.empty());
            return true;
        }

        /** {@code 2) 委託しない1)）}: from right to left, what touches the number of an option is the next box's. */
        private boolean numberBehindOption() {
            boolean behindOption =
                    !pieces.isEmpty() && touchesLast() && last().option().isPresent();
            Matcher number = LIST_NUMBER.matcher(text()).region(at, text().length());
            if (!behindOption || last().is(Kind.BOX) || !number.lookingAt()) {
                return false;
            }
            add(Kind.LIST, number.end() - at);
            return true;
        }

        private static int skip(String text, int from) {
            int i = from;
            while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            return i;
        }

        private boolean word() {
            Optional<Match> match = match(at, word -> true);
            match.ifPresent(this::add);
            return match.isPresent();
        }

        private void add(Match match) {
            Word word = match.word;
            boolean afterClose = !pieces.isEmpty() && last().is(Kind.CLOSE) && at > 0;
            if (!word.boxes().isEmpty() && (word.labels().isEmpty() || afterClose)) {
                if (!word.choices().isEmpty() && !afterClose) {
                    List<Slot> both = new ArrayList<>(word.choices());
                    both.addAll(word.boxes());
                    add(Kind.ANSWER, match, match.spans, both, OptionalInt.empty());
                } else {
                    add(Kind.BOX, match, match.spans, word.boxes(), OptionalInt.empty());
                }
            } else if (!word.labels().isEmpty()) {
                add(Kind.LABEL, match, match.spans, word.labels(), match.number);
            } else if (!word.choices().isEmpty()) {
                add(Kind.ANSWER, match, match.spans, word.choices(), OptionalInt.empty());
            } else {
                boolean head = folding.fold(joined(match.spans)).equals("選択肢");
                add(head ? Kind.LIST : Kind.FURNITURE, match, match.spans, List.of(), OptionalInt.empty());
            }
        }

        private void add(Kind kind, Match match, List<Span> spans, List<Slot> slots, OptionalInt number) {
            pieces.add(new Piece(kind, spans, slots, number, match.word.option(), before()));
            fresh = false;
            line = match.line;
            at = match.end;
        }

        private void add(Kind kind, int length) {
            pieces.add(Piece.of(kind, lines.get(line).part(at, at + length), before()));
            fresh = false;
            at += length;
        }

        private static String joined(List<Span> spans) {
            StringBuilder text = new StringBuilder();
            spans.forEach(span -> text.append(span.text()));
            return text.toString();
        }

        /** How the writing got here from the piece before. */
        private Break before() {
            if (fresh) {
                return Break.PAGE;
            }
            List<Span> ahead = last().spans();
            Span here = lines.get(line);
            Span there = ahead.get(ahead.size() - 1);
            if (there.besides(here)) {
                return at > 0 && !Character.isWhitespace(text().charAt(at - 1)) ? Break.TOUCH : Break.SPACE;
            }
            return here.top() - there.top() > 1.5 * here.size() ? Break.BLANK : Break.LINE;
        }

        /** What an author wrote, up to the next space or bracket, or to a label that touches it. */
        private void addText() {
            String text = text();
            int from = at;
            if (text.substring(0, at).isBlank()) {
                from = indent(text);
            }
            int to = at + 1;
            while (to < text.length()
                    && text.charAt(to) != ' '
                    && text.charAt(to) != '\t'
                    && !isBracket(text.charAt(to))
                    && Marks.BOXES.indexOf(text.charAt(to)) < 0
                    && !isOpenParenthesisAtBracket(text, to)
                    && !isMarkAtBracket(text, to)
                    && !isLabelAtEnd(to)) {
                to++;
            }
            int length = to - from;
            at = from;
            add(isRemark(text.substring(from, to).strip()) ? Kind.FURNITURE : Kind.TEXT, length);
        }

        /** A ※ that is parted from its label, or what the form remarks beside the title of a chapter. */
        private boolean isRemark(String text) {
            boolean beside = !fresh && last().is(Kind.LABEL) && before().besides();
            return text.equals("※")
                    || text.startsWith("※")
                            && beside
                            && last().slots().stream().anyMatch(slot -> slot.kind() == Slot.Kind.CHAPTER);
        }

        private boolean isOpenParenthesisAtBracket(String text, int at) {
            boolean opens = "（(".indexOf(text.charAt(at)) >= 0 && at + 1 < text.length();
            return opens && (isBracket(text.charAt(at + 1)) || isMarkAtBracket(text, at + 1));
        }

        private boolean isMarkAtBracket(String text, int at) {
            boolean mark = marks.contains(text.substring(at, at + 1));
            return mark && at + 1 < text.length() && OPENING.indexOf(text.charAt(at + 1)) >= 0;
        }

        /** The author's own indent is of wide spaces. */
        private static int indent(String text) {
            int i = 0;
            while (text.charAt(i) == ' ' || text.charAt(i) == '\t') {
                i++;
            }
            return i;
        }

        /** A label that touches the text ahead of it and ends the line: …に関する事務①事務の名称. */
        private boolean isLabelAtEnd(int from) {
            return match(from, word -> !word.labels().isEmpty())
                    .filter(m -> m.line > line || skip(text(), m.end) >= text().length())
                    // no author's sentence ends with ① and a word of the form
                    .filter(m -> Items.isCircledNumber(text().charAt(from))
                            || isDash(text().substring(at, from))
                            || isNumberedBehindWord(from, m)
                            || folding.fold(joined(m.spans)).length() >= SHORTEST_TOUCHING)
                    .filter(m ->
                            m.number.isPresent() || m.word.labels().stream().noneMatch(Slot::numbered))
                    .isPresent();
        }

        /** 日本年金機構提供先2: the name of a block and its label; in a list of items a dash or a space parts them. */
        private boolean isNumberedBehindWord(int from, Match label) {
            return label.number.isPresent() && Character.isLetter(text().charAt(from - 1));
        }

        /** ―特記事項: what is written where nothing is to be said, and a label. */
        private static boolean isDash(String text) {
            return text.strip().length() == 1 && DASHES.contains(text.strip());
        }

        private Optional<Match> match(int from, Predicate<Word> accepted) {
            return match(from, line, words.nothing(), List.of(), accepted);
        }

        /**
         * The longest text of the form that begins at a place.
         *
         * @param ahead what of it stood on the lines before
         */
        private Optional<Match> match(int from, int row, Beginning ahead, List<Span> spans, Predicate<Word> accepted) {
            Span whole = lines.get(row);
            if (!mayBegin(ahead, whole.text(), from)) {
                return Optional.empty();
            }
            String rest = whole.text().substring(from, Math.min(whole.text().length(), from + 2 * LONGEST));
            Folding.Folded folded = folding.folded(rest);
            String text = folded.text();
            if (!beginsHere(rest, folded)) {
                return Optional.empty();
            }
            Match best = null;
            Beginning begun = ahead;
            int length = 0;
            while (length < text.length() && begun.with(text.charAt(length)) != null) {
                begun = begun.with(text.charAt(length));
                length++;
                int end = from + folded.printedLength(length, rest);
                Optional<Word> found = begun.word().filter(accepted);
                if (found.isPresent()) {
                    int numberEnd = end;
                    OptionalInt number = OptionalInt.empty();
                    if (found.get().labels().stream().anyMatch(Slot::numbered)) {
                        numberEnd = numberEnd(whole.text(), end);
                        number = number(whole.text(), end, numberEnd);
                    }
                    int closed = closed(whole.text(), numberEnd);
                    boolean dotted = ahead.length() == 0
                            && rest.charAt(0) == '・'
                            && !found.get().furniture();
                    boolean ends = isBoundary(whole.text(), closed, begun)
                            || listing && isWordAt(row, closed)
                            || !found.get().labels().isEmpty() && isLabelToEnd(row, closed);
                    if (!dotted && ends) {
                        List<Span> all = new ArrayList<>(spans);
                        all.add(whole.part(from, closed));
                        best = new Match(found.get(), all, row, closed, number);
                    }
                }
            }
            if (length == text.length()) {
                Optional<Match> wrapped = wrapped(from, row, begun, spans, accepted);
                if (wrapped.isPresent()) {
                    return wrapped;
                }
            }
            return Optional.ofNullable(best);
        }

        /** Told by the first character, because it is asked at every character of a text and folding is slow. */
        private boolean mayBegin(Beginning ahead, String text, int from) {
            for (int i = from; i < text.length() && i < from + FARTHEST_BEGINNING; ) {
                int c = text.codePointAt(i);
                String folded = folding.fold(c);
                if (!folded.isEmpty()) {
                    return ahead.with(folded.charAt(0)) != null;
                }
                i += Character.charCount(c);
            }
            return false;
        }

        /** The rest of a word that the end of its cell cut, on the rows that follow. */
        private Optional<Match> wrapped(
                int from, int row, Beginning begun, List<Span> spans, Predicate<Word> accepted) {
            Span here = lines.get(row);
            List<Span> all = new ArrayList<>(spans);
            all.add(here.part(from, here.text().length()));
            for (int next = row + 1; next < lines.size() && next <= row + 1; next++) {
                Span below = lines.get(next);
                if (below.top() - here.top() > ROWS_OF_A_WORD * 1.3 * here.size()) {
                    break;
                }
                int begin = skip(below.text(), 0);
                Optional<Match> match =
                        begin < below.text().length() ? match(begin, next, begun, all, accepted) : Optional.empty();
                if (match.isPresent()) {
                    return match;
                }
            }
            return Optional.empty();
        }

        /** Nothing is folded away at the beginning but one opening parenthesis. */
        private static boolean beginsHere(String rest, Folding.Folded folded) {
            if (folded.text().isEmpty()) {
                return false;
            }
            int first = folded.origins()[0];
            return first <= 2 && rest.substring(0, first).chars().allMatch(c -> "※（(【「＜<〈・".indexOf(c) >= 0);
        }

        /** What stands right behind an item of a ＜選択肢＞ list belongs to another cell. */
        private boolean isWordAt(int row, int at) {
            listing = false;
            boolean word =
                    match(at, row, words.nothing(), List.of(), any -> true).isPresent();
            listing = true;
            return word;
        }

        /** Two labels of one height can touch each other: 評価書名評価書番号. */
        private boolean isLabelToEnd(int row, int at) {
            String text = lines.get(row).text();
            return match(at, row, words.nothing(), List.of(), word -> !word.labels()
                            .isEmpty())
                    .filter(label -> label.line == row && skip(text, label.end) >= text.length())
                    .isPresent();
        }

        private int numberEnd(String text, int end) {
            int i = end;
            while (i < text.length() && i < end + 3 && Character.isDigit(text.charAt(i))) {
                i++;
            }
            return i;
        }

        private OptionalInt number(String text, int from, int to) {
            if (from == to) {
                return OptionalInt.empty();
            }
            int number = 0;
            for (int i = from; i < to; i++) {
                number = 10 * number + Character.digit(text.charAt(i), 10);
            }
            return OptionalInt.of(number);
        }

        /** Behind the punctuation that ends a label. */
        private int closed(String text, int end) {
            int i = end;
            while (i < text.length() && CLOSING_PUNCTUATION.indexOf(text.charAt(i)) >= 0) {
                i++;
            }
            int star = skip(text, i);
            if (star < text.length() && text.charAt(star) == '※' && isEnd(text, star + 1)) {
                return star + 1;
            }
            return i;
        }

        private static boolean isEnd(String text, int at) {
            return at >= text.length() || Character.isWhitespace(text.charAt(at));
        }

        private boolean isBoundary(String text, int end, Beginning word) {
            if (isEnd(text, end) || isBracket(text.charAt(end))) {
                return true;
            }
            char c = text.charAt(end);
            if ("＞>".indexOf(text.charAt(end - 1)) >= 0) {
                return true;
            }
            if ("（(＜<".indexOf(c) >= 0) {
                return word.length() > 1;
            }
            if (LIST_NUMBER.matcher(text).region(end, text.length()).lookingAt()) {
                return true;
            }
            boolean mark = marks.contains(String.valueOf(c));
            boolean markAtEnd = mark
                    && isEnd(text, end + 1)
                    && word.word().filter(w -> !w.boxes().isEmpty()).isPresent();
            if (markAtEnd) {
                return true;
            }
            return mark && (end + 1 < text.length() && isBracket(text.charAt(end + 1)));
        }
    }
}
