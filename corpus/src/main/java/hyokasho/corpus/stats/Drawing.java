package hyokasho.corpus.stats;

import hyokasho.document.Status;
import java.util.Locale;
import java.util.regex.Pattern;

/** How lines for people are drawn: bars, shares, and colours where they are wanted, which never say anything alone. */
final class Drawing {

    private static final String PARTS = "▏▎▍▌▋▊▉";
    private static final String FULL = "█";
    private static final int EIGHTHS = 8;
    private static final String END = "\u001B[0m";
    private static final Pattern INK = Pattern.compile("\u001B\\[[0-9]*m");

    private final boolean colours;

    Drawing(boolean colours) {
        this.colours = colours;
    }

    String bold(String text) {
        return inked("\u001B[1m", text);
    }

    String faint(String text) {
        return inked("\u001B[2m", text);
    }

    private String inked(String ink, String text) {
        return colours && !text.isEmpty() ? ink + text + END : text;
    }

    /** What is seen of a text on a screen. */
    static String plain(String text) {
        return INK.matcher(text).replaceAll("");
    }

    /** A bar of {@code columns} for {@code number} of {@code most}; what is more than nothing can be seen. */
    String bar(int number, int most, int columns) {
        int eighths = most == 0 ? 0 : (int) Math.round((double) columns * EIGHTHS * number / most);
        int drawn = number > 0 ? Math.max(1, eighths) : 0;
        int part = drawn % EIGHTHS;
        String bar = FULL.repeat(drawn / EIGHTHS) + (part == 0 ? "" : PARTS.substring(part - 1, part));
        return inked("\u001B[36m", bar) + " ".repeat(columns - Columns.of(bar));
    }

    /** A bar of exactly {@code columns} that is divided as boxes are by their status; each that occurs can be seen. */
    String statuses(StatusCounts counts, int columns) {
        StringBuilder bar = new StringBuilder();
        int left = columns;
        int leftBoxes = counts.boxes();
        Status[] all = Status.values();
        for (int i = all.length - 1; i >= 0 && leftBoxes > 0; i--) {
            int number = counts.of(all[i]);
            int share = (int) Math.round((double) left * number / leftBoxes);
            int drawn = number == 0 ? 0 : number == leftBoxes ? left : Math.max(1, Math.min(left - 1, share));
            bar.insert(0, inked(ink(all[i]), sign(all[i]).repeat(drawn)));
            left -= drawn;
            leftBoxes -= number;
        }
        return bar + " ".repeat(left);
    }

    /** What the signs in such a bar mean. */
    String legend() {
        StringBuilder legend = new StringBuilder();
        for (Status status : Status.values()) {
            legend.append(legend.length() == 0 ? "" : "  ")
                    .append(inked(ink(status), sign(status)))
                    .append(' ')
                    .append(status.key());
        }
        return legend.toString();
    }

    private static String sign(Status status) {
        return switch (status) {
            case OK -> FULL;
            case BLANK -> "░";
            case AMBIGUOUS -> "?";
            case MISSING -> "×";
        };
    }

    private static String ink(Status status) {
        return switch (status) {
            case OK -> "\u001B[36m";
            case BLANK -> "\u001B[2m";
            case AMBIGUOUS -> "\u001B[33m";
            case MISSING -> "\u001B[35m";
        };
    }

    /** A share in per cent; only all is 100, and only nothing is 0. */
    static String share(int number, int of) {
        if (of == 0) {
            return "–";
        }
        double percent = 100.0 * number / of;
        if (number > 0 && percent < 0.1) {
            return "<0.1 %";
        }
        if (number < of && percent > 99.9) {
            return ">99.9 %";
        }
        return String.format(Locale.ROOT, number == 0 || number == of ? "%.0f %%" : "%.1f %%", percent);
    }

    /** So many things: {@code 1 box}, {@code 2 boxes}. */
    static String things(int number, String thing) {
        String plural = thing.endsWith("x") ? "es" : "s";
        return number(number) + " " + thing + (number == 1 ? "" : plural);
    }

    static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
