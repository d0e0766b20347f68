package hyokasho.corpus.history;

import hyokasho.corpus.TerminalText;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** For people: each change with what is gone in {@code [-…-]} and what is new in {@code {+…+}}; then the table's truth. */
public final class HistoryText {

    /** So much of what is the same is shown beside a change. */
    private static final int CONTEXT = 20;

    private final Writer out;

    public HistoryText(Writer out) {
        this.out = out;
    }

    /** Writes it. */
    public void write(History history) throws IOException {
        for (BoxChange change : history.changes()) {
            line(change.kind().name().toLowerCase(Locale.ROOT) + " " + place(change) + ": " + marked(change));
        }
        for (Listed listed : history.listed()) {
            line("row " + listed.row() + " 「" + oneLine(listed.item()) + "」 " + says(listed));
        }
        for (BoxChange change : history.unlisted()) {
            line("not listed: " + place(change));
        }
        line("changes: " + history.changes().size()
                + (history.unsure() > 0 ? " (not surely read: " + history.unsure() + ")" : "") + ", listed anew: "
                + history.listed().size() + " (true: " + history.count(Listed.Verdict.TRUE)
                + ", in other words: " + history.count(Listed.Verdict.OTHER_WORDS)
                + ", not there: " + history.count(Listed.Verdict.NOT_THERE)
                + ", could not be told: " + history.count(Listed.Verdict.UNTOLD)
                + "), not listed: " + history.unlisted().size()
                + (history.tableIsSure() ? "." : "; the table of changes was not surely read."));
    }

    private static String place(BoxChange change) {
        String moved = change.oldPath()
                .filter(path -> change.newPath().isPresent() && !path.equals(change.path()))
                .map(path -> " (was " + path + ")")
                .orElse("");
        return change.path() + moved + " 「" + change.label() + "」";
    }

    private static String says(Listed listed) {
        String where = listed.paths().isEmpty() ? "" : " at " + String.join(", ", listed.paths());
        return switch (listed.verdict()) {
            case TRUE -> "is there" + where;
            case OTHER_WORDS -> "changed, but neither from nor to these words" + where;
            case NOT_THERE -> "is the same in both editions" + where;
            case UNTOLD -> "could not be told" + where;
        };
    }

    private static String marked(BoxChange change) {
        StringBuilder marked = new StringBuilder();
        for (Segment segment : change.segments()) {
            String text = oneLine(segment.text());
            marked.append(
                    switch (segment.kind()) {
                        case SAME -> shortened(text);
                        case REMOVED -> text.isEmpty() ? "" : "[-" + text + "-]";
                        case ADDED -> text.isEmpty() ? "" : "{+" + text + "+}";
                    });
        }
        return marked.toString();
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= 2 * CONTEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CONTEXT)) + "…"
                        + text.substring(text.offsetByCodePoints(0, length - CONTEXT));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\n\\s*", "／");
    }

    private void line(String text) throws IOException {
        out.write(TerminalText.line(text) + "\n");
    }
}
