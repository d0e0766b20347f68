package hyokasho.testkit;

import hyokasho.document.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a page of a form holds: its borders and shades, and its texts in the order of the rows. */
final class FormPage {

    /** How far headers and footers stand from the edge of the paper, in points. */
    private static final double EDGE = 20;

    private static final double HEADING_GREY = 0.85;
    private static final double LABEL_GREY = 0.93;

    private final List<Consumer<Canvas>> shades = new ArrayList<>();
    private final List<Consumer<Canvas>> borders = new ArrayList<>();
    private final List<Printed> texts = new ArrayList<>();

    void shadeHeading(Box box) {
        shades.add(canvas -> canvas.shade(box, HEADING_GREY));
    }

    void shadeLabel(Box box) {
        shades.add(canvas -> canvas.shade(box, LABEL_GREY));
    }

    void border(Box box, Rule rule) {
        borders.add(canvas -> rule.frame(canvas, box));
    }

    /** Prints the lines of a cell. What has nothing beside it on its line belongs to the text above it. */
    void print(List<Line> lines, double x, double top, double lineHeight) {
        List<Consumer<Canvas>> text = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double y = top + i * lineHeight;
            List<Piece> pieces = lines.get(i).pieces();
            if (pieces.size() == 1) {
                text.add(canvas -> pieces.get(0).draw(canvas, x, y));
            } else if (pieces.size() > 1) {
                end(text);
                pieces.forEach(piece -> texts.add(new Printed(List.of(canvas -> piece.draw(canvas, x, y)), true)));
            }
        }
        end(text);
    }

    private void end(List<Consumer<Canvas>> text) {
        if (!text.isEmpty()) {
            texts.add(new Printed(text, false));
            text.clear();
        }
    }

    void draw(Canvas canvas, Style style, int number) {
        canvas.font(style.font);
        shades.forEach(shade -> shade.accept(canvas));
        borders.forEach(border -> border.accept(canvas));
        style.order.arrange(texts).forEach(text -> text.draw(canvas));
        centre(canvas, style, style.header, EDGE);
        String footer = style.footer.replace("%d", String.valueOf(number));
        centre(canvas, style, footer, style.sheet.height() - EDGE - style.size);
    }

    private static void centre(Canvas canvas, Style style, String text, double y) {
        if (!text.isEmpty()) {
            canvas.size(style.size).text((style.sheet.width() - Canvas.width(text, style.size)) / 2, y, text);
        }
    }
}
