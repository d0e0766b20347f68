package hyokasho.cli;

import hyokasho.corpus.search.SearchFilter;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which documents are meant. */
final class FilterOptions {

    @Option(
            names = "--municipality",
            paramLabel = "NAME",
            description = "Only documents of this municipality: its name, with or without prefecture, or its code.")
    private Optional<String> municipality = Optional.empty();

    @Option(names = "--prefecture", paramLabel = "NAME", description = "Only documents from this prefecture.")
    private Optional<String> prefecture = Optional.empty();

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "Only documents on this form: basic, focused, full, or its Japanese name.")
    private Optional<String> form = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Only documents of this day (2024-04-01, 2024-04, 2024) or later, by the date on the cover; "
                    + "those without one are left out.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Only documents of this day or earlier, likewise.")
    private Optional<String> to = Optional.empty();

    /** Only in these documents, and in this box and chapter of them. */
    SearchFilter within(Optional<String> field, Optional<String> chapter) {
        return new SearchFilter(field, chapter, municipality, prefecture, form, from, to);
    }
}
