package hyokasho.extract.page;

import hyokasho.document.Box;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * Joins painted segments to rulings and finds the cells that they enclose. The only class that knows tabula, and of
 * tabula only its lattice: it never reads text.
 */
final class Lattice {

    /** Segments this close beside each other are one line (borders are often drawn twice), in points. */
    private static final double SAME_LINE = 1.6;

    /** Dashes and dots this close behind each other are one line, in points. */
    private static final double SAME_STROKE = 3.5;

    /** A shorter line is no border of a box, in points. */
    private static final double SHORTEST_RULING = 6;

    /** How far a line may miss the one that it meets, in points. */
    private static final double MEETS = 3;

    /** Smaller cells are figures' details or boxes drawn around a mark, in points. */
    private static final double SMALLEST_CELL = 5;

    /** A page with more lines than this is a drawing; its cells are not looked for. */
    private static final int MOST_RULINGS = 1_500;

    /** A page with more crossings of lines is graph paper; tabula compares each with each. */
    private static final int MOST_CROSSINGS = 20_000;

    private Lattice() {}

    /** Rulings from segments: horizontal ones from top to bottom, then vertical ones from left to right. */
    static List<Ruling> join(List<Ruling> segments) {
        List<Ruling> rulings = new ArrayList<>(join(segments, true));
        rulings.addAll(join(segments, false));
        return rulings;
    }

    private static List<Ruling> join(List<Ruling> segments, boolean horizontal) {
        List<Ruling> sorted = segments.stream()
                .filter(s -> s.horizontal() == horizontal)
                .sorted(Comparator.comparingDouble(Ruling::position))
                .toList();
        List<Ruling> joined = new ArrayList<>();
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            while (to < sorted.size()
                    && sorted.get(to).position() - sorted.get(to - 1).position() <= SAME_LINE / 2
                    && sorted.get(to).position() - sorted.get(from).position() <= SAME_LINE) {
                to++;
            }
            joinBesideEachOther(sorted.subList(from, to), joined);
            from = to;
        }
        return joined;
    }

    private static void joinBesideEachOther(List<Ruling> segments, List<Ruling> joined) {
        double position = segments.stream()
                .max(Comparator.comparingDouble(Ruling::length))
                .orElseThrow()
                .position();
        List<Ruling> sorted = segments.stream()
                .sorted(Comparator.comparingDouble(Ruling::start))
                .toList();
        double start = sorted.get(0).start();
        double end = sorted.get(0).end();
        boolean horizontal = sorted.get(0).horizontal();
        for (Ruling next : sorted.subList(1, sorted.size())) {
            if (next.start() - end > SAME_STROKE) {
                addRuling(new Ruling(horizontal, position, start, end), joined);
                start = next.start();
                end = next.end();
            }
            end = Math.max(end, next.end());
        }
        addRuling(new Ruling(horizontal, position, start, end), joined);
    }

    private static void addRuling(Ruling ruling, List<Ruling> rulings) {
        if (ruling.length() >= SHORTEST_RULING) {
            rulings.add(ruling);
        }
    }

    /** The smallest cells that the rulings enclose, from top to bottom and left to right. */
    static List<Box> cells(List<Ruling> rulings) {
        if (rulings.size() > MOST_RULINGS) {
            return List.of();
        }
        List<Ruling> across =
                new ArrayList<>(rulings.stream().filter(Ruling::horizontal).toList());
        List<Ruling> down =
                new ArrayList<>(rulings.stream().filter(r -> !r.horizontal()).toList());
        close(across, down);
        if (crossings(across, down) > MOST_CROSSINGS) {
            return List.of();
        }
        return SpreadsheetExtractionAlgorithm.findCells(tabula(across), tabula(down)).stream()
                .map(c -> new Box(c.getLeft(), c.getTop(), c.getRight(), c.getBottom()))
                .filter(c -> c.width() >= SMALLEST_CELL && c.height() >= SMALLEST_CELL)
                .sorted(Comparator.comparingDouble(Box::top).thenComparingDouble(Box::left))
                .toList();
    }

    /**
     * Closes boxes that a page end cut open: where two or more vertical rulings stop together in the open, a horizontal
     * one is drawn through their ends.
     */
    private static void close(List<Ruling> across, List<Ruling> down) {
        List<Ruling> closing = new ArrayList<>();
        closeEnds(across, down, Ruling::start, closing);
        closeEnds(across, down, Ruling::end, closing);
        across.addAll(closing);
        across.sort(Comparator.comparingDouble(Ruling::position));
    }

    private static void closeEnds(
            List<Ruling> across, List<Ruling> down, ToDoubleFunction<Ruling> endOf, List<Ruling> closing) {
        List<Ruling> open = down.stream()
                .filter(d -> across.stream().noneMatch(a -> meets(a, d.position(), endOf.applyAsDouble(d))))
                .sorted(Comparator.comparingDouble(endOf))
                .toList();
        for (int from = 0; from < open.size(); ) {
            double y = endOf.applyAsDouble(open.get(from));
            int to = from + 1;
            while (to < open.size() && endOf.applyAsDouble(open.get(to)) - y <= MEETS) {
                to++;
            }
            List<Ruling> together = open.subList(from, to);
            double left = together.stream().mapToDouble(Ruling::position).min().orElseThrow();
            double right = together.stream().mapToDouble(Ruling::position).max().orElseThrow();
            if (right - left >= SHORTEST_RULING) {
                closing.add(new Ruling(true, y, left, right));
            }
            from = to;
        }
    }

    private static long crossings(List<Ruling> across, List<Ruling> down) {
        return across.stream()
                .mapToLong(a -> down.stream()
                        .filter(d -> meets(a, d.position(), clamped(a.position(), d)))
                        .count())
                .sum();
    }

    /** The point of a vertical ruling that is closest to a height. */
    private static double clamped(double y, Ruling down) {
        return Math.max(down.start(), Math.min(down.end(), y));
    }

    private static boolean meets(Ruling across, double x, double y) {
        return Math.abs(across.position() - y) <= MEETS && across.start() - MEETS <= x && x <= across.end() + MEETS;
    }

    private static List<technology.tabula.Ruling> tabula(List<Ruling> rulings) {
        List<technology.tabula.Ruling> result = new ArrayList<>(rulings.size());
        for (Ruling r : rulings) {
            result.add(
                    r.horizontal()
                            ? new technology.tabula.Ruling(point(r.start(), r.position()), point(r.end(), r.position()))
                            : new technology.tabula.Ruling(
                                    point(r.position(), r.start()), point(r.position(), r.end())));
        }
        return result;
    }

    private static Point2D point(double x, double y) {
        return new Point2D.Float((float) x, (float) y);
    }
}
