package hyokasho.testkit;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The paper of a drawn page. Width and height are those that a reader sees; a page that is stored turned, or on larger
 * paper of which only a part is shown, looks the same.
 *
 * @param width as seen, in points
 * @param height as seen, in points
 * @param rotation by how many degrees the stored page is turned clockwise to be seen: 0, 90, 180 or 270
 * @param cutLeft what the crop box cuts off at the left of the stored page (and as much at the right), in points
 * @param cutBottom what it cuts off at the bottom (and as much at the top), in points
 */
public record Sheet(double width, double height, int rotation, double cutLeft, double cutBottom) {

    /** A4 in portrait. */
    public static Sheet a4() {
        return new Sheet(595, 842, 0, 0, 0);
    }

    public Sheet landscape() {
        return new Sheet(height, width, rotation, cutLeft, cutBottom);
    }

    public Sheet withHeight(double newHeight) {
        return new Sheet(width, newHeight, rotation, cutLeft, cutBottom);
    }

    public Sheet rotated(int degrees) {
        return new Sheet(width, height, degrees, cutLeft, cutBottom);
    }

    public Sheet cropped(double left, double bottom) {
        return new Sheet(width, height, rotation, left, bottom);
    }

    PDPage page() {
        PDRectangle crop =
                new PDRectangle((float) cutLeft, (float) cutBottom, (float) storedWidth(), (float) storedHeight());
        PDPage page = new PDPage(
                new PDRectangle((float) (storedWidth() + 2 * cutLeft), (float) (storedHeight() + 2 * cutBottom)));
        page.setCropBox(crop);
        page.setRotation(rotation);
        return page;
    }

    /** The operator after which drawing goes on in points as seen, from the bottom left corner upwards. */
    String upright() {
        return switch (rotation) {
            case 0 -> matrix(1, 0, 0, 1, 0, 0);
            case 90 -> matrix(0, 1, -1, 0, height, 0);
            case 180 -> matrix(-1, 0, 0, -1, width, height);
            case 270 -> matrix(0, -1, 1, 0, 0, width);
            default -> throw new IllegalArgumentException("A page is turned by quarters, not by " + rotation + "°");
        };
    }

    private String matrix(int a, int b, int c, int d, double e, double f) {
        return a + " " + b + " " + c + " " + d + " " + (e + cutLeft) + " " + (f + cutBottom) + " cm\n";
    }

    private boolean isTurnedOnItsSide() {
        return rotation % 180 != 0;
    }

    private double storedWidth() {
        return isTurnedOnItsSide() ? height : width;
    }

    private double storedHeight() {
        return isTurnedOnItsSide() ? width : height;
    }
}
