package hyokasho.extract;

import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.Finding;
import hyokasho.document.GlyphCount;
import hyokasho.document.Source;
import hyokasho.document.Status;
import hyokasho.document.TextRange;
import hyokasho.document.Unclaimed;
import hyokasho.document.UnlistedField;
import hyokasho.document.Value;
import hyokasho.extract.block.Span;
import hyokasho.extract.block.TextRanges;
import hyokasho.extract.cores.Cores;
import hyokasho.extract.field.FieldReader;
import hyokasho.extract.section.Division;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Region;
import hyokasho.extract.section.Section;
import hyokasho.extract.value.JapaneseDate;
import hyokasho.form.Entry;
import hyokasho.form.Folding;
import hyokasho.form.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the fields of a document into the form's order, adds those that are missing, and accounts for every character. */
final class Assembler {

    private static final Pattern INDEX = Pattern.compile("\\[([0-9]+)\\]");

    private final Outline outline;
    private final Form form;
    private final Folding folding;
    private final Cores cores;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Span> furniture = new ArrayList<>();
    private final List<Span> unclaimed = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int fieldGlyphs;

    Assembler(Outline outline, Folding folding, Cores cores) {
        this.outline = outline;
        this.form = outline.form();
        this.folding = folding;
        this.cores = cores;
    }

    /**
     * The document.
     *
     * @param glyphs how many visible characters its pages print
     */
    Document assemble(Source source, Division division, List<Finding> earlier, int glyphs) {
        findings.addAll(earlier);
        FieldReader reader = new FieldReader(outline, folding, division.sections(), source.isMarkup());
        List<FieldReader.Result> results = cores.map(division.sections(), reader::read);
        for (int i = 0; i < results.size(); i++) {
            Section section = division.sections().get(i);
            add(section, results.get(i));
            furniture.addAll(section.labels());
        }
        furniture.addAll(division.furniture());
        unclaimed.addAll(division.unclaimed());
        List<UnlistedField> unlisted = unlisted(division);
        String edition = edition();
        List<Field> inOrder = inFormOrder(edition);
        int inFurniture = visible(furniture);
        int inUnclaimed = glyphs - fieldGlyphs - inFurniture;
        if (inUnclaimed != visible(unclaimed)) {
            findings.add(new Finding(
                    "characters-lost",
                    "",
                    List.of(),
                    "Of " + glyphs + " printed characters " + (inUnclaimed - visible(unclaimed))
                            + " are accounted for nowhere; please report this document."));
        }
        return new Document(
                form,
                edition,
                source,
                inOrder,
                unlisted,
                unclaimed(),
                findings,
                new GlyphCount(glyphs, fieldGlyphs, inFurniture, inUnclaimed));
    }

    /** What a section holds is of its fields, but for what is said to be furniture or of no use. */
    private void add(Section section, FieldReader.Result result) {
        result.fields().forEach(this::add);
        fieldGlyphs += section.regions().stream()
                        .mapToInt(region -> visible(region.spans()))
                        .sum()
                - visible(result.furniture())
                - visible(result.others());
        furniture.addAll(result.furniture());
        unclaimed.addAll(result.others());
        findings.addAll(result.findings());
    }

    private void add(Field field) {
        Field first = fields.putIfAbsent(field.path(), field);
        if (first != null) {
            findings.add(new Finding(
                    "second-value",
                    field.path(),
                    field.evidence(),
                    "This box is printed a second time, here with “" + field.raw() + "”; the first one is kept."));
            fields.put(
                    first.path(),
                    new Field(
                            first.path(),
                            first.label(),
                            first.type(),
                            first.value(),
                            first.raw(),
                            Status.AMBIGUOUS,
                            first.confidence() / 2,
                            first.evidence()));
        }
    }

    private static int visible(List<Span> spans) {
        return spans.stream().mapToInt(Span::visible).sum();
    }

    private List<UnlistedField> unlisted(Division division) {
        List<UnlistedField> unlisted = new ArrayList<>();
        for (Division.Unlisted box : division.unlisted()) {
            List<Span> spans = new ArrayList<>(box.labels());
            box.regions().forEach(region -> spans.addAll(region.spans()));
            String label = text(box.labels()).replace("\n", "");
            List<Evidence> evidence = evidence(spans);
            unlisted.add(new UnlistedField(
                    label,
                    box.after(),
                    text(box.regions().stream()
                            .flatMap((Region r) -> r.spans().stream())
                            .toList()),
                    evidence));
            fieldGlyphs += visible(spans);
            findings.add(new Finding(
                    "unlisted-field",
                    "",
                    evidence,
                    "The box “" + label + "” is not one that the catalogue of " + form.style() + " knows."));
        }
        return unlisted;
    }

    private static String text(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        Span last = null;
        for (Span span : spans) {
            if (last != null) {
                text.append(last.besides(span) ? " " : "\n");
            }
            text.append(span.text().strip());
            last = span;
        }
        return text.toString();
    }

