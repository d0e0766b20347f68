package hyokasho.corpus.same;

import static java.util.stream.Collectors.joining;

import hyokasho.corpus.table.CsvSink;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/** RFC 4180, with several things in one cell one a line. */
final class CsvReport implements SameReport {

    private static final List<String> CLUSTER = List.of(
            "documents",
            "municipalities",
            "texts",
            "wordings",
            "least_similarity",
            "boxes",
            "central_times",
            "central_document",
            "central_municipality",
            "central_path",
            "central_text",
            "commonest_times",
            "commonest_document",
            "commonest_municipality",
            "commonest_path",
            "commonest_text");
    private static final List<String> SHARE =
            List.of("document", "municipality", "form", "unsure", "level", "chapter", "characters", "own", "own_share");
    private static final List<String> BOX = List.of(
            "document",
            "municipality",
            "path",
            "name",
            "label",
            "characters",
            "own",
            "own_share",
            "shared_with",
            "own_passages",
            "text");

    private final Writer out;
    private boolean begun;

    CsvReport(Writer out) {
        this.out = out;
    }

    @Override
    public void write(Cluster cluster) throws IOException {
        row(
                CLUSTER,
                cluster.documents(),
                cluster.municipalities(),
                cluster.texts(),
                cluster.wordings(),
                decimal(cluster.leastRounded()),
                cluster.boxes().stream()
                        .map(box -> box.name() + " " + box.label() + " " + box.texts())
                        .collect(joining("\n")),
                cluster.central().times(),
                cluster.central().document(),
                cluster.central().municipality().orElse(""),
                cluster.central().path(),
                cluster.central().text(),
                cluster.commonest().times(),
                cluster.commonest().document(),
                cluster.commonest().municipality().orElse(""),
                cluster.commonest().path(),
                cluster.commonest().text());
    }

    @Override
    public void write(DocumentShare share) throws IOException {
        row(share, "document", "", share.all());
        for (DocumentShare.Chapter chapter : share.chapters()) {
            row(share, "chapter", chapter.heading(), chapter.share());
        }
    }

    private void row(DocumentShare document, String level, String chapter, Share share) throws IOException {
        row(
                SHARE,
                document.document(),
                document.municipality().orElse(""),
                document.form(),
                document.unsure(),
                level,
                chapter,
                share.characters(),
                own(share),
                part(share));
    }

    @Override
    public void write(ComparedDocument document) throws IOException {
        for (ComparedBox box : document.boxes()) {
            row(
                    BOX,
                    document.id(),
                    document.municipality(),
                    box.path(),
                    box.box().name(),
                    box.box().label(),
                    box.share().characters(),
                    own(box.share()),
                    part(box.share()),
                    box.sharedWith().stream()
                            .map(with -> with.municipality() + " " + with.characters())
                            .collect(joining("\n")),
                    box.own().stream()
                            .map(own -> box.text().substring(own.from(), own.to()))
                            .collect(joining("\n")),
                    box.text());
        }
    }

    private static String own(Share share) {
        return share.own().map(String::valueOf).orElse("");
    }

    private static String part(Share share) {
        return share.share().map(CsvReport::decimal).orElse("");
    }

    private static String decimal(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private void row(List<String> columns, Object... cells) throws IOException {
        if (!begun) {
            CSVFormat.RFC4180.printRecord(out, columns.toArray());
            begun = true;
        }
        CSVFormat.RFC4180.printRecord(
                out,
                Arrays.stream(cells)
                        .map(cell -> cell instanceof String text ? CsvSink.quiet(text) : cell)
                        .toArray());
    }
}
