package hyokasho.extract.field;

import hyokasho.document.Field;
import hyokasho.document.Finding;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.extract.block.Span;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Region;
import hyokasho.extract.section.Section;
import hyokasho.extract.value.JapaneseDate;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import hyokasho.form.Folding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the boxes of a document: each section's regions as the type that the form gives to its entries. */
public final class FieldReader {

    /** （ 2 ） 件 */
    private static final Pattern COUNT = Pattern.compile("[（(]([^（）()]*)[)）][\\s\u3000]*件");

    private static final Reading.Remark ANSWER_IN_TEXT = new Reading.Remark(
            "answer-in-text", "This text holds what looks like an answer or the options of another box of the form.");

    private static final Reading.Remark EDGE_IN_DOUBT = new Reading.Remark(
            "edge-in-doubt",
            "The text does not tell whether a line at the edge of this box is of the box above or below.");

    private static final Reading.Remark DETAIL_IN_DOUBT = new Reading.Remark(
            "detail-in-doubt",
            "The text does not tell beside which of these boxes something is written that it has in its parentheses.");
    private static final Reading.Remark ANSWER_IN_DOUBT = new Reading.Remark(
            "answer-in-doubt", "The text does not tell whether what is read here is of this box or of another.");

    private static final Reading.Remark ROWS_IN_DOUBT = new Reading.Remark(
            "rows-in-doubt",
            "The text has no lines between the cells of this table; where they part has been inferred.");

    private static final Reading MISSING =
            new Reading(Optional.empty(), "", Status.MISSING, 1, List.of(), List.of(), List.of(), List.of());

    private final Outline outline;
    private final Folding folding;
    private final JapaneseDate dates;
    private final ChoiceReader choices;
    private final ChecksReader checks;
    private final TableReader tables;
    private final Paragraphs paragraphs;

    /**
     * A reader for the document that these sections are of.
     *
     * @param marksMayBeLost whether the source is of a kind that loses the marks of whole groups of check boxes
     */
    public FieldReader(Outline outline, Folding folding, List<Section> sections, boolean marksMayBeLost) {
        this.outline = outline;
        this.folding = folding;
        this.dates = JapaneseDate.standard();
        this.choices = new ChoiceReader(folding);
        this.checks = new ChecksReader(folding, Marks.standard(), marksMayBeLost);
        this.tables = new TableReader(outline, folding, dates);
        this.paragraphs = Paragraphs.learn(textRegions(sections));
    }

    private static List<Region> textRegions(List<Section> sections) {
        List<Region> regions = new ArrayList<>();
        for (Section section : sections) {
            FieldType type = section.slot().entries().get(0).type();
            if (type == FieldType.TEXT) {
                regions.addAll(section.regions());
            } else if (type == FieldType.TABLE) {
                section.regions().stream()
                        .flatMap(r -> r.cells().stream())
                        .forEach(c -> regions.add(new Region(c.page(), c.box(), c.spans(), List.of(), List.of())));
            }
        }
        return regions;
    }

    /**
     * The fields of a section and what else is printed in it.
     *
     * @param fields one for each entry of the section
     * @param spans what the fields were read from
     * @param furniture what the form prints there
     * @param others what is neither
     * @param findings what a reader should know
     */
    public record Result(
            List<Field> fields, List<Span> spans, List<Span> furniture, List<Span> others, List<Finding> findings) {}

    /** Reads one section. */
    public Result read(Section section) {
        return new OfSection(section).read();
    }

    private final class OfSection {
        private final Section section;
        private final List<Field> fields = new ArrayList<>();
        private final List<Span> used = new ArrayList<>();
        private final List<Span> furniture = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private List<Span> others = List.of();

        OfSection(Section section) {
            this.section = section;
        }

