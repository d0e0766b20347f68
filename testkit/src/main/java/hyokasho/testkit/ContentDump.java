package hyokasho.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF in the order in which it stands in the pages' content, as programs dump it that do not look at the
 * page. Only the place of the character before tells what comes between two characters:
 *
 * <ul>
 *   <li>on the same height nothing, or a space if the writing went on further to the right;
 *   <li>on another height a line's end, and an empty line too if it is more than the usual way to the next line;
 *   <li>on another page three empty lines.
 * </ul>
 */
public final class ContentDump {

    private ContentDump() {}

    public static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Writing writing = new Writing();
            writing.getText(document);
            return writing.text.append('\n').toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes one character after the other; of the stripper only its reading of the content is used. */
    private static final class Writing extends PDFTextStripper {

        /** How far the next character may stand higher or lower and be on the same line, in em. */
        private static final double SAME_LINE = 0.45;

        /** How far down or up the next line is at most, in em. */
        private static final double NEXT_LINE = 1.7;

        /** How wide a gap is a space, in em. */
        private static final double SPACE = 0.2;

        private final StringBuilder text = new StringBuilder();
        private String parting = "";
        private double x;
        private double y;

        Writing() throws IOException {}

        @Override
        protected void startPage(PDPage page) {
            parting = text.isEmpty() ? "" : "\n\n\n\n";
        }

        @Override
        protected void processTextPosition(TextPosition character) {
            text.append(parting.isEmpty() ? between(character) : parting).append(character.getUnicode());
            parting = "";
            x = character.getXDirAdj() + character.getWidthDirAdj();
            y = character.getYDirAdj();
        }

        private String between(TextPosition next) {
            double em = next.getTextMatrix().getScalingFactorY();
            double way = Math.abs(next.getYDirAdj() - y);
            if (text.isEmpty()) {
                return "";
            }
            if (way > SAME_LINE * em) {
                return way > NEXT_LINE * em ? "\n\n" : "\n";
            }
            return next.getXDirAdj() - x > SPACE * em ? " " : "";
        }
    }
}