    private static List<Evidence> evidence(List<Span> spans) {
        List<TextRange> ranges = TextRanges.of(spans);
        if (!ranges.isEmpty()) {
            return List.of(Evidence.inText(ranges));
        }
        Map<Integer, List<hyokasho.document.Box>> pages = new TreeMap<>();
        spans.forEach(s -> pages.computeIfAbsent(s.page(), p -> new ArrayList<>())
                .add(s.strip().box()));
        List<Evidence> evidence = new ArrayList<>();
        pages.forEach((page, boxes) -> evidence.add(Evidence.onPage(page, boxes)));
        return evidence;
    }

    /** Unclaimed text line by line. */
    private List<Unclaimed> unclaimed() {
        List<Span> sorted = new ArrayList<>(unclaimed);
        sorted.sort(Comparator.comparingInt(Span::page)
                .thenComparingDouble(Span::top)
                .thenComparingDouble(Span::left));
        return sorted.stream()
                .map(s -> new Unclaimed(s.text().strip(), evidence(List.of(s)).get(0)))
                .toList();
    }

    /**
     * The edition that the cover prints; else the newest that has all the labels that were found, with a finding that says
     * so.
     */
    private String edition() {
        Optional<String> printed = form.entries().stream()
                .filter(e -> e.role().filter(Entry.EDITION::equals).isPresent())
                .map(e -> fields.get(e.path()))
                .filter(f -> f != null && f.value().isPresent())
                .flatMap(f -> JapaneseDate.standard().read(f.raw()).stream())
                .findFirst();
        if (printed.isPresent()) {
            if (!form.editions().contains(printed.get())) {
                findings.add(new Finding(
                        "unknown-edition",
                        "",
                        List.of(),
                        "The cover prints the edition " + printed.get() + ", which the catalogue of " + form.style()
                                + " does not know."));
            }
            return printed.get();
        }
        Set<String> seen = new HashSet<>();
        fields.keySet().forEach(path -> seen.add(template(path)));
        List<Entry> found =
                form.entries().stream().filter(e -> seen.contains(e.path())).toList();
        String best = form.editions().stream()
                .max(Comparator.<String>comparingLong(edition -> found.stream()
                                .filter(e -> e.editions().include(edition))
                                .count())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        findings.add(new Finding(
                "edition-not-printed",
                "",
                List.of(),
                "The cover does not print the form's edition; by its boxes it is taken for " + best + "."));
        return best;
    }

    private static String template(String path) {
        return INDEX.matcher(path).replaceAll("[]");
    }

    /** All the places of the form, as often as this document has them. */
    private List<Field> inFormOrder(String edition) {
        Map<String, Set<List<Integer>>> instances = new HashMap<>();
        for (String path : fields.keySet()) {
            List<Integer> indices = indices(path);
            String template = template(path);
            for (int depth = 1; depth <= indices.size(); depth++) {
                instances
                        .computeIfAbsent(prefix(template, depth), p -> new HashSet<>())
                        .add(indices.subList(0, depth));
            }
        }
        Set<String> paths = new LinkedHashSet<>();
        for (Entry entry : form.entries()) {
            for (List<Integer> at : places(entry, instances)) {
                String path = fill(entry.path(), at);
                if (entry.editions().include(edition) || fields.containsKey(path)) {
                    paths.add(path);
                    fields.computeIfAbsent(path, p -> missing(p, entry));
                }
            }
        }
        return paths.stream().map(fields::get).toList();
    }

    /** Where an entry that repeats occurs, in order; once, without index, if it does not repeat. */
    private static List<List<Integer>> places(Entry entry, Map<String, Set<List<Integer>>> instances) {
        int depth = indices(entry.path().replace("[]", "[1]")).size();
        if (depth == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> places = new ArrayList<>(instances.getOrDefault(prefix(entry.path(), depth), Set.of()));
        places.sort((a, b) -> {
            for (int i = 0; i < a.size(); i++) {
                int order = Integer.compare(a.get(i), b.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        });
        return places;
    }

    private static Field missing(String path, Entry entry) {
        return new Field(path, entry.label(), entry.type(), Optional.<Value>empty(), "", Status.MISSING, 1, List.of());
    }

    /** The path up to and with its {@code depth}-th pair of square brackets. */
    private static String prefix(String template, int depth) {
        int end = 0;
        for (int i = 0; i < depth; i++) {
            end = template.indexOf("[]", end) + 2;
        }
        return template.substring(0, end);
    }

    private static List<Integer> indices(String path) {
        List<Integer> indices = new ArrayList<>();
        Matcher matcher = INDEX.matcher(path);
        while (matcher.find()) {
            indices.add(Integer.parseInt(matcher.group(1)));
        }
        return indices;
    }

    private static String fill(String template, List<Integer> indices) {
        StringBuilder path = new StringBuilder(template);
        int from = 0;
        for (int index : indices) {
            from = path.indexOf("[]", from) + 1;
            path.insert(from, index);
        }
        return path.toString();
    }
}
