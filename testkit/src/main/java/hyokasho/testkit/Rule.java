package hyokasho.testkit;

import hyokasho.document.Box;

/** How the borders of cells are drawn. */
public enum Rule {
    /** Each side of each cell a stroke; the side that two cells share is drawn twice. */
    STROKES {
        @Override
        void side(Canvas canvas, double x1, double y1, double x2, double y2) {
            canvas.stroke(x1, y1, x2, y2);
        }
    },
    /** Each side a thin filled rectangle. */
    FILLED_RECTANGLES {
        @Override
        void side(Canvas canvas, double x1, double y1, double x2, double y2) {
            canvas.fill(new Box(x1 - 0.25, y1 - 0.25, x2 + 0.25, y2 + 0.25));
        }
    },
    /** Each side a dashed stroke. */
    DASHES {
        @Override
        void side(Canvas canvas, double x1, double y1, double x2, double y2) {
            canvas.dashedStroke(x1, y1, x2, y2);
        }
    },
    /** Each side a row of tiny squares. */
    DOTS {
        @Override
        void side(Canvas canvas, double x1, double y1, double x2, double y2) {
            canvas.dots(x1, y1, x2, y2);
        }
    };

    /** Draws a side from its left or upper end. */
    abstract void side(Canvas canvas, double x1, double y1, double x2, double y2);

    void frame(Canvas canvas, Box box) {
        side(canvas, box.left(), box.top(), box.right(), box.top());
        side(canvas, box.left(), box.bottom(), box.right(), box.bottom());
        side(canvas, box.left(), box.top(), box.left(), box.bottom());
        side(canvas, box.right(), box.top(), box.right(), box.bottom());
    }
}
