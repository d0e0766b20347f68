package hyokasho.extract.flow;

import hyokasho.extract.cores.Cores;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Outline;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is written on the pages of a document, matched with the places of the form page by page. How a document writes
 * (texts ahead of their labels or behind them) is learned on a first round through its beginning.
 *
 * @param steps one a piece
 * @param disputed the places of which two ways, about as likely, have different opinions
 * @param numbered the places of which the labels are in the order of numbers that rise from page to page
 * @param inStretch the places without their label at them, of which the text is where the order of blocks has it
 */
record DocumentMatching(List<Step> steps, Set<Place> disputed, Set<Place> numbered, Set<Place> inStretch) {

    /** So many pages tell how a document writes. */
    private static final int LEARNED_FROM = 15;

    static DocumentMatching of(Outline outline, List<Piece> pieces, Cores cores) {
        FormOrder order = new FormOrder(outline);
        List<List<Piece>> parts = PageTurns.parts(pieces);
        List<PagePlan> plans = new PagePlans(outline, order, parts).plans();
        Optional<Place> edition = outline.slotWithRole(Entry.EDITION).map(slot -> order.place(slot, 1, 0));
        List<Map<Integer, Integer>> numbers = RisingNumbers.of(parts, plans);
        List<FlowPage> pages = cores.map(parts.size(), i -> {
            PagePlan plan = plans.get(i);
            // the edition is printed anywhere on the first page, mostly without a label
            Optional<Place> ahead = i + 1 < plans.size() ? plans.get(i + 1).firstToldByWording() : Optional.empty();
            return new FlowPage(
                    parts.get(i), i == 0 ? edition.map(plan::with).orElse(plan) : plan, ahead, numbers.get(i));
        });
        List<FlowPage> beginning = pages.subList(0, Math.min(LEARNED_FROM, pages.size()));
        Patterns patterns = new Patterns();
        // the columns of a table are narrower
        ColumnWidth column = ColumnWidth.of(pages.stream()
                .filter(page -> page.places().stream().noneMatch(Place::isTable))
                .map(FlowPage::pieces)
                .toList());
        Map<FlowPage, Fit> known = new IdentityHashMap<>();
        beginning.forEach(page -> known.put(page, new Fit(page.pieces(), patterns, column)));
        boolean layered = Layers.areIn(parts);
        Way usual = new Way(Habits.USUAL.inLayers(layered), patterns, column, known);
        Habits habits = Habits.of(pieces, match(beginning, usual, cores).steps).inLayers(layered);
        DocumentMatching matching = match(pages, new Way(habits, patterns, column, known), cores);
        return matching.inChapters(ChapterFiles.of(pieces, matching.steps, order));
    }

    private DocumentMatching inChapters(ChapterFiles files) {
        if (files.areAsCounted()) {
            return this;
        }
        return new DocumentMatching(
                steps.stream().map(files::step).toList(),
                inChapters(disputed, files),
                inChapters(numbered, files),
                inChapters(inStretch, files));
    }

    private static Set<Place> inChapters(Set<Place> places, ChapterFiles files) {
        Set<Place> moved = new HashSet<>();
        places.forEach(place -> moved.add(files.place(place)));
        return moved;
    }

    /**
     * How pages are matched.
     *
     * @param habits how this document writes
     * @param column how wide most of its boxes are
     * @param known what the texts of pages look like that are matched again
     */
    private record Way(Habits habits, Patterns patterns, ColumnWidth column, Map<FlowPage, Fit> known) {

        Matching.Found found(FlowPage page, Matching.Before before) {
            Fit fit = known.containsKey(page) ? known.get(page) : new Fit(page.pieces(), patterns, column);
            return new Matching(page, fit, before, habits).found();
        }
    }

