package hyokasho.corpus.stats;

import hyokasho.corpus.check.Placeholders;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.Value;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The counts of one place of a form: its statuses by edition, its answers by prefecture. */
final class Tally {

    private final Item item;
    private final Place place;
    private final Map<String, ByEdition> editions = new TreeMap<>();
    private final Map<String, Answers> prefectures = new HashMap<>();
    private final Spread lengths = new Spread();

    /** The statuses in documents of one edition. */
    private static final class ByEdition {
        private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        private int documents;

        int of(Status status) {
            return statuses.getOrDefault(status, 0);
        }
    }

    Tally(Item item, Place place) {
        this.item = item;
        this.place = place;
    }

    Item item() {
        return item;
    }

    Place place() {
        return place;
    }

    Spread lengths() {
        return lengths;
    }

    /** Counts a box of a document of this edition and prefecture. */
    void add(Field field, String edition, String prefecture, Placeholders placeholders, boolean blankIsSure) {
        edition(edition).statuses.merge(field.status(), 1, Integer::sum);
        answers(prefecture).add(field, place.options(), placeholders, blankIsSure);
        if (field.status() == Status.OK) {
            field.value().filter(value -> !placeholders.isOne(value)).ifPresent(this::addLength);
        }
    }

    private void addLength(Value value) {
        if (value instanceof Value.Text text) {
            lengths.add(text.text().codePointCount(0, text.text().length()));
        }
    }

    /** Counts a document in which at least one box was found. */
    void addDocument(String edition) {
        edition(edition).documents++;
    }

    private ByEdition edition(String edition) {
        return editions.computeIfAbsent(edition, e -> new ByEdition());
    }

    /** Counts how often a document of this prefecture repeats the block. */
    void addBlocks(BlockCount blocks, String prefecture) {
        OptionalInt number = blocks.of(place.path());
        if (number.isPresent()) {
            answers(prefecture).addBlocks(number.getAsInt());
        } else {
            answers(prefecture).addUnsure();
        }
    }

    private Answers answers(String prefecture) {
        return prefectures.computeIfAbsent(prefecture, p -> new Answers());
    }

    Map<String, Answers> byPrefecture() {
        return prefectures;
    }

    /** In how many documents of this edition a box was found. */
    int documents(String edition) {
        return editions.containsKey(edition) ? editions.get(edition).documents : 0;
    }

    StatusCounts statuses(String edition) {
        ByEdition counted = editions.getOrDefault(edition, new ByEdition());
        return new StatusCounts(
                counted.of(Status.OK),
                counted.of(Status.BLANK),
                counted.of(Status.AMBIGUOUS),
                counted.of(Status.MISSING));
    }
}
