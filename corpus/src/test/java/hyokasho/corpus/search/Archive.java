package hyokasho.corpus.search;

import hyokasho.corpus.Corpus;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.json.DocumentJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A folder of results with its index, and what is said when it is searched. */
final class Archive implements IndexListener {

    final Path results;
    final Path index;
    final List<String> said = new ArrayList<>();
    int dealtWith;
    String version = "1.0";

    Archive(Path results, Path index) {
        this.results = results;
        this.index = index;
    }

    static Archive in(Path folder) throws IOException {
        Path results = Files.createDirectories(folder.resolve("results"));
        return new Archive(results, results.resolve(Search.DEFAULT_INDEX));
    }

    /** Where to search; null does not limit. */
    static SearchFilter filter(@Nullable String field, @Nullable String municipality) {
        return filter(field, null, municipality, null, null, null, null);
    }

    static SearchFilter filter(
            @Nullable String field,
            @Nullable String chapter,
            @Nullable String municipality,
            @Nullable String prefecture,
            @Nullable String form,
            @Nullable String from,
            @Nullable String to) {
        return new SearchFilter(
                Optional.ofNullable(field),
                Optional.ofNullable(chapter),
                Optional.ofNullable(municipality),
                Optional.ofNullable(prefecture),
                Optional.ofNullable(form),
                Optional.ofNullable(from),
                Optional.ofNullable(to));
    }

    Path put(String id, Document document) throws IOException {
        Path file = results.resolve(id + ".json");
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentJson.official().write(document, out);
        }
        return file;
    }

    Search open() throws IOException, HyokashoException {
        said.clear();
        dealtWith = 0;
        return Search.over(Corpus.at(results), index, version, this, Duration.ZERO);
    }

    Found find(String query, SearchFilter filter) throws IOException, HyokashoException {
        try (Search search = open()) {
            return search.find(SearchRequest.of(query, filter), 10_000);
        }
    }

    /** The values found, each as its document and path. */
    List<String> places(String query) throws IOException, HyokashoException {
        return places(query, SearchFilter.NONE);
    }

    List<String> places(String query, SearchFilter filter) throws IOException, HyokashoException {
        return find(query, filter).hits().stream()
                .map(hit -> hit.document() + " " + hit.path())
                .toList();
    }

    /** What is marked in the values found. */
    List<String> sentences(String query) throws IOException, HyokashoException {
        return find(query, SearchFilter.NONE).hits().stream()
                .flatMap(hit -> hit.sentences("【", "】").stream())
                .toList();
    }

    @Override
    public void begin(int files) {}

    @Override
    public void fileDone() {
        dealtWith++;
    }

    @Override
    public void refused(boolean ours, String sentence) {
        if (ours) {
            said.add(sentence);
        }
    }

    @Override
    public void note(String sentence) {
        said.add(sentence.replace(index.toString(), "INDEX"));
    }
}
