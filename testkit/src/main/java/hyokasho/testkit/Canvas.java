package hyokasho.testkit;

import hyokasho.document.Box;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * What is drawn on a page, in the order in which it shall stand in the page's content. All coordinates are points from
 * the top left corner of the page as it is seen. A line of text is placed by the top left corner of its em box; its
 * baseline lies {@value #ASCENT} em below that.
 */
public final class Canvas {

    /** From the top of the em box down to the baseline, in em. */
    public static final double ASCENT = 0.88;

    /** How far a fake bold character is moved for its second printing, in em. */
    private static final double BOLD_SHIFT = 0.03;

    /** How far the control points of a quarter circle lie from its ends, in radii. */
    private static final double QUARTER_CIRCLE = 0.5523;

    private final PDDocument document;
    private final Fonts fonts;
    private final double height;
    private final StringBuilder content = new StringBuilder();
    private final PDResources resources = new PDResources();
    private final Set<FontKind> usedFonts = EnumSet.noneOf(FontKind.class);
    private FontKind font = FontKind.IDENTITY;
    private double size = 10;

    Canvas(PDDocument document, Fonts fonts, double height) {
        this.document = document;
        this.fonts = fonts;
        this.height = height;
    }

    /** How long a line of {@code text} is, in points. */
    public static double width(String text, double size) {
        return text.codePoints().map(DrawnFont::width).sum() * size / 1000;
    }

    /** The font of the text that follows; at first {@link FontKind#IDENTITY}. */
    public Canvas font(FontKind newFont) {
        font = newFont;
        return this;
    }

    /** The font size in points of the text that follows; at first 10. */
    public Canvas size(double newSize) {
        size = newSize;
        return this;
    }

    public Canvas text(double x, double y, String text) {
        return show(x, y, text, 0);
    }

    /** Text that is printed twice, a little moved: bold, where a font has no bold face. */
    public Canvas boldText(double x, double y, String text) {
        return text(x, y, text).text(x + BOLD_SHIFT * size, y, text);
    }

    /** Text in rendering mode 3, as OCR programs lay it under a scan. */
    public Canvas invisibleText(double x, double y, String text) {
        return show(x, y, text, 3);
    }

    /** Text written from top to bottom by setting each character below the one before it. */
    public Canvas stackedText(double x, double y, String text) {
        int row = 0;
        for (int character : text.codePoints().toArray()) {
            text(x, y + size * row++, Character.toString(character));
        }
        return this;
    }

    public Canvas stroke(double x1, double y1, double x2, double y2) {
        return add("0.5 w " + point(x1, y1) + " m " + point(x2, y2) + " l S");
    }

    public Canvas dashedStroke(double x1, double y1, double x2, double y2) {
        add("q [3 2] 0 d");
        return stroke(x1, y1, x2, y2).add("Q");
    }

    /** The outline of a box in one stroke. */
    public Canvas frame(Box box) {
        return add("0.5 w " + rectangle(box) + " S");
    }

    /** A black filled box: a ruling if it is thin. */
    public Canvas fill(Box box) {
        return add(rectangle(box) + " f");
    }

    /** A box filled with a shade of grey, from 0 (black) to 1 (white). */
    public Canvas shade(Box box, double grey) {
        add("q " + number(grey) + " g");
        return fill(box).add("Q");
    }

    /** A line of dots, each a tiny filled square, from left to right or from top to bottom. */
    public Canvas dots(double x1, double y1, double x2, double y2) {
        double length = Math.max(x2 - x1, y2 - y1);
        for (double at = 0; at < length; at += 2) {
            double x = x1 + (x2 - x1) * at / length;
            double y = y1 + (y2 - y1) * at / length;
            fill(new Box(x, y, x + 0.5, y + 0.5));
        }
        return this;
    }

    /** The outline of a circle, as four Bézier curves. */
    public Canvas circle(double x, double y, double radius) {
        double k = QUARTER_CIRCLE * radius;
        add("0.5 w " + point(x + radius, y) + " m");
        curve(x + radius, y + k, x + k, y + radius, x, y + radius);
        curve(x - k, y + radius, x - radius, y + k, x - radius, y);
        curve(x - radius, y - k, x - k, y - radius, x, y - radius);
        curve(x + k, y - radius, x + radius, y - k, x + radius, y);
        return add("s");
    }

    /** A ✓ of two strokes in a box. */
    public Canvas tick(Box box) {
        double x = box.left() + box.width() / 3;
        return add("0.8 w " + point(box.left(), box.centerY()) + " m " + point(x, box.bottom()) + " l "
                + point(box.right(), box.top()) + " l S");
    }

    /** A picture without anything to read in it. */
    public Canvas picture(Box box) {
        try {
            BufferedImage grey = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
            COSName name = resources.add(LosslessFactory.createFromImage(document, grey));
            return add("q " + number(box.width()) + " 0 0 " + number(box.height()) + " "
                    + point(box.left(), box.bottom()) + " cm /" + name.getName() + " Do Q");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws what is seen only inside of {@code box}. */
    public Canvas clipped(Box box, Consumer<Canvas> drawing) {
        add("q " + rectangle(box) + " W n");
        drawing.accept(this);
        return add("Q");
    }

    /** Draws in a form XObject of its own, moved by {@code x} and {@code y}. */
    public Canvas form(double x, double y, Consumer<Canvas> drawing) {
        Canvas inner = new Canvas(document, fonts, height);
        drawing.accept(inner);
        PDFormXObject form = new PDFormXObject(inner.stream(""));
        form.setBBox(new PDRectangle(-10_000, -10_000, 20_000, 20_000));
        form.setResources(inner.describedResources());
        COSName name = resources.add(form);
        return add("q 1 0 0 1 " + number(x) + " " + number(-y) + " cm /" + name.getName() + " Do Q");
    }

    /** Content stream operators as they are, in PDF's own coordinates; for pages that no program should write. */
    public Canvas operators(String operators) {
        return add(operators);
    }

    /** The page, once all is drawn. */
    PDPage onto(Sheet sheet) {
        PDPage page = sheet.page();
        page.setResources(describedResources());
        page.setContents(stream(sheet.upright()));
        return page;
    }

    private Canvas show(double x, double y, String text, int renderingMode) {
        usedFonts.add(font);
        // A vertical line hangs on the middle of its first character's upper edge.
        String start = font.isVertical() ? point(x + size / 2, y) : point(x, y + ASCENT * size);
        return add("BT " + renderingMode + " Tr /" + font + " " + number(size) + " Tf 1 0 0 1 " + start + " Tm <"
                + fonts.font(font).encode(text) + "> Tj ET");
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        add(point(x1, y1) + " " + point(x2, y2) + " " + point(x3, y3) + " c");
    }

    private Canvas add(String operators) {
        content.append(operators).append('\n');
        return this;
    }

    private PDStream stream(String before) {
        try {
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream()) {
                out.write((before + content).getBytes(StandardCharsets.US_ASCII));
            }
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDResources describedResources() {
        COSDictionary named = new COSDictionary();
        usedFonts.forEach(kind -> named.setItem(COSName.getPDFName(kind.name()), fonts.dictionary(kind)));
        resources.getCOSObject().setItem(COSName.FONT, named);
        return resources;
    }

    private String point(double x, double y) {
        return number(x) + " " + number(height - y);
    }

    private String rectangle(Box box) {
        return point(box.left(), box.bottom()) + " " + number(box.width()) + " " + number(box.height()) + " re";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
