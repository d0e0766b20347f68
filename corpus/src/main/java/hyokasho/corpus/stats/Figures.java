package hyokasho.corpus.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a {@link Census} counted. */
public final class Figures {

    private final Selection selection;
    private final List<Group> groups;
    private final Map<String, Map<String, Integer>> editions;
    private final Map<String, List<Tally>> talliesByName = new LinkedHashMap<>();
    private final Comparator<String> prefectureOrder;
    private final List<Occurrence> findings;
    private final List<Occurrence> unlisted;

    Figures(
            Selection selection,
            List<Group> groups,
            Map<String, Map<String, Integer>> editions,
            List<Tally> tallies,
            Comparator<String> prefectureOrder,
            List<Occurrence> findings,
            List<Occurrence> unlisted) {
        this.selection = selection;
        this.groups = List.copyOf(groups);
        this.editions = editions;
        this.prefectureOrder = prefectureOrder;
        this.findings = List.copyOf(findings);
        this.unlisted = List.copyOf(unlisted);
        tallies.forEach(tally -> talliesByName
                .computeIfAbsent(tally.item().name(), name -> new ArrayList<>())
                .add(tally));
    }

    /** How many documents were counted. */
    public int documents() {
        return groups("form").stream().mapToInt(Group::documents).sum();
    }

    /** Documents by form, edition, kind of agency, whether the municipality is told, and prefecture. */
    public List<Group> groups() {
        return groups;
    }

    /** Documents by one of these. */
    public List<Group> groups(String by) {
        return groups.stream().filter(group -> group.by().equals(by)).toList();
    }

    /** The findings of the reading, by form and code. */
    public List<Occurrence> findings() {
        return findings;
    }

    /** The boxes that the catalogues do not know, by form and the place before them. */
    public List<Occurrence> unlisted() {
        return unlisted;
    }

    /** The items that are wanted, as far as their places are in a form that a document is on. */
    public List<Item> items() {
        return selection.items().stream()
                .map(item -> new Item(item.name(), item.measure(), counted(item)))
                .filter(item -> !item.places().isEmpty())
                .toList();
    }

    private List<Place> counted(Item item) {
        return tallies(item).stream()
                .filter(this::isInAnyDocument)
                .map(Tally::place)
                .toList();
    }

    private boolean isInAnyDocument(Tally tally) {
        return !editions.getOrDefault(tally.place().form(), Map.of()).isEmpty();
    }

    private List<Tally> tallies(Item item) {
        return talliesByName.getOrDefault(item.name(), List.of()).stream()
                .filter(tally -> item.places().contains(tally.place()))
                .toList();
    }

    /** How much of the wanted boxes is in the documents on each edition that prints them or has them all the same. */
    public Stream<Coverage> coverage() {
        return selection.items().stream()
                .filter(item -> !item.measure().isOfDocuments())
                .flatMap(item -> coverage(item).stream());
    }

    /** How much of an item is in the documents, by form and edition. */
    public List<Coverage> coverage(Item item) {
        return tallies(item).stream().flatMap(this::coverage).toList();
    }

    private Stream<Coverage> coverage(Tally tally) {
        return editions.getOrDefault(tally.place().form(), Map.of()).entrySet().stream()
                .map(edition -> new Coverage(
                        tally.item(),
                        tally.place(),
                        edition.getKey(),
                        edition.getValue(),
                        tally.documents(edition.getKey()),
                        tally.statuses(edition.getKey())))
                .filter(coverage -> coverage.isPrinted() || coverage.statuses().boxes() > 0);
    }

    /** The boxes of an item by their status. */
    public StatusCounts statuses(Item item) {
        return coverage(item).stream().map(Coverage::statuses).reduce(StatusCounts.NONE, StatusCounts::plus);
    }

    /**
     * The answers to an item: of all forms together where documents on several may have it, then of each form; and in each
     * of these, of all prefectures together, then of each. None if no document may have it.
     */
    public List<Slice> slices(Item item) {
        List<Tally> counted =
                tallies(item).stream().filter(this::isInAnyDocument).toList();
        List<Slice> slices = new ArrayList<>();
        if (counted.size() > 1) {
            slices.addAll(slices(Slice.ALL, item, counted));
        }
        counted.forEach(tally -> slices.addAll(slices(tally.place().form(), item.in(tally.place()), List.of(tally))));
        return slices;
    }

    private List<Slice> slices(String form, Item item, List<Tally> tallies) {
        List<Slice> slices = new ArrayList<>();
        Spread lengths = new Spread();
        tallies.forEach(tally -> lengths.addAll(tally.lengths()));
        slices.add(new Slice(form, Slice.ALL, sum(tallies, Optional.empty()).counted(item, lengths)));
        tallies.stream()
                .flatMap(tally -> tally.byPrefecture().keySet().stream())
                .distinct()
                .sorted(prefectureOrder)
                .map(prefecture -> new Slice(
                        form, prefecture, sum(tallies, Optional.of(prefecture)).counted(item, new Spread())))
                .forEach(slices::add);
        return slices;
    }

    private static Answers sum(List<Tally> tallies, Optional<String> prefecture) {
        Answers sum = new Answers();
        tallies.stream()
                .map(Tally::byPrefecture)
                .flatMap(counts -> prefecture.isEmpty()
                        ? counts.values().stream()
                        : Stream.ofNullable(counts.get(prefecture.get())))
                .forEach(sum::addAll);
        return sum;
    }
}
