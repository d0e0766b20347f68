package hyokasho.extract.page;

import hyokasho.document.Box;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads a page's content once and keeps the glyphs and the painted lines that can be seen, in the page's display space:
 * points, origin at the top left corner, with rotation and crop box applied.
 *
 * <p>Colours are followed only as far as needed to tell white paint, which draws no line. Clipping is followed by the
 * bounding box of each clip, which is exact for the rectangles that Excel and LibreOffice write.
 */
final class PageReader extends PDFStreamEngine {

    /** Content that goes on beyond this many operators is no form but an attack, or a drawing. */
    static final int MOST_OPERATORS = 4_000_000;

    /** More glyphs than any page of a form holds, seen or not. */
    static final int MOST_GLYPHS = 200_000;

    /** More drawings in a page, and in each other, than any program makes; each costs as much as thousands of operators. */
    static final int MOST_FORMS = 10_000;

    /** More states saved in each other than any program saves. PDF provides for 28. */
    static final int MOST_SAVED = 10_000;

    /** The edge of a page, in points: a hundred times the longest side that PDF provides for. */
    private static final double LONGEST_EDGE = 1_440_000;

    /** The em box of CJK fonts: this much of it stands above the baseline. */
    private static final double ASCENT = 0.86;

    private static final double DESCENT = 0.14;

    /** How the name of a font begins of which only the glyphs in use are kept. */
    private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");

    private static final String UNKNOWN = "\uFFFD";

    private final Radicals radicals;
    private final FontTables fontTables;
    private final Map<PDFont, Boolean> telling = new IdentityHashMap<>();
    private final AffineTransform display;
    private final double width;
    private final double height;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final PaintedPaths paths = new PaintedPaths();
    private final Deque<PaintState> saved = new ArrayDeque<>();
    private PaintState paint;

    private final List<double[]> subpaths = new ArrayList<>();
    private double[] points = new double[32];
    private int pointCount;
    private boolean curved;
    private boolean clips;

    private int operators;
    private int shown;
    private int forms;
    private int undecodable;
    private int damaged;
    private int hidden;
    private boolean pictures;

    /** What q saves and Q restores of the state that matters here. */
    private record PaintState(Box clip, boolean whiteStroke, boolean whiteFill) {

        PaintState clippedTo(Box box) {
            double left = Math.max(clip.left(), box.left());
            double top = Math.max(clip.top(), box.top());
            double right = Math.max(left, Math.min(clip.right(), box.right()));
            double bottom = Math.max(top, Math.min(clip.bottom(), box.bottom()));
            return new PaintState(new Box(left, top, right, bottom), whiteStroke, whiteFill);
        }
    }

    private PageReader(PDPage page, Radicals radicals, FontTables fontTables) {
        this.fontTables = fontTables;
        this.radicals = radicals;
        PDRectangle crop = page.getCropBox();
        boolean sideways = page.getRotation() % 180 != 0;
        width = sideways ? crop.getHeight() : crop.getWidth();
        height = sideways ? crop.getWidth() : crop.getHeight();
        if (!(width <= LONGEST_EDGE && height <= LONGEST_EDGE)) {
            throw new TooMuchContent();
        }
        display = display(crop, page.getRotation());
        paint = new PaintState(new Box(0, 0, width, height), false, false);
        addTextOperators();
    }

