package hyokasho.extract.section;

import hyokasho.document.Box;
import hyokasho.extract.block.Block;
import hyokasho.extract.block.Span;
import hyokasho.extract.section.Rows.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The sections of a document while their parts come in, and all that belongs to none. */
final class Drafts {

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Set<Draft> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Draft> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Division.Unlisted> unlisted = new ArrayList<>();
    private final List<Span> furniture = new ArrayList<>();
    private final List<Span> unclaimed = new ArrayList<>();

    /** A section with the spaces that were found for it, written on or empty. */
    private record Draft(Opening opening, List<Span> labels, List<Region> regions, List<Region> empty) {

        Section section(Section.Doubt doubt) {
            List<Region> all = regions.isEmpty() ? empty.stream().limit(1).toList() : regions;
            return new Section(opening.slot(), opening.chapter(), opening.block(), labels, all, doubt);
        }
    }

    private Draft draft(Opening opening) {
        String key =
                opening.slot().kind() + ":" + opening.slot().index() + ":" + opening.chapter() + ":" + opening.block();
        return drafts.computeIfAbsent(
                key, k -> new Draft(opening, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    /** Notes that a line at the edge of a box may be of the box above or below. */
    void doubt(Opening owner) {
        doubtful.add(draft(owner));
    }

    /** Notes where a label is printed. */
    void open(Opening opening) {
        draft(opening).labels.addAll(opening.printed().spans());
    }

    /**
     * Adds a part of a box; one without spans is where nothing is written.
     *
     * @param inTheOpen whether no lines enclose it
     */
    void add(Opening owner, Region region, boolean inTheOpen) {
        if (inTheOpen) {
            open.add(draft(owner));
        }
        (region.spans().isEmpty() && region.cells().isEmpty() ? draft(owner).empty : draft(owner).regions).add(region);
    }

    /**
     * How many lines at the beginning of a page are those at the end of what a box has on the page before: a box that a
     * page's end cuts in the midst of a line may be printed beyond it, and again behind it, as a whole as well.
     */
    int reprinted(Opening owner, int page, List<Line> lines) {
        List<Span> before = draft(owner).regions.stream()
                .filter(region -> region.page() == page - 1)
                .flatMap(region -> region.spans().stream())
                .toList();
        List<String> printed = texts(Line.of(before, Print.NOTHING));
        List<String> here = texts(lines);
        int most = Math.min(printed.size(), here.size());
        if (most > 1 && here.equals(printed.subList(0, most))) {
            return most;
        }
        return IntStream.iterate(most, count -> count > 1, count -> count - 1)
                .filter(count -> here.subList(0, count).equals(printed.subList(printed.size() - count, printed.size())))
                .findFirst()
                .orElse(0);
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(line -> line.text().strip()).toList();
    }

    void addUnlisted(Division.Unlisted box) {
        unlisted.add(box);
    }

    void addFurniture(List<Span> spans) {
        furniture.addAll(spans);
    }

    void leave(List<Span> spans) {
        unclaimed.addAll(spans);
    }

    boolean isInTheOpen(Opening opening) {
        return open.contains(draft(opening));
    }

    boolean has(Slot slot) {
        return drafts.values().stream().anyMatch(d -> d.opening.slot() == slot);
    }

    /** Where on the last page the box of a label ended. */
    Optional<Box> lastBounds(Opening opening) {
        List<Region> regions = draft(opening).regions;
        int page = regions.isEmpty() ? 0 : regions.get(regions.size() - 1).page();
        return regions.stream()
                .filter(r -> r.page() == page)
                .map(Region::bounds)
                .reduce(Box::union);
    }

    /** The path of a label's box, or the label of a heading that has none. */
    String path(Opening opening) {
        return opening.slot().hasBox()
                ? draft(opening)
                        .section(Section.Doubt.NONE)
                        .path(opening.slot().entries().get(0).path())
                : opening.slot().label();
    }

    /** An unlisted box whose text is that of a cell. */
    boolean isUnlistedText(Block block) {
        return unlisted.stream()
                .flatMap(u -> u.regions().stream())
                .anyMatch(r -> r.page() == block.page() && r.bounds().equals(block.box()));
    }

    Division division() {
        List<Section> sections = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            if (draft.opening.slot().hasBox()) {
                sections.add(draft.section(doubtful.contains(draft) ? Section.Doubt.EDGE : Section.Doubt.NONE));
            } else {
                furniture.addAll(draft.labels);
                draft.regions.forEach(region -> unclaimed.addAll(region.spans()));
            }
        }
        return new Division(sections, unlisted, furniture, unclaimed);
    }
}
