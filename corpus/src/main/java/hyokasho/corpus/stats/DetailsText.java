package hyokasho.corpus.stats;

import hyokasho.document.Status;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** All that is told of each item, as lines for people. */
final class DetailsText {

    private final Figures figures;
    private final Lines lines;

    DetailsText(Figures figures, Lines lines) {
        this.figures = figures;
        this.lines = lines;
    }

    /**
     * Writes all items.
     *
     * @param apart whether the boxes of different forms are told one by one
     */
    void write(boolean apart) throws IOException {
        lines.title(Drawing.things(figures.documents(), "document"));
        for (Item item : figures.items()) {
            for (Item part : apart ? item.apart() : List.of(item)) {
                write(part);
            }
        }
    }

    private void write(Item item) throws IOException {
        List<Slice> slices = figures.slices(item);
        Slice all = slices.get(0);
        lines.heading(AnswersText.title(item), "");
        lines.faint(String.join(" > ", item.headings()));
        lines.faint(item.name());
        lines.faint((all.form().equals(Slice.ALL) ? "counted together: " : "")
                + item.places().stream()
                        .map(place -> place.style() + " " + place.path())
                        .collect(Collectors.joining(", ")));
        new AnswersText(lines).write(item, all.counts());
        if (!item.measure().isOfDocuments()) {
            coverage(figures.coverage(item));
        }
        List<Slice> prefectures = slices.stream()
                .filter(slice -> slice.form().equals(all.form()) && !slice.isOfAllPrefectures())
                .toList();
        if (prefectures.size() > 1) {
            new PrefectureTable(item, all.counts()).write(prefectures, item.measure(), lines);
        }
    }

    private void coverage(List<Coverage> coverage) throws IOException {
        for (Coverage edition : coverage) {
            StatusCounts counts = edition.statuses();
            String statuses = Arrays.stream(Status.values())
                    .filter(status -> counts.of(status) > 0)
                    .map(status -> status.key() + " " + Drawing.number(counts.of(status)) + " ("
                            + Drawing.share(counts.of(status), counts.boxes()) + ")")
                    .collect(Collectors.joining(", "));
            lines.faint(Lines.INDENT + edition.place().style() + " " + edition.edition() + ": in "
                    + Drawing.number(edition.found()) + " of " + Drawing.things(edition.documents(), "document")
                    + (statuses.isEmpty() ? "" : "; " + statuses));
        }
    }
}
