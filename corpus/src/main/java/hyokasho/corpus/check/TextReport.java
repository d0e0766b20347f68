package hyokasho.corpus.check;

import hyokasho.corpus.TerminalText;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Lines for people: document, page or line, severity, sentence, code and path. */
final class TextReport implements CheckReport {

    private final Writer out;

    TextReport(Writer out) {
        this.out = out;
    }

    @Override
    public void write(Inconsistency found) throws IOException {
        String place = found.page()
                .map(page -> " page " + page)
                .or(() -> found.line().map(line -> " line " + line))
                .orElse("");
        String line = found.document() + place + ": " + found.severity().key() + ": " + found.sentence() + " ["
                + found.code() + (found.path().isEmpty() ? "" : ", " + found.path()) + "]";
        out.write(TerminalText.line(line) + "\n");
    }

    @Override
    public void end(RuleCounts counts) throws IOException {
        out.write(line("rule", "consistent", "broken", "could not be checked"));
        for (RuleCounts.Count count : counts.counts()) {
            out.write(line(count.code(), count.consistent(), count.broken(), count.notCheckable()));
        }
        out.write("documents: " + counts.documents() + "\n");
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-30s %10s %10s %20s%n", cells).replace("\r", "");
    }
}