    private static DocumentMatching match(List<FlowPage> pages, Way way, Cores cores) {
        List<Step> steps = new ArrayList<>();
        Set<Place> disputed = new HashSet<>();
        Set<Place> inStretch = new HashSet<>();
        List<List<Attempt>> attempts = cores.map(cores.stretches(pages), stretch -> attempts(stretch, way));
        Earlier earlier = new Earlier();
        attempts.stream().flatMap(List::stream).forEach(attempt -> {
            FlowPage page = attempt.page;
            Matching.Before before = earlier.before(page);
            Matching.Found found = attempt.before.equals(before) ? attempt.found : way.found(page, before);
            earlier.add(page, found);
            steps.addAll(found.steps());
            disputed.addAll(found.disputed());
            inStretch.addAll(inStretch(page, found.steps()));
            page.exchangeable().stream()
                    .filter(pair -> !haveSameContent(pair, page, found.steps())
                            && !pair.stream().allMatch(place -> isBehindItsHeading(place, page, found.steps())))
                    .forEach(disputed::addAll);
        });
        Set<Place> numbered = new HashSet<>();
        pages.forEach(page -> numbered.addAll(page.numbered()));
        return new DocumentMatching(steps, disputed, numbered, inStretch);
    }

    private static List<Place> inStretch(FlowPage page, List<Step> steps) {
        return IntStream.range(0, page.length())
                .filter(i -> page.piece(i).is(Kind.TEXT))
                .filter(i -> steps.get(i)
                        .given()
                        .filter(place -> page.isInStretchOf(i, page.places().indexOf(place)))
                        .isPresent())
                .mapToObj(i -> steps.get(i).at())
                .toList();
    }

    /** What was found on a page, if it was as supposed before it. */
    private record Attempt(FlowPage page, Matching.Before before, Matching.Found found) {}

    /**
     * Of what is before a page, little matters to it, and that little is mostly on the page before. So a stretch of pages can
     * be read as if nothing was before it, and only its first pages may have to be read again.
     */
    private static List<Attempt> attempts(List<FlowPage> stretch, Way way) {
        List<Attempt> attempts = new ArrayList<>();
        Earlier earlier = new Earlier();
        for (FlowPage page : stretch) {
            Matching.Before before = earlier.before(page);
            Matching.Found found = way.found(page, before);
            earlier.add(page, found);
            attempts.add(new Attempt(page, before, found));
        }
        return attempts;
    }

    /** What was found on earlier pages, as far as it matters to later ones. */
    private static final class Earlier {
        private final Set<Place> filled = new HashSet<>();
        private final Map<Place, Set<String>> boxes = new HashMap<>();
        private Map<Place, List<String>> lines = Map.of();
        private boolean layered;

        Matching.Before before(FlowPage page) {
            Place first = page.place(0);
            return new Matching.Before(
                    !filled.contains(first),
                    boxes.getOrDefault(first, Set.of()),
                    lines.getOrDefault(first, List.of()),
                    layered);
        }

        void add(FlowPage page, Matching.Found found) {
            layered = found.layered();
            lines = new IdentityHashMap<>();
            for (int i = 0; i < found.steps().size(); i++) {
                Step step = found.steps().get(i);
                if (step.given().isPresent()) {
                    filled.add(step.place().get());
                    if (page.piece(i).is(Kind.TEXT)) {
                        lines.computeIfAbsent(step.place().get(), place -> new ArrayList<>())
                                .add(page.piece(i).text().strip());
                    }
                    page.piece(i).option().ifPresent(option -> boxes.computeIfAbsent(
                                    step.place().get(), place -> new HashSet<>())
                            .add(option));
                }
            }
        }
    }

    /** A text that follows the heading which its label stands below needs no label. */
    private static boolean isBehindItsHeading(Place place, FlowPage page, List<Step> steps) {
        int p = page.places().indexOf(place);
        return p > 0
                && !page.place(p - 1).slot().hasBox()
                && page.labelOf(p - 1) >= 0
                && IntStream.range(0, steps.size())
                        .filter(i -> page.piece(i).is(Kind.TEXT))
                        .filter(i -> steps.get(i).given().equals(Optional.of(place)))
                        .findFirst()
                        .stream()
                        .anyMatch(i -> page.writtenBefore(i) == page.labelOf(p - 1));
    }

    /** What is the same can be exchanged without any difference. */
    private static boolean haveSameContent(List<Place> pair, FlowPage page, List<Step> steps) {
        List<List<String>> contents = pair.stream()
                .map(place -> IntStream.range(0, steps.size())
                        .filter(i -> page.piece(i).isContent())
                        .filter(i -> steps.get(i).given().equals(Optional.of(place)))
                        .mapToObj(i -> page.piece(i).content())
                        .toList())
                .toList();
        return !pair.get(0).holds(FieldType.CHECKS) && contents.get(0).equals(contents.get(1));
    }
}
