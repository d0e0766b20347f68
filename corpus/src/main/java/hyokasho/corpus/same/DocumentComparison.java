package hyokasho.corpus.same;

import com.carrotsearch.hppc.LongIntHashMap;
import hyokasho.corpus.Corpus;
import hyokasho.corpus.same.ComparedBox.SharedWith;
import hyokasho.corpus.search.BoxFilter;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds one document against all those of other municipalities, which are read one by one: memory holds the document, and for
 * each municipality a bit for each of its runs.
 */
public final class DocumentComparison {

    private final Corpus corpus;
    private final BoxTexts boxTexts;
    private final SameListener listener;
    private final CharacterShingles runs = new CharacterShingles(SharedTexts.RUN);
    private final Municipalities municipalities = new Municipalities();

    /**
     * Within a corpus.
     *
     * @param filter the boxes of the document that are compared, with all boxes of others
     */
    public DocumentComparison(Corpus corpus, BoxFilter filter, SameListener listener) {
        this.corpus = corpus;
        this.boxTexts = new BoxTexts(filter);
        this.listener = listener;
    }

    /**
     * Compares a document.
     *
     * @param id as {@link Corpus.Reader#document} names it
     * @throws HyokashoException if there is no such document, or it does not surely say whose it is
     */
    public ComparedDocument of(String id) throws IOException, HyokashoException {
        Document document = find(id);
        int municipality = municipalities.of(document);
        String name = municipalities
                .name(municipality)
                .orElseThrow(() -> new HyokashoException("[" + id + "] does not surely say whose it is, so it cannot be"
                        + " told what it shares with others."));
        BoxTexts.Written written = boxTexts.of(document);
        List<BoxText> asked = written.texts().stream().filter(BoxText::asked).toList();
        Runs own = new Runs(asked);
        Others others = new Others(municipality, own);
        listener.begin("compared", corpus.size());
        corpus.read(others);
        List<ComparedBox> boxes = new ArrayList<>();
        for (int box = 0; box < asked.size(); box++) {
            boxes.add(compared(asked.get(box), own.places.get(box), others));
        }
        return new ComparedDocument(id, name, others.compared, others.untold, written.unsure(), boxes);
    }

    private Document find(String id) throws IOException, HyokashoException {
        Wanted wanted = new Wanted(id);
        Optional<Path> file = corpus.fileOf(id);
        if (file.isPresent()) {
            corpus.read(file.get(), wanted);
        }
        return wanted.document.orElseThrow(() -> new HyokashoException("[" + corpus.folder() + "] holds no document "
                + id + "; give the path of its result below that folder, without .json."));
    }

    private ComparedBox compared(BoxText text, int[] places, Others others) {
        int characters = text.folded().length();
        BitSet any = new BitSet();
        List<SharedWith> sharedWith = new ArrayList<>();
        others.shared.forEach((municipality, shared) -> {
            any.or(shared);
            int covered = Coverage.of(characters, runs.length(), place -> shared.get(places[place]))
                    .size();
            if (covered > 0) {
                sharedWith.add(new SharedWith(municipalities.name(municipality).orElseThrow(), covered));
            }
        });
        sharedWith.sort(Comparator.comparingInt((SharedWith with) -> -with.characters())
                .thenComparing(SharedWith::municipality));
        Coverage covered = Coverage.of(characters, runs.length(), place -> any.get(places[place]));
        return new ComparedBox(
                text.box(),
                text.path(),
                text.text(),
                new Share(characters, Optional.of((long) characters - covered.size())),
                covered.others(text.folded()),
                sharedWith);
    }

    /** The different runs of the document by numbers, and which of them begin at the characters of each text. */
    private final class Runs {

        private final LongIntHashMap numbers = new LongIntHashMap();
        private final List<int[]> places = new ArrayList<>();

        Runs(List<BoxText> texts) {
            for (BoxText text : texts) {
                long[] hashes = runs.of(text.folded());
                int[] at = new int[hashes.length];
                for (int i = 0; i < hashes.length; i++) {
                    numbers.putIfAbsent(hashes[i], numbers.size());
                    at[i] = numbers.get(hashes[i]);
                }
                places.add(at);
            }
        }
    }

    /** Takes the documents of others, and notes which runs of the compared one they have. */
    private final class Others implements Corpus.Reader {

        private final int municipality;
        private final Runs own;
        private final Map<Integer, BitSet> shared = new TreeMap<>();
        private int compared;
        private int untold;

        Others(int municipality, Runs own) {
            this.municipality = municipality;
            this.own = own;
        }

        @Override
        public void document(String id, Document document) {
            int whose = municipalities.of(document);
            if (whose == Municipalities.UNTOLD) {
                untold++;
            } else if (whose != municipality) {
                compared++;
                BitSet found = shared.computeIfAbsent(whose, number -> new BitSet());
                boxTexts.of(document).texts().forEach(text -> note(text, found));
            }
        }

        private void note(BoxText text, BitSet found) {
            for (long run : runs.of(text.folded())) {
                int number = own.numbers.getOrDefault(run, -1);
                if (number >= 0) {
                    found.set(number);
                }
            }
        }

        @Override
        public void refused(boolean ours, String sentence) {
            listener.refused(ours, sentence);
        }

        @Override
        public void fileDone() {
            listener.stepDone();
        }
    }

    /** Takes the one document that is wanted; what else is in its file is told of when all are read. */
    private static final class Wanted implements Corpus.Reader {

        private final String id;
        private Optional<Document> document = Optional.empty();

        Wanted(String id) {
            this.id = id;
        }

        @Override
        public void document(String found, Document read) {
            if (found.equals(id)) {
                document = Optional.of(read);
            }
        }

        @Override
        public void refused(boolean ours, String sentence) {
            // the same file is read again
        }
    }
}
