package hyokasho.corpus.stats;

import hyokasho.corpus.export.Dictionary;
import hyokasho.corpus.export.StagedOutput;
import hyokasho.corpus.table.CsvSink;
import hyokasho.corpus.table.Row;
import hyokasho.corpus.table.Table;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes figures in all the ways there are. */
public final class FiguresReport {

    private final Figures figures;

    /** A report of these figures. */
    public FiguresReport(Figures figures) {
        this.figures = figures;
    }

    /**
     * How figures are drawn for people.
     *
     * @param width columns of a line
     * @param colours whether they are wanted
     * @param apart whether the boxes of different forms are told one by one
     * @param details whether all is told of each item, and not a summary of all
     */
    public record Style(int width, boolean colours, boolean apart, boolean details) {}

    /** As lines for people. */
    public void text(Writer out, Style style) throws IOException {
        Lines lines = new Lines(out, style.width(), style.colours());
        if (style.details()) {
            new DetailsText(figures, lines).write(style.apart());
        } else {
            new SummaryText(figures, lines).write();
        }
        out.flush();
    }

    /** As one JSON object. */
    public void json(Writer out) throws IOException {
        FiguresJson.write(figures, out);
        out.flush();
    }

    /**
     * As a page with plots.
     *
     * @param source what the page says that the documents are
     */
    public void html(Writer out, String source) throws IOException {
        new FiguresPage(figures, source).write(out);
        out.flush();
    }

    /**
     * As tables, in place of an earlier folder of them.
     *
     * @return sentences about what Excel cannot show of them
     * @throws HyokashoException if the place cannot be taken
     */
    public List<String> csv(Path folder, boolean byteOrderMark) throws IOException, HyokashoException {
        FigureTables figureTables = new FigureTables();
        List<Table> tables = Stream.concat(figureTables.all().stream(), Stream.of(Dictionary.TABLE))
                .toList();
        Set<String> files = tables.stream().map(CsvSink::fileName).collect(Collectors.toSet());
        try (StagedOutput output = StagedOutput.at(folder, true, files)) {
            CsvSink sink = new CsvSink(output.place(), tables, byteOrderMark);
            try {
                figureTables.write(figures, sink);
                for (Row row : Dictionary.rows(tables)) {
                    sink.write(row);
                }
                List<String> notes = sink.finish();
                output.complete();
                return notes;
            } finally {
                sink.close();
            }
        }
    }
}
