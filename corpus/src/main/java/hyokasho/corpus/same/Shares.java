package hyokasho.corpus.same;

import hyokasho.corpus.same.Gathered.Entry;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up what is a document's own, from what is of its texts. */
final class Shares {

    private final Gathered gathered;
    private final OwnCharacters.Counts counts;
    private Map<String, long[]> chapters = new LinkedHashMap<>();
    private int complete;

    Shares(Gathered gathered, OwnCharacters.Counts counts) {
        this.gathered = gathered;
        this.counts = counts;
    }

    /** Hands the share of each document on, in their order, also of those without any text. */
    void each(SharedTexts.Taker<DocumentShare> taker) throws IOException {
        gathered.occurrences().each((document, box, text, asked) -> {
            completeUpTo(document, taker);
            if (!asked) {
                return;
            }
            long[] sums = chapters.computeIfAbsent(gathered.boxes().get(box).chapter(), chapter -> new long[2]);
            sums[0] += counts.characters()[text];
            sums[1] += counts.own()[text];
        });
        completeUpTo(gathered.documents().size(), taker);
    }

    /** Occurrences come by document, so that of each before this one all have come. */
    private void completeUpTo(int document, SharedTexts.Taker<DocumentShare> taker) throws IOException {
        while (complete < document) {
            taker.take(share(gathered.documents().get(complete)));
            complete++;
            chapters = new LinkedHashMap<>();
        }
    }

    private DocumentShare share(Entry document) {
        Optional<String> municipality = gathered.municipality(document);
        long[] sums = new long[2];
        chapters.values().forEach(chapter -> {
            sums[0] += chapter[0];
            sums[1] += chapter[1];
        });
        List<DocumentShare.Chapter> parts = chapters.entrySet().stream()
                .map(chapter -> new DocumentShare.Chapter(chapter.getKey(), share(chapter.getValue(), municipality)))
                .toList();
        return new DocumentShare(
                document.id(), municipality, document.form(), document.unsure(), share(sums, municipality), parts);
    }

    private static Share share(long[] sums, Optional<String> municipality) {
        return new Share(sums[0], municipality.map(told -> sums[1]));
    }
}
