package hyokasho.corpus.stats;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The lines of a terminal. */
final class Lines {

    static final String INDENT = "  ";

    /** Columns of a number. */
    static final int NUMBER = 8;

    private static final int SHARE = 8;
    private static final int NARROWEST = 60;
    private static final int WIDEST_BAR = 50;

    private final Writer out;
    private final int width;
    private final Drawing drawing;

    /**
     * Lines for people.
     *
     * @param width columns of a line, which need some room to say anything
     * @param colours whether they are wanted
     */
    Lines(Writer out, int width, boolean colours) {
        this.out = out;
        this.width = Math.max(NARROWEST, width);
        this.drawing = new Drawing(colours);
    }

    /** A line with a bar. */
    record Bar(String label, int number) {}

    int width() {
        return width;
    }

    /** A part of the figures begins. A remark that does not fit beside its title stands below. */
    void heading(String title, String remark) throws IOException {
        boolean fits = Columns.of(title) + Columns.of(Drawing.plain(remark)) <= width;
        line("");
        line(drawing.bold(Columns.cut(title, width)) + (fits ? remark : "\n" + remark));
    }

    /** The title of all. */
    void title(String text) throws IOException {
        line(drawing.bold(text));
    }

    /** What not everybody reads. */
    void faint(String text) throws IOException {
        if (!text.isEmpty()) {
            line(drawing.faint(Columns.cut(text, width)));
        }
    }

    /** What belongs to the heading above. */
    void indented(String text) throws IOException {
        line(Columns.cut(INDENT + text, width));
    }

    /** The longest bar is as long as the room for it; if they are {@code shared}, it would be if it were all. */
    void bars(List<Bar> bars, int of, boolean shared) throws IOException {
        int labels =
                bars.stream().mapToInt(bar -> Columns.of(bar.label())).max().orElse(0);
        int labelColumns = Math.min(labels, width * 2 / 5);
        int columns = Math.min(WIDEST_BAR, width - INDENT.length() - labelColumns - 1 - NUMBER - SHARE);
        int most = shared ? of : bars.stream().mapToInt(Bar::number).max().orElse(0);
        for (Bar bar : bars) {
            line(INDENT + Columns.fit(bar.label(), labelColumns) + " "
                    + drawing.bar(bar.number(), most, columns)
                    + Columns.right(Drawing.number(bar.number()), NUMBER)
                    + Columns.right(Drawing.share(bar.number(), of), SHARE));
        }
    }

    /** A bar that is divided as boxes are by their status, between {@code label} and {@code remark}. */
    void statuses(String label, int labels, StatusCounts counts, String remark) throws IOException {
        int columns = Math.min(WIDEST_BAR, width - INDENT.length() - labels - Columns.of(remark));
        line(INDENT + Columns.fit(label, labels) + drawing.statuses(counts, Math.max(0, columns)) + remark);
    }

    String legend() {
        return drawing.legend();
    }

    void line(String text) throws IOException {
        out.write(text.stripTrailing() + "\n");
    }
}
