package hyokasho.corpus.stats;

import hyokasho.corpus.check.Placeholders;
import hyokasho.corpus.municipality.Identification;
import hyokasho.corpus.municipality.MunicipalityFinder;
import hyokasho.document.AgencyKind;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Finding;
import hyokasho.document.Status;
import hyokasho.form.FieldPath;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts documents, one by one. */
public final class Census {

    private final Selection selection;
    private final MunicipalityFinder municipalities = MunicipalityFinder.official();
    private final Placeholders placeholders = Placeholders.official();
    private final Prefectures prefectures = new Prefectures();
    private final Map<String, Map<String, Tally>> tallies = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> editions = new LinkedHashMap<>();
    private final Map<String, Integer> documentsByPrefecture = new TreeMap<>(prefectures.order());
    private final Map<Identification.Status, Integer> told = new EnumMap<>(Identification.Status.class);
    private final Map<AgencyKind, Integer> agencies = new EnumMap<>(AgencyKind.class);
    private int documents;
    private final Occurrences findings = new Occurrences();
    private final Occurrences unlisted = new Occurrences();
    private final Set<String> otherPrefectures = new HashSet<>();
    private final Set<String> otherForms = new TreeSet<>();

    /**
     * A census.
     *
     * @param selection which documents are counted, and what is told of them
     */
    public Census(Selection selection) {
        this.selection = selection;
        for (Form form : FormCatalogue.official().forms()) {
            tallies.put(form.id(), new LinkedHashMap<>());
            editions.put(form.id(), new TreeMap<>());
        }
        for (Item item : Items.official()) {
            item.places().forEach(place -> tallies.get(place.form()).put(place.path(), new Tally(item, place)));
        }
    }

    /** Counts a document, if it is among those that are wanted. */
    public void add(Document document) {
        Identification municipality = municipalities.of(document);
        String prefecture = prefectures.of(municipality);
        if (selection.prefecture().filter(wanted -> !wanted.equals(prefecture)).isPresent()) {
            otherPrefectures.add(prefecture);
        } else if (selection
                .form()
                .filter(wanted -> !wanted.equals(document.form().id()))
                .isEmpty()) {
            documentsByPrefecture.merge(prefecture, 1, Integer::sum);
            municipality.kind().ifPresent(kind -> agencies.merge(kind, 1, Integer::sum));
            told.merge(municipality.status(), 1, Integer::sum);
            count(document, prefecture);
        } else {
            otherForms.add(document.form().id());
        }
    }

    private void count(Document document, String prefecture) {
        String form = document.form().id();
        documents++;
        editions.get(form).merge(document.edition(), 1, Integer::sum);
        findings.add(form, document.findings().stream().map(Finding::code).toList());
        unlisted.add(
                form,
                document.unlisted().stream().map(box -> place(box.after())).toList());
        countBoxes(document, prefecture);
    }

    /** A path that is none stands behind no place. */
    private static String place(String path) {
        try {
            return FieldPath.of(path).place();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void countBoxes(Document document, String prefecture) {
        boolean keepsPages = document.source().keepsPages();
        Map<String, Tally> places = tallies.get(document.form().id());
        BlockCount blocks = new BlockCount(placeholders, keepsPages);
        Set<Tally> found = new HashSet<>();
        for (Field field : document.fields()) {
            FieldPath path = FieldPath.of(field.path());
            Tally tally = places.get(path.place());
            tally.add(field, document.edition(), prefecture, placeholders, keepsPages);
            blocks.add(path, field);
            if (field.status() != Status.MISSING) {
                found.add(tally);
            }
        }
        found.forEach(tally -> tally.addDocument(document.edition()));
        places.values().stream()
                .filter(tally -> tally.item().measure() == Measure.BLOCKS)
                .forEach(tally -> tally.addBlocks(blocks, prefecture));
    }

    /** Where documents are from that were not counted, because another prefecture was wanted. */
    public List<String> otherPrefectures() {
        return otherPrefectures.stream().sorted(prefectures.order()).toList();
    }

    /** On which forms documents are that were not counted, because another form was wanted. */
    public List<String> otherForms() {
        return List.copyOf(otherForms);
    }

    /** What was counted so far. */
    public Figures figures() {
        List<Tally> all = tallies.values().stream()
                .flatMap(places -> places.values().stream())
                .toList();
        return new Figures(selection, groups(), editions, all, prefectures.order(), findings.all(), unlisted.all());
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Form form : FormCatalogue.official().forms()) {
            int number = editions.get(form.id()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            groups.add(new Group("form", form.id(), form.style() + " " + form.name(), number));
        }
        for (Form form : FormCatalogue.official().forms()) {
            editions.get(form.id())
                    .forEach((edition, number) -> groups.add(
                            new Group("edition", form.id() + " " + edition, form.style() + " " + edition, number)));
        }
        agencies.forEach((kind, number) -> groups.add(group("agency", kind.japanese(), number)));
        int kinds = agencies.values().stream().mapToInt(Integer::intValue).sum();
        groups.add(group("agency", Slice.UNKNOWN, documents - kinds));
        told.forEach((status, number) -> groups.add(group("municipality", status.key(), number)));
        documentsByPrefecture.forEach((prefecture, number) ->
                groups.add(new Group("prefecture", prefecture, prefectures.label(prefecture), number)));
        return groups.stream().filter(group -> group.documents() > 0).toList();
    }

    private static Group group(String by, String key, int number) {
        return new Group(by, key, key, number);
    }
}
