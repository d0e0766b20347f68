package hyokasho.corpus.same;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.search.BoxFilter;
import hyokasho.document.HyokashoException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The texts of a corpus, read once, and what they share. They lie in a folder among the temporary files, which goes when this
 * is closed; memory holds some 50 bytes for each distinct text and some 200 for each document.
 */
public final class SharedTexts implements Closeable {

    /** From here on texts are alike, unless another similarity is wanted. */
    public static final double SIMILARITY = 0.6;

    /** A character is shared if it stands in a run of so many that others have, too. */
    public static final int RUN = BoxTexts.SHORTEST;

    /** The pieces by which texts are compared as a whole. */
    private static final Shingling COMPARED = new CharacterShingles(3);

    private final TemporaryFolder folder;
    private final Gathered gathered;
    private final SameListener listener;

    private SharedTexts(TemporaryFolder folder, Gathered gathered, SameListener listener) {
        this.folder = folder;
        this.gathered = gathered;
        this.listener = listener;
    }

    /** Takes results one by one. */
    @FunctionalInterface
    public interface Taker<T> {
        void take(T result) throws IOException;
    }

    /**
     * Reads the texts in some boxes, to compare them with each other.
     *
     * @throws IOException if the temporary files cannot be written
     */
    public static SharedTexts among(BoxFilter boxes, Corpus corpus, SameListener listener)
            throws IOException, HyokashoException {
        return read(corpus, boxes, false, listener);
    }

    /**
     * Reads all texts, to tell what of those in some boxes stands in any box of others.
     *
     * @throws IOException if the temporary files cannot be written
     */
    public static SharedTexts beside(BoxFilter boxes, Corpus corpus, SameListener listener)
            throws IOException, HyokashoException {
        return read(corpus, boxes, true, listener);
    }

    private static SharedTexts read(Corpus corpus, BoxFilter boxes, boolean withOthers, SameListener listener)
            throws IOException, HyokashoException {
        TemporaryFolder folder = new TemporaryFolder();
        SharedTexts texts = new SharedTexts(folder, new Gathered(folder.path(), boxes, withOthers, listener), listener);
        try {
            listener.begin("read", corpus.size());
            corpus.read(texts.gathered);
            texts.gathered.texts().complete();
            return texts;
        } catch (IOException | HyokashoException | RuntimeException e) {
            texts.close();
            throw e;
        }
    }

    /**
     * What was read.
     *
     * @param documents how many
     * @param untold how many of them do not surely say whose they are
     * @param texts how many stand in boxes that are asked for
     * @param distinct how many different ones were read in all
     * @param unsure how many boxes were not surely read and are left out
     */
    public record Counts(int documents, int untold, long texts, int distinct, int unsure) {}

    /** What was read. */
    public Counts counts() {
        List<Gathered.Entry> documents = gathered.documents();
        return new Counts(
                documents.size(),
                (int) documents.stream()
                        .filter(document -> document.municipality() == Municipalities.UNTOLD)
                        .count(),
                gathered.asked(),
                gathered.texts().size(),
                documents.stream().mapToInt(Gathered.Entry::unsure).sum());
    }

    /**
     * Finds texts that are alike, of all that were read.
     *
     * @param similarity from which on they are, above 0 and up to 1: the share of their runs of three characters that two
     *     have in common
     * @param minDocuments in how many documents a cluster must stand
     * @param top so many clusters are handed on at most, those in the most documents first
     * @return how many there are
     */
    public int clusters(double similarity, int minDocuments, int top, Taker<Cluster> taker) throws IOException {
        Groups groups = new NearDuplicates(gathered.texts().by(COMPARED), similarity, folder.path(), listener).groups();
        Clusters clusters = new Clusters(gathered, groups);
        List<Integer> middles = clusters.middles(minDocuments);
        clusters.show(middles.subList(0, Math.min(top, middles.size())), taker);
        return middles.size();
    }

    /** Hands on for each document how much of the boxes asked for is its own. */
    public void shares(Taker<DocumentShare> taker) throws IOException {
        OwnCharacters own = new OwnCharacters(gathered.texts(), new CharacterShingles(RUN), folder.path(), listener);
        new Shares(gathered, own.count()).each(taker);
    }

    /** Where the texts lie meanwhile. */
    Path folder() {
        return folder.path();
    }

    @Override
    public void close() throws IOException {
        gathered.close();
        folder.close();
    }
}
