package hyokasho.extract.page;

import hyokasho.document.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Sorts what a page paints with paths into rulings and small shapes while the page is read.
 *
 * <p>A ruling is a stroke along an axis, a filled rectangle that is thin, or a row of dots. A shape is a small drawing
 * that may be a mark in a check box. Everything else (shading, figures) is not kept.
 */
final class PaintedPaths {

    /** A filled rectangle up to this thick is a line, in points. Excel's thickest border is 2.5. */
    private static final double THICKEST_LINE = 3.2;

    /** Marks in check boxes are between these sizes, in points. */
    private static final double SMALLEST_MARK = 2.5;

    private static final double LARGEST_MARK = 18;

    /** A line may lean by this much, in points, and still count as straight. */
    private static final double LEAN = 0.6;

    /** More lines and small drawings than a page of a form has, dots of dotted lines and all. */
    static final int MOST_PAINTED = 500_000;

    private final List<Ruling> segments = new ArrayList<>();
    private final List<Box> shapes = new ArrayList<>();

    /** A path whose subpaths are given as points in page coordinates (x, y, x, y …), painted as a stroke. */
    void stroke(List<double[]> subpaths, boolean curved) {
        requireFew();
        for (double[] points : subpaths) {
            Box box = boundingBox(points);
            if (isMark(box)) {
                shapes.add(box);
            }
            if (!curved) {
                for (int i = 0; i + 3 < points.length; i += 2) {
                    addSegment(points[i], points[i + 1], points[i + 2], points[i + 3]);
                }
            }
        }
    }

    /** The same, painted as an area. */
    void fill(List<double[]> subpaths, boolean curved) {
        requireFew();
        for (double[] points : subpaths) {
            Box box = boundingBox(points);
            boolean thinAcross = box.height() <= THICKEST_LINE;
            boolean thinDown = box.width() <= THICKEST_LINE;
            if (curved || !(thinAcross || thinDown)) {
                if (isMark(box)) {
                    shapes.add(box);
                }
                continue;
            }
            if (thinAcross) {
                segments.add(new Ruling(true, box.centerY(), box.left(), box.right()));
            }
            if (thinDown) {
                segments.add(new Ruling(false, box.centerX(), box.top(), box.bottom()));
            }
        }
    }

    List<Ruling> segments() {
        return segments;
    }

    List<Box> shapes() {
        return shapes;
    }

    private void requireFew() {
        if (segments.size() + shapes.size() > MOST_PAINTED) {
            throw new TooMuchContent();
        }
    }

    private void addSegment(double x1, double y1, double x2, double y2) {
        if (Math.abs(y1 - y2) <= LEAN) {
            segments.add(new Ruling(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (Math.abs(x1 - x2) <= LEAN) {
            segments.add(new Ruling(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }

    private static boolean isMark(Box box) {
        double larger = Math.max(box.width(), box.height());
        double smaller = Math.min(box.width(), box.height());
        return larger <= LARGEST_MARK && smaller >= SMALLEST_MARK;
    }

    private static Box boundingBox(double[] points) {
        double left = points[0];
        double right = left;
        double top = points[1];
        double bottom = top;
        for (int i = 2; i < points.length; i += 2) {
            left = Math.min(left, points[i]);
            right = Math.max(right, points[i]);
            top = Math.min(top, points[i + 1]);
            bottom = Math.max(bottom, points[i + 1]);
        }
        return new Box(left, top, right, bottom);
    }
}
