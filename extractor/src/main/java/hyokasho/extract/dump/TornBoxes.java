package hyokasho.extract.dump;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts boxes together whose brackets and marks have become lines of their own, since each has a cell and a height of its
 * own in print.
 *
 * <pre>
 *      ○                                             [ ○ ] 情報提供ネットワークシステ
 *        ] 情報提供ネットワークシステ       becomes          ム
 *    [     ム
 * </pre>
 *
 * <p>What can belong to one box only goes to it. Of those that are left the others decide: in a page marks stand above their
 * brackets, or below. A mark that could still be in several boxes is in none; it stands to the left of all of them, where it
 * is seen that one of them is marked.
 */
final class TornBoxes {

    /** Nothing between brackets is wider, in columns. */
    private static final double WIDEST = 60;

    /** The last line of a label is short. */
    private static final int LABEL_END = 8;

    /** A mark may have slipped so many columns out of its brackets. */
    private static final double SLIPPED = 1.5;

    private final List<List<Piece>> rows;
    private final List<List<Bracket>> brackets;
    private final List<Bracket> opens = new ArrayList<>();
    private final List<Bracket> closes = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final Map<Piece, Piece> moved = new IdentityHashMap<>();

    /** A bracket of a piece; it is one by itself if its partner stands on another row. */
    private record Bracket(Piece piece, boolean opens, double x) {

        double row() {
            return piece.row();
        }
    }

    /** A pair of brackets. */
    private record Box(Bracket open, Bracket close) {

        /** The row between those of the brackets. */
        double row() {
            return (open.row() + close.row()) / 2;
        }

        boolean isTorn() {
            return open.row() != close.row();
        }

        boolean mayHold(Piece mark) {
            double away = Math.min(Math.abs(mark.row() - open.row()), Math.abs(mark.row() - close.row()));
            return away <= 1 && isAround(mark.x());
        }

        boolean isAround(double x) {
            return x > open.x - SLIPPED && x < close.x + SLIPPED;
        }

        boolean holds(Piece piece) {
            return open.row() == piece.row()
                    && close.row() == piece.row()
                    && IntStream.range(0, piece.text().length())
                            .filter(i -> !Character.isSpaceChar(piece.text().charAt(i)))
                            .mapToDouble(i -> piece.part(i, i + 1).x())
                            .anyMatch(x -> open.x < x && x < close.x);
        }
    }

    private record Match<A, B>(A one, B other) {}

    private TornBoxes(List<List<Piece>> rows, Set<String> marks) {
        this.rows = rows.stream()
                .map(row -> row.stream()
                        .flatMap(piece -> partedBehindMark(piece, marks))
                        .toList())
                .map(TornBoxes::partedAtTornBrackets)
                .toList();
        this.brackets = this.rows.stream().map(row -> brackets(row).toList()).toList();
    }

    /**
     * The rows with their boxes put together.
     *
     * @param marks the characters that stand alone between brackets somewhere in the text
     */
    static List<List<Piece>> mended(List<List<Piece>> rows, Set<String> marks) {
        return new TornBoxes(rows, marks).mended(marks);
    }

    private List<List<Piece>> mended(Set<String> marks) {
        brackets.forEach(this::pairWithinRow);
        for (Match<Bracket, Bracket> match :
                matches(opens, closes, this::mayBePair, (open, close) -> sign(close.row() - open.row()))) {
            Box box = new Box(match.one, match.other);
            boxes.add(box);
            move(box.open.piece, box.open.piece.x(), box.row());
            move(box.close.piece, box.close.piece.x(), box.row());
        }
        placeMarks(marks);
        return rows.stream()
                .map(row -> row.stream()
                        .map(piece -> moved.getOrDefault(piece, piece))
                        .toList())
                .toList();
    }

    private void placeMarks(Set<String> marks) {
        List<Piece> lone = rows.stream()
                .flatMap(List::stream)
                .filter(piece -> marks.contains(piece.text()))
                .filter(piece -> boxes.stream().noneMatch(box -> box.holds(piece)))
                .toList();
        List<Box> empty = boxes.stream()
                .filter(box -> rows.stream().flatMap(List::stream).noneMatch(box::holds))
                .toList();
        List<Match<Piece, Box>> matches = new ArrayList<>();
        List<Piece> left = new ArrayList<>(lone);
        List<Box> free = new ArrayList<>(empty);
        matchUnique(left, free, (mark, box) -> box.open.row() == mark.row() && box.isAround(mark.x()), matches);
        matchUnique(left, free, (mark, box) -> box.mayHold(mark) && isBesideTorn(mark, box), matches);
        matches.addAll(
                matches(left, free, (mark, box) -> box.mayHold(mark), (mark, box) -> sign(box.row() - mark.row())));
        for (Match<Piece, Box> match : matches) {
            Box box = match.other;
            move(match.one, (box.open.x + box.close.x) / 2, box.row());
        }
        lone.stream().filter(mark -> !moved.containsKey(mark)).forEach(mark -> empty.stream()
                .filter(box -> box.mayHold(mark))
                .mapToDouble(box -> leftmost(box.row()))
                .min()
                .ifPresent(edge -> move(mark, edge - 1, mark.row())));
    }

    /** Where brackets are torn apart, the two rows they are on are one in print. */
    private boolean isBesideTorn(Piece mark, Box box) {
        return boxes.stream()
                .filter(Box::isTorn)
                .map(torn -> Set.of(torn.open.row(), torn.close.row()))
                .anyMatch(rows -> rows.containsAll(List.of(mark.row(), box.open.row(), box.close.row())));
    }

    private double leftmost(double row) {
        return boxes.stream()
                .filter(box -> Math.abs(box.row() - row) <= 1)
                .mapToDouble(box -> box.open.x)
                .min()
                .orElse(1);
    }

    private void move(Piece piece, double x, double row) {
        moved.put(piece, piece.movedTo(x, row));
    }

    private static int sign(double difference) {
        return (int) Math.signum(difference);
    }

    // Brackets

    private static Stream<Bracket> brackets(List<Piece> row) {
        return row.stream().flatMap(TornBoxes::brackets);
    }

    private static Stream<Bracket> brackets(Piece piece) {
        List<Bracket> brackets = new ArrayList<>();
        for (int i = 0; i < piece.text().length(); i++) {
            char c = piece.text().charAt(i);
            if (isBracket(c)) {
                brackets.add(new Bracket(piece, opens(c), piece.part(i, i + 1).x()));
            }
        }
        return brackets.stream();
    }

    private static boolean isBracket(char c) {
        return "[［]］".indexOf(c) >= 0;
    }

    private static boolean opens(char c) {
        return c == '[' || c == '［';
    }

    /** A row with a bracket without partner is parted at its brackets, and at the spaces between them. */
    private static List<Piece> partedAtTornBrackets(List<Piece> row) {
        int depth = 0;
        for (Bracket bracket : brackets(row).toList()) {
            depth += bracket.opens ? 1 : -1;
            if (depth != 0 && depth != 1) {
                break;
            }
        }
        return depth == 0 ? row : row.stream().flatMap(TornBoxes::parts).toList();
    }

    private static Stream<Piece> parts(Piece piece) {
        if (brackets(piece).findAny().isEmpty()) {
            return Stream.of(piece);
        }
        List<Piece> parts = new ArrayList<>();
        int from = 0;
        String text = piece.text();
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i < text.length() && Character.isSpaceChar(text.charAt(i));
            boolean bracket = i < text.length() && isBracket(text.charAt(i));
            if (i < text.length() && !space && !bracket) {
                continue;
            }
            if (i > from) {
                parts.add(piece.part(from, i));
            }
            if (bracket) {
                parts.add(piece.part(i, i + 1));
            }
            from = i + 1;
        }
        return parts.stream();
    }

    /** The brackets that have their partner on their row; the others are left. */
    private void pairWithinRow(List<Bracket> row) {
        Bracket open = null;
        for (Bracket bracket : row) {
            if (bracket.opens) {
                if (open != null) {
                    opens.add(open);
                }
                open = bracket;
            } else if (open == null) {
                closes.add(bracket);
            } else {
                boxes.add(new Box(open, bracket));
                open = null;
            }
        }
        if (open != null) {
            opens.add(open);
        }
    }

    /** The second one is to the right of the first, on the row above or below, with no other bracket between them. */
    private boolean mayBePair(Bracket open, Bracket close) {
        return Math.abs(open.row() - close.row()) == 1
                && open.x < close.x
                && close.x - open.x <= WIDEST
                && Stream.of(open, close)
                        .flatMap(end -> brackets.get((int) end.row()).stream())
                        .noneMatch(other -> other.x > open.x && other.x < close.x);
    }

    /** A mark that is torn from its brackets may stand before the end of the label. */
    private static Stream<Piece> partedBehindMark(Piece piece, Set<String> marks) {
        String text = piece.text();
        boolean parted = text.length() > 2
                && text.length() <= LABEL_END + 2
                && Character.isSpaceChar(text.charAt(1))
                && marks.contains(text.substring(0, 1));
        return parted ? Stream.of(piece.part(0, 1), piece.part(2, text.length())) : Stream.of(piece);
    }

    // Matching

    /** Matches what has one partner only; then what has one only in the direction in which most partners were. */
    private static <A, B> List<Match<A, B>> matches(
            List<A> ones, List<B> others, BiPredicate<A, B> fits, ToIntBiFunction<A, B> direction) {
        List<Match<A, B>> matches = new ArrayList<>();
        List<A> left = new ArrayList<>(ones);
        List<B> free = new ArrayList<>(others);
        matchUnique(left, free, fits, matches);
        for (int way : List.of(-1, 0, 1).stream()
                .sorted(Comparator.comparingLong(way -> -matches.stream()
                        .filter(m -> direction.applyAsInt(m.one, m.other) == way)
                        .count()))
                .toList()) {
            if (matches.stream().anyMatch(m -> direction.applyAsInt(m.one, m.other) == way)) {
                matchUnique(left, free, fits.and((a, b) -> direction.applyAsInt(a, b) == way), matches);
                break;
            }
        }
        return matches;
    }

    private static <A, B> void matchUnique(
            List<A> ones, List<B> others, BiPredicate<A, B> fits, List<Match<A, B>> matches) {
        boolean found = true;
        while (found) {
            found = false;
            for (A one : List.copyOf(ones)) {
                List<B> fitting = others.stream()
                        .filter(other -> fits.test(one, other))
                        .limit(2)
                        .toList();
                if (fitting.size() == 1) {
                    matches.add(new Match<>(one, fitting.get(0)));
                    ones.remove(one);
                    others.remove(fitting.get(0));
                    found = true;
                }
            }
        }
    }
}