        Result read() {
            List<Entry> entries = section.slot().entries();
            Entry main = entries.get(0);
            List<Entry> beside = entries.subList(1, entries.size());
            List<Entry> counts = beside.stream().filter(ChecksReader::isCount).toList();
            List<Entry> inline =
                    beside.stream().filter(e -> !ChecksReader.isCount(e)).toList();
            Map<String, List<Span>> behindBoxes = new LinkedHashMap<>();
            List<Region> regions = section.regions();
            Map<Entry, List<Span>> inlineSpans = new LinkedHashMap<>();
            for (Entry entry : inline) {
                regions = takeInline(entry, regions, inlineSpans);
            }
            Map<Entry, List<Span>> countSpans = new LinkedHashMap<>();
            if (main.type() == FieldType.CHOICE) {
                for (Entry entry : counts) {
                    regions = takeCount(entry, regions, countSpans);
                }
            }
            Reading reading = reading(main, counts, regions, behindBoxes);
            others = reading.others();
            add(main, reading, regions);
            // beside a box that is decided, an empty （ ） 件 is told from a lost one
            boolean told = main.type() == FieldType.CHECKS && reading.status() != Status.AMBIGUOUS;
            for (Entry entry : counts) {
                List<Span> behindBox = behindBoxes.getOrDefault(entry.label(), List.of());
                addCount(entry, countSpans.getOrDefault(entry, behindBox), told);
            }
            inline.forEach(entry -> addInline(entry, inlineSpans));
            if (!others.isEmpty()) {
                findings.add(new Finding(
                        "text-beside-value",
                        section.path(main.path()),
                        Evidences.ofSpans(others),
                        "Text in this box belongs to no part of it that the form knows."));
            }
            return new Result(fields, used, furniture, others, findings);
        }

        private Reading reading(
                Entry entry, List<Entry> counts, List<Region> regions, Map<String, List<Span>> behindBoxes) {
            Reading reading = undoubted(entry, counts, regions, behindBoxes);
            return switch (section.doubt()) {
                case NONE -> reading;
                case EDGE -> edgeDoubted(entry, reading);
                case DETAIL -> entry.type() == FieldType.CHECKS ? reading.doubted(DETAIL_IN_DOUBT) : reading;
                case WHOLE -> doubted(entry, reading);
            };
        }

        private Reading edgeDoubted(Entry entry, Reading reading) {
            return switch (entry.type()) {
                case TEXT -> reading.status() == Status.BLANK ? reading : reading.doubted(EDGE_IN_DOUBT);
                case TABLE -> reading.status() == Status.OK ? reading.doubted(ROWS_IN_DOUBT) : reading;
                case CHOICE, CHECKS, DATE, COUNT -> reading;
            };
        }

        private Reading doubted(Entry entry, Reading reading) {
            return switch (entry.type()) {
                case TEXT, CHOICE, DATE, COUNT -> reading.doubted(ANSWER_IN_DOUBT);
                case CHECKS -> reading.doubted(ANSWER_IN_DOUBT).withoutValue();
                case TABLE -> reading.doubted(ROWS_IN_DOUBT);
            };
        }

        private Reading undoubted(
                Entry entry, List<Entry> counts, List<Region> regions, Map<String, List<Span>> behindBoxes) {
            return switch (entry.type()) {
                case TEXT -> text(entry, regions);
                case CHOICE -> choices.read(entry, regions);
                case CHECKS -> checks.read(entry, counts, regions, behindBoxes);
                case DATE -> date(regions);
                case COUNT -> count(regions);
                case TABLE -> tables.read(entry, regions, paragraphs);
            };
        }

        private Reading text(Entry entry, List<Region> regions) {
            List<Span> spans = spans(regions);
            String text = paragraphs.text(regions);
            if (entry.role().filter(Entry.EDITION::equals).isPresent()) {
                text = text.replaceAll("^[\\[［【〔\\s]+|[\\]］】〕\\s]+$", "");
            }
            if (text.isEmpty()) {
                return Reading.blank(spans);
            }
            Reading reading = text(text, raw(regions), spans);
            boolean answer =
                    section.doubt() == Section.Doubt.NONE && regions.stream().anyMatch(this::hasAnswer);
            return answer ? reading.doubted(ANSWER_IN_TEXT) : reading;
        }

