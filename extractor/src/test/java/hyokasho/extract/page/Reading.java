package hyokasho.extract.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Box;
import hyokasho.extract.source.Input;
import hyokasho.testkit.Canvas;
import hyokasho.testkit.PdfDrawing;
import hyokasho.testkit.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads drawn pages, and tells what was read in short. */
public final class Reading {

    /** Boxes of glyphs may differ by this much, in points: fonts part their em box differently. */
    static final double GLYPH_TOLERANCE = 0.5;

    private Reading() {}

    /** The one page that {@code drawing} gives on A4. */
    public static Page page(Consumer<Canvas> drawing) {
        return page(Sheet.a4(), drawing);
    }

    public static Page page(Sheet sheet, Consumer<Canvas> drawing) {
        return page(new PdfDrawing().page(sheet, drawing));
    }

    /** The first page of a PDF. */
    public static Page page(PdfDrawing pdf) {
        try {
            Path file = Files.createTempFile("drawn", ".pdf");
            try (PdfPages pages = PdfPages.open(Input.of(pdf.writeTo(file)))) {
                return pages.read(1);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new AssertionError("A drawn page must be readable.", e);
        }
    }

    /** The same page with other glyphs in other cells. */
    public static Page with(Page page, List<Glyph> glyphs, List<Box> cells) {
        return new Page(
                page.number(),
                page.width(),
                page.height(),
                glyphs,
                page.rulings(),
                page.shapes(),
                cells,
                page.undecodable(),
                page.damaged(),
                page.hidden(),
                page.pictures());
    }

    /** The glyphs of a page in the order of its content. */
    static String text(Page page) {
        return page.glyphs().stream().map(Glyph::text).collect(Collectors.joining());
    }

    /** The rulings as e.g. {@code "- y100 72..300"} and {@code "| x72 100..200"}, in whole points. */
    static List<String> rulings(Page page) {
        return page.rulings().stream().map(Reading::rounded).toList();
    }

    private static String rounded(Ruling ruling) {
        return (ruling.horizontal() ? "- y" : "| x") + Math.round(ruling.position()) + " " + Math.round(ruling.start())
                + ".." + Math.round(ruling.end());
    }

    /** The cells as e.g. {@code "72,100 300,200"} (left, top, right, bottom), in whole points. */
    static List<String> cells(Page page) {
        return page.cells().stream().map(Reading::rounded).toList();
    }

    static String rounded(Box box) {
        return Math.round(box.left()) + "," + Math.round(box.top()) + " " + Math.round(box.right()) + ","
                + Math.round(box.bottom());
    }

    static void assertNear(Box expected, Box box) {
        assertEquals(expected.left(), box.left(), GLYPH_TOLERANCE, () -> "left edge of " + box);
        assertEquals(expected.top(), box.top(), GLYPH_TOLERANCE, () -> "upper edge of " + box);
        assertEquals(expected.right(), box.right(), GLYPH_TOLERANCE, () -> "right edge of " + box);
        assertEquals(expected.bottom(), box.bottom(), GLYPH_TOLERANCE, () -> "lower edge of " + box);
    }
}
