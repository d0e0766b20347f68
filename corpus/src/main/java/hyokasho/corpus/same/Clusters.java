package hyokasho.corpus.same;

import hyokasho.corpus.same.Cluster.BoxCount;
import java.io.IOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts the groups of texts that are alike, and shows those that stand in the most documents. */
final class Clusters {

    /** So many are counted together: their boxes and municipalities are in memory meanwhile. */
    private static final int AT_ONCE = 5_000;

    private final Gathered gathered;
    private final Groups groups;
    private final int[] texts;
    private final int[] documents;

    Clusters(Gathered gathered, Groups groups) throws IOException {
        this.gathered = gathered;
        this.groups = groups;
        this.texts = new int[gathered.texts().size()];
        this.documents = new int[texts.length];
        int[] last = new int[texts.length];
        gathered.occurrences().each((document, box, text, asked) -> {
            int middle = groups.middles()[text];
            texts[middle]++;
            if (last[middle] != document + 1) {
                last[middle] = document + 1;
                documents[middle]++;
            }
        });
    }

    /** The middles of groups that stand in so many documents: those in the most first, then those with the most texts. */
    List<Integer> middles(int minDocuments) {
        return IntStream.range(0, texts.length)
                .filter(middle -> texts[middle] > 1 && documents[middle] >= minDocuments)
                .boxed()
                .sorted(Comparator.comparingInt((Integer middle) -> -documents[middle])
                        .thenComparingInt(middle -> -texts[middle]))
                .toList();
    }

    /** Hands the clusters around these middles on. */
    void show(List<Integer> middles, SharedTexts.Taker<Cluster> taker) throws IOException {
        for (int start = 0; start < middles.size(); start += AT_ONCE) {
            Map<Integer, Tally> tallies = new LinkedHashMap<>();
            middles.subList(start, Math.min(middles.size(), start + AT_ONCE))
                    .forEach(middle -> tallies.put(middle, new Tally(middle)));
            count(tallies);
            for (Map.Entry<Integer, Tally> entry : tallies.entrySet()) {
                taker.take(cluster(entry.getKey(), entry.getValue()));
            }
        }
    }

    private void count(Map<Integer, Tally> tallies) throws IOException {
        for (int text = 0; text < texts.length; text++) {
            Tally tally = tallies.get(groups.middles()[text]);
            if (tally != null) {
                tally.wordings++;
                tally.commonest = commoner(tally.commonest, text);
            }
        }
        gathered.occurrences().each((document, box, text, asked) -> {
            Tally tally = tallies.get(groups.middles()[text]);
            if (tally != null) {
                int municipality = gathered.documents().get(document).municipality();
                tally.boxes.merge(box, 1, Integer::sum);
                if (municipality != Municipalities.UNTOLD) {
                    tally.municipalities.set(municipality);
                }
            }
        });
    }

    private Cluster cluster(int middle, Tally tally) throws IOException {
        return new Cluster(
                texts[middle],
                documents[middle],
                tally.municipalities.cardinality(),
                tally.wordings,
                groups.least()[middle],
                boxes(tally),
                wording(middle),
                wording(tally.commonest));
    }

    private int commoner(int one, int other) {
        return gathered.texts().occurrences(other) > gathered.texts().occurrences(one) ? other : one;
    }

    private Cluster.Wording wording(int text) throws IOException {
        TextStore.First first = gathered.texts().first(text);
        return new Cluster.Wording(
                gathered.texts().occurrences(text),
                first.document(),
                gathered.municipality(first.document()),
                first.path(),
                first.text());
    }

    private List<BoxCount> boxes(Tally tally) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        tally.boxes.forEach((number, count) -> {
            Box box = gathered.boxes().get(number);
            counts.merge(List.of(box.name(), box.label()), count, Integer::sum);
        });
        return counts.entrySet().stream()
                .map(entry -> new BoxCount(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .sorted(Comparator.comparingInt((BoxCount box) -> -box.texts())
                        .thenComparing(BoxCount::name)
                        .thenComparing(BoxCount::label))
                .toList();
    }

    /** What is counted of a cluster. */
    private static final class Tally {
        private final Map<Integer, Integer> boxes = new TreeMap<>();
        private final BitSet municipalities = new BitSet();
        private int wordings;
        private int commonest;

        Tally(int middle) {
            commonest = middle;
        }
    }
}