        /** What looks like the answer or the options of another box has hardly been written by an author. */
        private boolean hasAnswer(Region region) {
            return Lines.of(region.spans()).stream().anyMatch(line -> outline.isAnswer(line.text(), folding));
        }

        private static Reading text(String text, String raw, List<Span> spans) {
            return new Reading(
                    Optional.of(new Value.Text(text)), raw, Status.OK, 1, spans, List.of(), List.of(), List.of());
        }

        private Reading date(List<Region> regions) {
            List<Span> spans = spans(regions);
            String raw = raw(regions);
            if (raw.isEmpty()) {
                return Reading.blank(spans);
            }
            Optional<String> iso = dates.read(raw);
            String text = raw.replaceAll("[\\s\u3000]*時点$", "");
            List<Reading.Remark> remarks = iso.isPresent()
                    ? List.of()
                    : List.of(new Reading.Remark("not-a-date", "“" + raw + "” is not one date."));
            return new Reading(
                    Optional.of(new Value.CalendarDate(iso, text)),
                    raw,
                    iso.isPresent() ? Status.OK : Status.AMBIGUOUS,
                    iso.isPresent() ? 1 : 0.5,
                    spans,
                    List.of(),
                    List.of(),
                    remarks);
        }

        private Reading count(List<Region> regions) {
            return count(raw(regions), spans(regions));
        }

        /** （ 2 ） 件; what stands on both sides of a parenthesis, as in 1 ） 件 3, is no number. */
        private Reading count(String raw, List<Span> spans) {
            String digits = raw.replaceAll("[\\s\u3000]", "")
                    .replaceAll("[（）()件]+", " ")
                    .strip();
            if (digits.isEmpty()) {
                return Reading.blank(spans);
            }
            String plain = Normalizer.normalize(digits, Normalizer.Form.NFKC).replace(",", "");
            if (plain.matches("[0-9]{1,9}")) {
                return new Reading(
                        Optional.of(new Value.Count(Integer.parseInt(plain))),
                        raw,
                        Status.OK,
                        1,
                        spans,
                        List.of(),
                        List.of(),
                        List.of());
            }
            return new Reading(
                    Optional.empty(),
                    raw,
                    Status.AMBIGUOUS,
                    0,
                    spans,
                    List.of(),
                    List.of(),
                    List.of(new Reading.Remark("not-a-number", "“" + raw + "” is not a number.")));
        }

        // Places within the box of another entry

        /** Takes （label： value） out of the regions: the label, and what stands to its right or goes on below. */
        private List<Region> takeInline(Entry entry, List<Region> regions, Map<Entry, List<Span>> taken) {
            String label = folding.fold(entry.label());
            List<Region> rest = new ArrayList<>();
            List<Span> mine = new ArrayList<>();
            for (Region region : regions) {
                Optional<Span> begin = region.spans().stream()
                        .filter(s -> folding.fold(s.text()).startsWith(label))
                        .findFirst();
                List<Span> keep = new ArrayList<>();
                for (Span span : region.spans()) {
                    boolean taken1 = begin.filter(
                                    b -> b == span || isBehind(b, span) && !outline.isOption(span.text(), folding))
                            .isPresent();
                    (taken1 ? mine : keep).add(span);
                }
                rest.add(new Region(region.page(), region.bounds(), keep, region.shapes(), region.cells()));
            }
            taken.put(entry, mine);
            return rest;
        }

        /** A value of several lines stands around the height of its label. */
        private static boolean isBehind(Span label, Span span) {
            boolean framed = span.text().matches(".*[\\[\\]［］].*");
            boolean right = span.left() >= label.right() - 1 && span.centerY() > label.top() - 0.7 * label.size();
            return !framed
                    && (right && span.size() > 0.9 * label.size() || span.top() > label.bottom() - 0.2 * label.size());
        }

