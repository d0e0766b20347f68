package hyokasho.corpus.check;

import hyokasho.corpus.table.CsvSink;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** RFC 4180, a row an inconsistency; no cell is a formula. */
final class CsvReport implements CheckReport {

    private static final List<String> COLUMNS =
            List.of("document", "severity", "code", "path", "page", "line", "sentence", "others");

    private final Writer out;
    private boolean begun;

    CsvReport(Writer out) {
        this.out = out;
    }

    @Override
    public void write(Inconsistency found) throws IOException {
        begin();
        CSVFormat.RFC4180.printRecord(
                out,
                CsvSink.quiet(found.document()),
                found.severity().key(),
                found.code(),
                found.path(),
                found.page().map(String::valueOf).orElse(""),
                found.line().map(String::valueOf).orElse(""),
                CsvSink.quiet(found.sentence()),
                String.join(" ", found.others()));
    }

    private void begin() throws IOException {
        if (!begun) {
            CSVFormat.RFC4180.printRecord(out, COLUMNS.toArray());
            begun = true;
        }
    }

    @Override
    public void end(RuleCounts counts) throws IOException {
        begin();
    }
}
