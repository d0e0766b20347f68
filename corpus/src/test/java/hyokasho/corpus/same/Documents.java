package hyokasho.corpus.same;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.export.Drawn;
import hyokasho.corpus.search.BoxFilter;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.HyokashoException;
import hyokasho.extract.Extractor;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import hyokasho.json.DocumentJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A folder of documents, and what is found in it. */
record Documents(Path folder) {

    static final UnaryOperator<String> MARK = own -> "【" + own + "】";

    /** A document of a city on 様式４ with boxes. */
    Documents with(String id, String agency, Field... fields) throws IOException {
        Field cover = Drawn.text("full", "cover.agency", agency);
        return with(
                id,
                Drawn.document(
                        "full",
                        Stream.concat(Stream.of(cover), Stream.of(fields)).toArray(Field[]::new)));
    }

    Documents with(String id, Document document) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(id + ".json"))) {
            DocumentJson.official().write(document, out);
        }
        return this;
    }

    /** Converts the texts in another folder. */
    Documents withTextsIn(Path texts) throws IOException, HyokashoException {
        Extractor extractor = new Extractor(FormCatalogue.official());
        try (Stream<Path> files = Files.list(texts)) {
            for (Path file : files.toList()) {
                with(file.getFileName().toString().replace(".txt", ""), extractor.extract(Input.of(file)));
            }
        }
        return this;
    }

    SharedTexts read() throws IOException, HyokashoException {
        return SharedTexts.among(BoxFilter.NONE, Corpus.at(folder), new Silent());
    }

    List<Cluster> clusters(int minDocuments) throws IOException, HyokashoException {
        List<Cluster> clusters = new ArrayList<>();
        try (SharedTexts texts = read()) {
            texts.clusters(SharedTexts.SIMILARITY, minDocuments, 100, clusters::add);
        }
        return clusters;
    }

    Map<String, DocumentShare> shares() throws IOException, HyokashoException {
        return shares(BoxFilter.NONE);
    }

    Map<String, DocumentShare> shares(BoxFilter filter) throws IOException, HyokashoException {
        Map<String, DocumentShare> shares = new LinkedHashMap<>();
        try (SharedTexts texts = SharedTexts.beside(filter, Corpus.at(folder), new Silent())) {
            texts.shares(share -> shares.put(share.document(), share));
        }
        return shares;
    }

    ComparedDocument compared(String id) throws IOException, HyokashoException {
        return new DocumentComparison(Corpus.at(folder), BoxFilter.NONE, new Silent()).of(id);
    }

    /** Each box of a document with its own passages marked. */
    List<String> marked(String id) throws IOException, HyokashoException {
        return compared(id).boxes().stream().map(Documents::marked).toList();
    }

    private static String marked(ComparedBox box) {
        StringBuilder marked = new StringBuilder();
        int done = 0;
        for (ComparedBox.Range own : box.own()) {
            marked.append(box.text(), done, own.from());
            marked.append(MARK.apply(box.text().substring(own.from(), own.to())));
            done = own.to();
        }
        return marked.append(box.text().substring(done)).toString();
    }

    /** All clusters and shares as they are written. */
    String written(SameFormat format) throws IOException, HyokashoException {
        StringWriter out = new StringWriter();
        try (SharedTexts texts = read()) {
            texts.clusters(SharedTexts.SIMILARITY, 1, 1_000, format.to(out, MARK)::write);
            texts.shares(format.to(out, MARK)::write);
        }
        return out.toString();
    }
}
