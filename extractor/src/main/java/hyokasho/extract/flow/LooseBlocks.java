package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Blocks whose names were written together, away from what belongs to them: 提供先2, 提供先3, 提供先4. Nothing tells then in
 * which order the rest of them was written. What is the same in all of them can be exchanged without any difference.
 */
final class LooseBlocks {

    private final List<Piece> pieces;
    private final List<Step> steps;
    private final Set<Place> numbered;
    private final Set<Place> inStretch;
    private final Set<Place> kindred;
    private final Set<Place.Block> inOrder;
    private final Set<Place> doubtful = new HashSet<>();

    private LooseBlocks(
            List<Piece> pieces, List<Step> steps, Set<Place> numbered, Set<Place> inStretch, Set<Place> kindred) {
        this.pieces = pieces;
        this.steps = steps;
        this.numbered = numbered;
        this.inStretch = inStretch;
        this.kindred = kindred;
        this.inOrder = numbered.stream().map(Place::ofBlock).collect(Collectors.toSet());
        PageRange.of(pieces).forEach(page -> readPage(page.from(), page.to()));
    }

    /**
     * The places of such blocks whose contents may be each other's.
     *
     * @param matching tells which labels are in order for certain, and which texts are where that order has them
     * @param kindred the places whose texts are told by what they say
     */
    static Set<Place> of(List<Piece> pieces, List<Step> steps, DocumentMatching matching, Set<Place> kindred) {
        return new LooseBlocks(pieces, steps, matching.numbered(), matching.inStretch(), kindred).doubtful;
    }

    private void readPage(int from, int to) {
        List<Place> run = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Optional<Place> name = name(i);
            boolean goesOn = name.isPresent()
                    && !run.isEmpty()
                    && run.get(0).slot().index() == name.get().slot().index();
            if (!goesOn) {
                doubt(run, from, to);
                run.clear();
            }
            if (name.isPresent() && !isAboveItsBlock(i, name.get(), to)) {
                run.add(name.get());
            }
        }
        doubt(run, from, to);
    }

    /** Whether a name stands by itself right above what is of its block. */
    private boolean isAboveItsBlock(int i, Place name, int to) {
        return pieces.get(i).before() == Break.BLANK
                && i + 1 < to
                && pieces.get(i + 1).before() == Break.LINE
                && steps.get(i + 1).place().filter(name::isOfBlockOf).isPresent();
    }

    /** The block that a label with a number names. */
    private Optional<Place> name(int i) {
        Step step = steps.get(i);
        return step.label() ? step.place().filter(Place::isNameOfBlock) : Optional.empty();
    }

    private void doubt(List<Place> names, int from, int to) {
        if (names.size() < 2) {
            return;
        }
        boolean ordered = names.stream().map(Place::ofBlock).allMatch(inOrder::contains);
        List<Place> named = steps.subList(from, to).stream()
                .filter(Step::label)
                .map(Step::at)
                .filter(place -> place.isOfGroupOf(names.get(0)))
                .toList();
        contents(names, ordered, from, to).forEach((slot, alike) -> {
            boolean complete =
                    named.stream().filter(place -> place.slot().index() == slot).allMatch(alike.texts::containsKey);
            if (!alike.isSame(complete, names.size()) && !(ordered && alike.isTold(complete, inStretch))) {
                doubtful.addAll(alike.texts.keySet());
            }
        });
    }

    /** By slot, what was given to these blocks, or, where they are in order, to any of their kind. */
    private Map<Integer, Contents> contents(List<Place> names, boolean ordered, int from, int to) {
        Map<Integer, Contents> contents = new HashMap<>();
        for (int i = from; i < to; i++) {
            Optional<Place> given = given(i).filter(place ->
                    ordered ? place.isOfGroupOf(names.get(0)) : names.stream().anyMatch(place::isOfBlockOf));
            if (given.isPresent()) {
                contents.computeIfAbsent(given.get().slot().index(), slot -> new Contents())
                        .add(
                                given.get(),
                                pieces.get(i),
                                kindred.contains(given.get()) || isAtLabel(i, given.get(), from, to));
            }
        }
        return contents;
    }

    /** What a page has in the boxes of one kind of such blocks. */
    private static final class Contents {
        private final Map<Place, String> texts = new HashMap<>();
        private final Set<Place> atLabel = new HashSet<>();

        void add(Place place, Piece piece, boolean isAtLabel) {
            texts.merge(place, piece.text().strip(), String::concat);
            if (isAtLabel) {
                atLabel.add(place);
            }
        }

        boolean isSame(boolean complete, int blocks) {
            return (complete || texts.size() >= blocks) && new HashSet<>(texts.values()).size() == 1;
        }

        /**
         * Whether all are at their labels, or, if the page has all of them, all but one, or but those that are where the
         * order of the blocks has them.
         */
        boolean isTold(boolean complete, Set<Place> inStretch) {
            List<Place> away = texts.keySet().stream()
                    .filter(place -> !atLabel.contains(place))
                    .toList();
            return away.isEmpty() || complete && (away.size() == 1 || inStretch.containsAll(away));
        }
    }

    /** Whether a piece stands at the label of its place, or at that of its block which is in order for certain. */
    private boolean isAtLabel(int i, Place place, int from, int to) {
        int before = i - 1;
        while (before >= from && !pieces.get(before).isWritten()) {
            before--;
        }
        int behind = i + 1;
        while (behind < to && !pieces.get(behind).isWritten()) {
            behind++;
        }
        return before >= from && isLabel(before, place) || behind < to && isLabel(behind, place);
    }

    private boolean isLabel(int i, Place place) {
        Step step = steps.get(i);
        return step.label()
                && step.place()
                        .filter(named -> named == place || numbered.contains(named) && named.isOfBlockOf(place))
                        .isPresent();
    }

    private Optional<Place> given(int i) {
        return pieces.get(i).isContent()
                ? steps.get(i).given().filter(place -> !place.holds(FieldType.CHECKS))
                : Optional.empty();
    }
}
