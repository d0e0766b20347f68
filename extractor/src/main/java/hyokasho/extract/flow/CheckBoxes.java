package hyokasho.extract.flow;

import hyokasho.extract.cores.Cores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The check boxes of a text, put together again from what it tore apart.
 *
 * <p>A box is put together only if the text leaves no choice: its parts stayed together, or every way to put the loose
 * parts together comes to the same, or all brackets of the group are there in the form's order.
 */
final class CheckBoxes {

    /**
     * A box of the form.
     *
     * @param label its name as printed
     * @param brackets its two brackets, or the one character that it is
     * @param mark what stands between them, if anything
     * @param detail what is written behind it in （ ）
     */
    record CheckBox(Piece label, List<Piece> brackets, Optional<Piece> mark, List<Piece> detail) {

        List<Piece> pieces() {
            List<Piece> pieces = new ArrayList<>(brackets);
            pieces.add(label);
            mark.ifPresent(pieces::add);
            pieces.addAll(detail);
            return pieces;
        }
    }

    private final Map<Place, List<BoxParts>> found = new LinkedHashMap<>();
    private final Map<Piece, Place> owners = new IdentityHashMap<>();
    private final Set<Place> incomplete = new HashSet<>();
    private final Set<Place> looseDetail = new HashSet<>();
    private final Set<Place> mixed;
    private final BoxesOfAllBlocks alike;

    /** Reads the boxes of a text, page by page. */
    CheckBoxes(List<Piece> pieces, List<Step> steps, Cores cores) {
        WritingStyle style = WritingStyle.of(pieces);
        List<BoxRows> pages = pages(pieces, steps, style, cores);
        Map<Integer, Set<Integer>> joined = FormRows.joined(pages);
        findIncomplete(pages);
        this.mixed = MixedBoxes.of(pieces, steps, style);
        Set<Integer> runs = BracketRuns.slots(pages, joined);
        List<PageCheckBoxes> read = cores.map(pages, page -> new PageCheckBoxes(page, joined, runs, incomplete, style));
        this.alike = new BoxesOfAllBlocks(
                read.stream().flatMap(page -> page.boxes().stream()).toList());
        read.forEach(this::add);
        removeDoubles();
        leaveUnmarkedGroups(FilledPlaces.of(pieces, steps));
    }

    private void add(PageCheckBoxes page) {
        looseDetail.addAll(page.looseDetail());
        looseDetail.addAll(page.leaveOpen(alike, mixed));
        owners.putAll(page.owners());
        Map<Place, List<BoxParts>> here = new LinkedHashMap<>();
        for (BoxParts box : page.boxes()) {
            if (box.box().isCheck()) {
                here.computeIfAbsent(alike.place(box), p -> new ArrayList<>()).add(box);
                if (alike.place(box) != box.place()) {
                    box.pieces().forEach(piece -> owners.put(piece, alike.place(box)));
                }
            }
        }
        here.forEach((place, boxes) -> {
            List<BoxParts> before = found.computeIfAbsent(place, p -> new ArrayList<>());
            boxes.stream()
                    .filter(box -> before.stream().noneMatch(box::isReprintOf))
                    .toList()
                    .forEach(before::add);
        });
    }

    /** The boxes of a place that are decided. */
    List<CheckBox> boxes(Place place) {
        return found.getOrDefault(place, List.of()).stream()
                .flatMap(parts -> parts.checkBox().stream())
                .toList();
    }

    /** The place that a bracket, mark or parenthesis belongs to. */
    Optional<Place> owner(Piece piece) {
        return Optional.ofNullable(owners.get(piece));
    }

    /** Whether all boxes of a place are as they are in all blocks, so that it has nothing that another block could have. */
    boolean areAsInAllBlocks(Place place) {
        List<BoxParts> boxes = found.getOrDefault(place, List.of());
        return !boxes.isEmpty() && boxes.stream().allMatch(alike::contains);
    }

    /** Whether something is written beside the boxes of a place, and it is not known beside which. */
    boolean hasLooseDetail(Place place) {
        return looseDetail.contains(place);
    }

    static List<BoxRows> pages(List<Piece> pieces, List<Step> steps, WritingStyle style, Cores cores) {
        return cores.map(PageRange.of(pieces), page -> new BoxRows(page.partOf(pieces), page.partOf(steps), style));
    }

    /** Groups with fewer names than boxes, or with the same name twice. */
    private void findIncomplete(List<BoxRows> pages) {
        Map<Place, List<Integer>> options = new LinkedHashMap<>();
        for (BoxRows page : pages) {
            for (FormBox box : page.boxes()) {
                if (box.isCheck()) {
                    options.computeIfAbsent(box.place(), p -> new ArrayList<>()).add(box.option());
                }
            }
        }
        Map<Integer, Set<Integer>> printed = new HashMap<>();
        options.forEach((place, found) -> printed.computeIfAbsent(place.slot().index(), slot -> new TreeSet<>())
                .addAll(found));
        options.forEach((place, found) -> {
            Set<Integer> all = printed.get(place.slot().index());
            if (found.size() != all.size() || !new TreeSet<>(found).equals(all)) {
                incomplete.add(place);
            }
        });
    }

    /** Two boxes of one name: some of the boxes are those of another place, and nobody knows which. */
    private void removeDoubles() {
        for (List<BoxParts> group : found.values()) {
            long options =
                    group.stream().map(parts -> parts.box().option()).distinct().count();
            if (options < group.size()) {
                group.forEach(BoxParts::leaveOpen);
            }
        }
    }

    /** The form asks for one of several boxes at least: if none is marked, the mark was lost, or is another's. */
    private void leaveUnmarkedGroups(FilledPlaces filled) {
        found.forEach((place, group) -> {
            // of boxes that are one character, their reader tells whether the marks of a group were lost
            boolean unmarked = group.stream().noneMatch(box -> box.isMarked() || box.isSquare());
            if (unmarked && !place.isOptional() && place.options().size() > 1 && filled.isInUse(place)) {
                group.forEach(BoxParts::leaveOpen);
            }
        });
    }
}
