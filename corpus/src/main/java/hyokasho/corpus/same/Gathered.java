package hyokasho.corpus.same;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.search.BoxFilter;
import hyokasho.document.Document;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is read of a corpus: its distinct texts, and where each stands. */
final class Gathered implements Corpus.Reader, Closeable {

    private final BoxTexts boxTexts;
    private final SameListener listener;
    private final Municipalities municipalities = new Municipalities();
    private final TextStore texts;
    private final OccurrenceFile occurrences;
    private final List<Entry> documents = new ArrayList<>();
    private final Map<String, Integer> municipalityById = new LinkedHashMap<>();
    private final Map<Box, Integer> numberOfBox = new LinkedHashMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final boolean withOthers;
    private long asked;

    /**
     * A document that was read.
     *
     * @param unsure how many of its boxes were not surely read
     */
    record Entry(String id, int municipality, String form, int unsure) {}

    /**
     * Nothing yet; what comes is kept in files in {@code folder}.
     *
     * @param withOthers whether texts in boxes that are not asked for are kept, too
     */
    Gathered(Path folder, BoxFilter filter, boolean withOthers, SameListener listener) throws IOException {
        this.withOthers = withOthers;
        this.boxTexts = new BoxTexts(filter);
        this.listener = listener;
        this.texts = new TextStore(folder.resolve("texts"));
        this.occurrences = new OccurrenceFile(folder.resolve("occurrences"));
    }

    @Override
    public void document(String id, Document document) throws IOException {
        int municipality = municipalities.of(document);
        BoxTexts.Written written = boxTexts.of(document);
        for (BoxText text : written.texts()) {
            if (withOthers || text.asked()) {
                int number = texts.add(id, municipality, text);
                occurrences.add(documents.size(), number(text.box()), number, text.asked());
                asked += text.asked() ? 1 : 0;
            }
        }
        documents.add(new Entry(id, municipality, document.form().id(), written.unsure()));
        municipalityById.put(id, municipality);
    }

    private int number(Box box) {
        return numberOfBox.computeIfAbsent(box, added -> {
            boxes.add(added);
            return boxes.size() - 1;
        });
    }

    @Override
    public void refused(boolean ours, String sentence) {
        listener.refused(ours, sentence);
    }

    @Override
    public void fileDone() {
        listener.stepDone();
    }

    /** How many texts stand in boxes that are asked for. */
    long asked() {
        return asked;
    }

    TextStore texts() {
        return texts;
    }

    OccurrenceFile occurrences() {
        return occurrences;
    }

    List<Entry> documents() {
        return documents;
    }

    List<Box> boxes() {
        return boxes;
    }

    /** Whose the document with this id is. */
    Optional<String> municipality(String id) {
        return municipalities.name(municipalityById.get(id));
    }

    /** Whose a document is. */
    Optional<String> municipality(Entry document) {
        return municipalities.name(document.municipality());
    }

    @Override
    public void close() throws IOException {
        texts.close();
        occurrences.close();
    }
}
