package hyokasho.cli;

import hyokasho.document.Box;
import hyokasho.document.Evidence;
import hyokasho.extract.page.PdfPages;
import hyokasho.extract.page.UnreadablePageException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws what a stage saw over the page, each thing in the colour of its kind. */
final class Overlay {

    private static final int DOTS_PER_INCH = 110;
    private static final double DOTS_PER_POINT = DOTS_PER_INCH / 72.0;

    /** Of 255; what is printed must be seen through it. */
    private static final int FILL_OPACITY = 28;

    private final PdfPages pdf;

    Overlay(PdfPages pdf) {
        this.pdf = pdf;
    }

    /** The page with the boxes of all sightings that are on it. */
    BufferedImage draw(int page, List<Sighting> sightings) throws UnreadablePageException {
        BufferedImage picture = pdf.picture(page, DOTS_PER_INCH);
        Graphics2D graphics = picture.createGraphics();
        graphics.scale(DOTS_PER_POINT, DOTS_PER_POINT);
        graphics.setStroke(new BasicStroke(0.7f));
        for (Sighting sighting : sightings) {
            for (Evidence evidence : sighting.evidence()) {
                if (evidence instanceof Evidence.OnPage onPage && onPage.page() == page) {
                    onPage.boxes().forEach(box -> draw(box, sighting.kind().color(), graphics));
                }
            }
        }
        graphics.dispose();
        return picture;
    }

    private static void draw(Box box, Color color, Graphics2D graphics) {
        Rectangle2D rectangle = new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height());
        graphics.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), FILL_OPACITY));
        graphics.fill(rectangle);
        graphics.setColor(color);
        graphics.draw(rectangle);
    }
}
