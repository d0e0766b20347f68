package hyokasho.corpus.batch;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import hyokasho.corpus.batch.Row.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;

/** All results behind one another in one file, by path. Each line of a field says which file it is of. */
final class OneFile {

    private final Ledger ledger;
    private final Results results;
    private final ResultFormat format;
    private final long run;

    OneFile(Ledger ledger, Results results, ResultFormat format, long run) {
        this.ledger = ledger;
        this.results = results;
        this.format = format;
        this.run = run;
    }

    /** The name of the file in the folder of the results. */
    static String name(ResultFormat format) {
        return format == ResultFormat.fields ? "fields.jsonl" : "documents.jsonl";
    }

    /** Writes it in place of an older one. */
    void write() {
        results.write(name(format), writer -> ledger.forEach(row -> append(row, writer)));
    }

    private void append(Row row, Writer writer) {
        boolean there = row.run() == run && row.state() == State.DONE;
        row.made().filter(made -> there && made.resultBytes().isPresent()).ifPresent(made -> {
            try (BufferedReader lines = Files.newBufferedReader(results.root().resolve(made.name()))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    writer.write(format == ResultFormat.fields ? named(line, row.path()) : line);
                    writer.write('\n');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String named(String line, String path) {
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(path));
        return "{\"document\":\"" + quoted + "\"," + line.substring(1);
    }
}