        private void addInline(Entry entry, Map<Entry, List<Span>> taken) {
            List<Span> spans = taken.get(entry);
            String label = folding.fold(entry.label());
            StringBuilder text = new StringBuilder();
            for (Lines line : Lines.of(spans.stream()
                    .filter(s -> !folding.fold(s.text()).startsWith(label))
                    .toList())) {
                text.append(line.text().strip());
            }
            for (Span begin : spans.stream()
                    .filter(s -> folding.fold(s.text()).startsWith(label))
                    .toList()) {
                int length = folding.folded(begin.text()).printedLength(label.length(), begin.text());
                text.insert(0, begin.text().substring(length).replaceAll("^[\\s\u3000]*[：:]?[\\s\u3000]*", ""));
            }
            String value = text.toString().strip().replaceAll("[\\s\u3000]*[）)][\\s\u3000]*$", "");
            String raw =
                    String.join("\n", Lines.of(spans).stream().map(Lines::text).toList());
            add(
                    entry,
                    raw.isEmpty() ? MISSING : value.isEmpty() ? Reading.blank(spans) : text(value, raw, spans),
                    List.of());
        }

        /** Takes （ 2 ） 件 out of the regions; if there are two, nobody knows which is the box's. */
        private List<Region> takeCount(Entry entry, List<Region> regions, Map<Entry, List<Span>> taken) {
            List<Region> rest = new ArrayList<>();
            List<Span> mine = new ArrayList<>();
            for (Region region : regions) {
                List<Span> keep = new ArrayList<>(region.spans());
                for (Lines line : Lines.of(region.spans())) {
                    for (int from = 0; from < line.spans().size(); from++) {
                        List<Span> end = line.spans().subList(from, line.spans().size());
                        List<Span> unit = upToUnit(end);
                        if (!unit.isEmpty()) {
                            mine.addAll(unit);
                            keep.removeAll(unit);
                        }
                    }
                }
                rest.add(new Region(region.page(), region.bounds(), keep, region.shapes(), region.cells()));
            }
            taken.put(entry, mine);
            return rest;
        }

        /** The spans from a （ to 件, if the first of them begins with it. */
        private static List<Span> upToUnit(List<Span> spans) {
            String text = "";
            for (int i = 0; i < spans.size(); i++) {
                text += spans.get(i).text().strip();
                if (!text.startsWith("（") && !text.startsWith("(")) {
                    return List.of();
                }
                if (COUNT.matcher(text).matches()) {
                    return spans.subList(0, i + 1);
                }
            }
            return List.of();
        }

        private void addCount(Entry entry, List<Span> spans, boolean told) {
            String raw = Lines.of(spans).stream()
                    .flatMap(line -> line.spans().stream())
                    .map(span -> span.text().strip())
                    .collect(Collectors.joining());
            add(entry, raw.isEmpty() && !told ? MISSING : count(raw, spans), List.of());
        }

        private void add(Entry entry, Reading reading, List<Region> regions) {
            String path = section.path(entry.path());
            var evidence = reading.spans().isEmpty()
                    ? Evidences.of(regions, section.labels())
                    : Evidences.ofSpans(reading.spans());
            boolean unreadable = reading.raw().contains("\uFFFD");
            Status status = unreadable ? Status.AMBIGUOUS : reading.status();
            fields.add(new Field(
                    path,
                    entry.label(),
                    entry.type(),
                    reading.value(),
                    reading.raw(),
                    status,
                    unreadable ? 0 : reading.confidence(),
                    evidence));
            used.addAll(reading.spans());
            furniture.addAll(reading.furniture());
            reading.remarks().forEach(r -> findings.add(new Finding(r.code(), path, evidence, r.sentence())));
            if (unreadable) {
                findings.add(new Finding(
                        "undecodable-text",
                        path,
                        evidence,
                        "Characters of this box cannot be told; they are \uFFFD here."));
            }
        }

        private static List<Span> spans(List<Region> regions) {
            return regions.stream().flatMap(r -> r.spans().stream()).toList();
        }

        private static String raw(List<Region> regions) {
            return String.join(
                            "\n",
                            regions.stream()
                                    .flatMap(r -> Lines.of(r.spans()).stream())
                                    .map(Lines::text)
                                    .toList())
                    .strip();
        }
    }
}