    /** Reads the page with this number (from 1). */
    static Page read(PDPage page, int number, Radicals radicals, FontTables fontTables) throws IOException {
        BoundedStream.requireContentBounded(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
        PageReader reader = new PageReader(page, radicals, fontTables);
        reader.processPage(page);
        List<Ruling> rulings = Lattice.join(reader.paths.segments());
        return new Page(
                number,
                reader.width,
                reader.height,
                Overprints.remove(reader.glyphs),
                rulings,
                reader.paths.shapes(),
                Lattice.cells(rulings),
                reader.undecodable,
                reader.damaged,
                reader.hidden,
                reader.pictures);
    }

    private static AffineTransform display(PDRectangle crop, int rotation) {
        double left = crop.getLowerLeftX();
        double bottom = crop.getLowerLeftY();
        double right = crop.getUpperRightX();
        double top = crop.getUpperRightY();
        return switch (rotation) {
            case 90 -> new AffineTransform(0, 1, 1, 0, -bottom, -left);
            case 180 -> new AffineTransform(-1, 0, 0, 1, right, -bottom);
            case 270 -> new AffineTransform(0, -1, -1, 0, top, right);
            default -> new AffineTransform(1, 0, 0, -1, -left, top);
        };
    }

    private void addTextOperators() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new TooMuchContent();
        }
        switch (operator.getName()) {
            case "m" -> moveTo(operands);
            case "l" -> lineTo(operands);
            case "c" -> curveTo(operands, 6);
            case "v", "y" -> curveTo(operands, 4);
            case "h" -> closePath();
            case "re" -> rectangle(operands);
            case "S" -> paintPath(true, false);
            case "s" -> closeAndPaint(false);
            case "f", "F", "f*" -> paintPath(false, true);
            case "B", "B*" -> paintPath(true, true);
            case "b", "b*" -> closeAndPaint(true);
            case "n" -> paintPath(false, false);
            case "W", "W*" -> clips = true;
            case "BI" -> pictures = true;
            case "Do" -> drawObject(operator, operands);
            case "Tf" -> setFont(operator, operands);
            case "G", "RG", "K", "SC", "SCN" -> paint = new PaintState(paint.clip, isWhite(operands), paint.whiteFill);
            case "g", "rg", "k", "sc", "scn" ->
                paint = new PaintState(paint.clip, paint.whiteStroke, isWhite(operands));
            default -> super.processOperator(operator, operands);
        }
    }

    private void setFont(Operator operator, List<COSBase> operands) throws IOException {
        if (!operands.isEmpty() && operands.get(0) instanceof COSName name && getResources() != null) {
            COSDictionary fonts = getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            Optional.ofNullable(fonts).map(f -> f.getCOSDictionary(name)).ifPresent(fontTables::check);
        }
        super.processOperator(operator, operands);
    }

    /** Pictures are noted, not decoded. */
    private void drawObject(Operator operator, List<COSBase> operands) throws IOException {
        if (!operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources().isImageXObject(name)) {
            pictures = true;
        } else {
            super.processOperator(operator, operands);
        }
    }

    /** Text and paths show whatever can be read of a damaged page, so a broken drawing is passed over, and counted. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if ("Do".equals(operator.getName())) {
            damaged++;
        } else {
            super.operatorException(operator, operands, e);
        }
    }

    @Override
    public void saveGraphicsState() {
        if (saved.size() >= MOST_SAVED) {
            throw new TooMuchContent();
        }
        super.saveGraphicsState();
        saved.push(paint);
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        if (!saved.isEmpty()) {
            paint = saved.pop();
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++forms > MOST_FORMS) {
            throw new TooMuchContent();
        }
        PaintState before = paint;
        int depth = saved.size();
        PDRectangle box = form.getBBox();
        if (box != null) {
            Matrix toPage = form.getMatrix().multiply(getGraphicsState().getCurrentTransformationMatrix());
            paint = paint.clippedTo(boundingBox(toPage, box));
        }
        super.showForm(form);
        while (saved.size() > depth) {
            saved.pop();
        }
        paint = before;
    }

    private Box boundingBox(Matrix toPage, PDRectangle box) {
        AffineTransform transform = new AffineTransform(display);
        transform.concatenate(toPage.createAffineTransform());
        var bounds = transform
                .createTransformedShape(new java.awt.geom.Rectangle2D.Double(
                        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()))
                .getBounds2D();
        return new Box(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
    }

    // Paths

    private void moveTo(List<COSBase> operands) {
        endSubpath();
        addPoint(operands, 0);
    }

    private void lineTo(List<COSBase> operands) {
        addPoint(operands, 0);
    }

    private void curveTo(List<COSBase> operands, int numbers) {
        curved = true;
        for (int i = 0; i < numbers; i += 2) {
            addPoint(operands, i);
        }
    }

    private void closePath() {
        if (pointCount >= 4) {
            addPoint(points[0], points[1]);
        }
    }

    private void rectangle(List<COSBase> operands) {
        if (operands.size() < 4) {
            return;
        }
        endSubpath();
        double x = number(operands, 0);
        double y = number(operands, 1);
        double w = number(operands, 2);
        double h = number(operands, 3);
        addUserPoint(x, y);
        addUserPoint(x + w, y);
        addUserPoint(x + w, y + h);
        addUserPoint(x, y + h);
        addUserPoint(x, y);
        endSubpath();
    }

    private void addPoint(List<COSBase> operands, int index) {
        if (operands.size() >= index + 2) {
            addUserPoint(number(operands, index), number(operands, index + 1));
        }
    }

    private void addUserPoint(double x, double y) {
        Matrix ctm = getGraphicsState().getCurrentTransformationMatrix();
        double pageX = x * ctm.getScaleX() + y * ctm.getShearX() + ctm.getTranslateX();
        double pageY = x * ctm.getShearY() + y * ctm.getScaleY() + ctm.getTranslateY();
        addPoint(displayX(pageX, pageY), displayY(pageX, pageY));
    }

    private void addPoint(double x, double y) {
        if (pointCount + 2 > points.length) {
            points = java.util.Arrays.copyOf(points, points.length * 2);
        }
        points[pointCount++] = x;
        points[pointCount++] = y;
    }

    private void endSubpath() {
        if (pointCount >= 4) {
            subpaths.add(java.util.Arrays.copyOf(points, pointCount));
        }
        pointCount = 0;
    }

    private void closeAndPaint(boolean fill) {
        closePath();
        paintPath(true, fill);
    }

    private void paintPath(boolean stroke, boolean fill) {
        endSubpath();
        if (!subpaths.isEmpty()) {
            List<double[]> visible = visible(subpaths);
            if (fill && !paint.whiteFill) {
                paths.fill(visible, curved);
            }
            if (stroke && !paint.whiteStroke) {
                paths.stroke(visible, curved);
            }
            if (clips) {
                paint = paint.clippedTo(boundingBox(subpaths));
            }
        }
        subpaths.clear();
        curved = false;
        clips = false;
    }

    /** The parts of straight paths within the clip; a curved drawing counts if its middle is within. */
    private List<double[]> visible(List<double[]> all) {
        List<double[]> visible = new ArrayList<>(all.size());
        for (double[] path : all) {
            Box box = boundingBox(List.of(path));
            if (box.right() < paint.clip.left() - 1
                    || box.left() > paint.clip.right() + 1
                    || box.bottom() < paint.clip.top() - 1
                    || box.top() > paint.clip.bottom() + 1) {
                continue;
            }
            visible.add(curved ? path : cut(path));
        }
        return visible;
    }

    private double[] cut(double[] path) {
        double[] cut = new double[path.length];
        for (int i = 0; i < path.length; i += 2) {
            cut[i] = Math.max(paint.clip.left(), Math.min(paint.clip.right(), path[i]));
            cut[i + 1] = Math.max(paint.clip.top(), Math.min(paint.clip.bottom(), path[i + 1]));
        }
        return cut;
    }

    private static Box boundingBox(List<double[]> paths) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (double[] path : paths) {
            for (int i = 0; i < path.length; i += 2) {
                left = Math.min(left, path[i]);
                right = Math.max(right, path[i]);
                top = Math.min(top, path[i + 1]);
                bottom = Math.max(bottom, path[i + 1]);
            }
        }
        return new Box(left, top, right, bottom);
    }

    private static double number(List<COSBase> operands, int index) {
        double number = operands.get(index) instanceof COSNumber n ? n.floatValue() : 0;
        return Double.isFinite(number) ? number : 0;
    }

    /** White in grey or RGB is all ones, in CMYK all zeros. Patterns count as paint that is seen. */
    private static boolean isWhite(List<COSBase> operands) {
        int size = operands.size();
        if (size == 0 || operands.get(size - 1) instanceof COSName) {
            return false;
        }
        boolean white = true;
        for (int i = 0; i < size; i++) {
            white &= size == 4 ? number(operands, i) < 0.01 : number(operands, i) > 0.99;
        }
        return white && (size == 1 || size == 3 || size == 4);
    }

    // Glyphs

    @Override
    protected void showGlyph(Matrix trm, PDFont font, int code, Vector displacement) throws IOException {
        if (++shown > MOST_GLYPHS) {
            throw new TooMuchContent();
        }
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        String text = printed(font, code);
        double advance = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        Box box = emBox(trm, advance);
        boolean seen = mode != RenderingMode.NEITHER
                && mode != RenderingMode.NEITHER_CLIP
                && paint.clip.contains(box.centerX(), box.centerY());
        if (!seen) {
            hidden += text.isBlank() ? 0 : 1;
            return;
        }
        if (text.isEmpty()) {
            return;
        }
        if (text.equals(UNKNOWN)) {
            undecodable++;
        }
        glyphs.add(new Glyph(text, box, size(trm), glyphs.size()));
    }

    /** The characters of a glyph without those that print nothing; {@link #UNKNOWN} if the font does not tell. */
    private String printed(PDFont font, int code) throws IOException {
        String text = tells(font) ? font.toUnicode(code) : null;
        if (text == null || text.isEmpty()) {
            return UNKNOWN;
        }
        if (text.length() == 1 && isPlain(text.charAt(0))) {
            return radicals.mend(text);
        }
        StringBuilder kept = new StringBuilder();
        boolean control = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (Character.getType(c)) {
                case Character.FORMAT -> {
                    // zero-width: prints nothing
                }
                case Character.CONTROL -> control |= !Character.isWhitespace(c);
                case Character.SURROGATE, Character.UNASSIGNED -> control = true;
                default -> kept.append(radicals.mend(Character.toString(c)));
            }
        }
        return kept.isEmpty() && control ? UNKNOWN : kept.toString();
    }

    /**
     * Whether a font says itself what its characters are. One that is not there, whose table of them is not there either
     * (left out, or lost with the end of a truncated file) and whose codes are just numbers of glyphs would be read through
     * the font that stands in for it: as garbage that looks certain.
     */
    private boolean tells(PDFont font) {
        return telling.computeIfAbsent(font, f -> hasTable(f) || f.isEmbedded() || !hasNumberedGlyphs(f));
    }

    private static boolean hasTable(PDFont font) {
        COSBase table = font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
        return table instanceof COSStream || table instanceof COSName;
    }

    /** Codes of a subset (ABCDEF+Name) are given in the order of use; those of a composite font may be any collection's. */
    private static boolean hasNumberedGlyphs(PDFont font) {
        String name = Optional.ofNullable(font.getName()).orElse("");
        return font instanceof PDType0Font composite
                ? !isOfCollection(composite)
                : SUBSET.matcher(name).find();
    }

    /** The character collections of Adobe, such as Adobe-Japan1, have tables of their own. */
    private static boolean isOfCollection(PDType0Font font) {
        PDCIDSystemInfo info = font.getDescendantFont().getCIDSystemInfo();
        return info == null || !"Identity".equals(info.getOrdering());
    }

    private static boolean isPlain(char c) {
        return c >= 0x20 && c < 0x7F
                || c >= 0x3000 && c < 0x3100
                || c >= 0x4E00 && c < 0xA000
                || c >= 0xFF01 && c < 0xFF60;
    }

    private Box emBox(Matrix trm, double advance) {
        double ax = trm.getScaleX();
        double ay = trm.getShearY();
        double bx = trm.getShearX();
        double by = trm.getScaleY();
        double x = trm.getTranslateX();
        double y = trm.getTranslateY();
        double x1 = displayX(x - bx * DESCENT, y - by * DESCENT);
        double y1 = displayY(x - bx * DESCENT, y - by * DESCENT);
        double farX = x + ax * advance + bx * ASCENT;
        double farY = y + ay * advance + by * ASCENT;
        double x2 = displayX(farX, farY);
        double y2 = displayY(farX, farY);
        if (!Double.isFinite(x1 + x2 + y1 + y2)) {
            throw new TooMuchContent();
        }
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }

    private static double size(Matrix trm) {
        return Math.hypot(trm.getShearX(), trm.getScaleY());
    }

    private double displayX(double x, double y) {
        return x * display.getScaleX() + y * display.getShearX() + display.getTranslateX();
    }

    private double displayY(double x, double y) {
        return x * display.getShearY() + y * display.getScaleY() + display.getTranslateY();
    }
}
