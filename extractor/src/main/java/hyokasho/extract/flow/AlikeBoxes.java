package hyokasho.extract.flow;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The boxes of a page that have the name of others, and so may be these. What is not certain then is left open. */
final class AlikeBoxes {

    private final BoxRows page;
    private final List<BoxParts> boxes;
    private final Set<Place> incomplete;
    private final Set<Place> mixed;
    private final Set<Place> looseDetail = new HashSet<>();

    /**
     * @param boxes of the page
     * @param incomplete groups with fewer names than boxes, or with the same name twice
     * @param mixed groups of blocks that are not told apart
     */
    AlikeBoxes(BoxRows page, List<BoxParts> boxes, Set<Place> incomplete, Set<Place> mixed) {
        this.page = page;
        this.boxes = boxes;
        this.incomplete = incomplete;
        this.mixed = mixed;
    }

    /** Leaves boxes open; the groups of which it is not known which box has what is written in （ ）. */
    Set<Place> leaveOpen() {
        leaveExchangeable();
        leaveStrays();
        leaveMixed();
        return looseDetail;
    }

    /**
     * Boxes of one name in several blocks of a page are told apart by where they are written: two of them written in one
     * block could be exchanged, and so could all if a block lacks some.
     */
    private void leaveExchangeable() {
        Set<BoxParts> exchangeable = newSet();
        for (BoxParts box : boxes) {
            List<BoxParts> others = boxes.stream()
                    .filter(other ->
                            other != box && box.box().isCheck() && box.box().isNamedLike(other.box()))
                    .toList();
            if (!others.isEmpty() && mayBeExchanged(box, others)) {
                exchangeable.add(box);
            }
        }
        exchangeable.forEach(BoxParts::leaveOpen);
    }

    private boolean mayBeExchanged(BoxParts box, List<BoxParts> others) {
        List<BoxParts> inOneBlock = others.stream()
                .filter(other -> page.areWrittenInOneBlock(box.box(), other.box())
                        && page.areWrittenAlike(box.box(), other.box()))
                .toList();
        boolean complete = isComplete(box) && others.stream().allMatch(this::isComplete);
        if (!complete && !areAlikeInAllBlocks(box, others)
                || inOneBlock.stream().anyMatch(other -> !box.isMarkedLike(other))) {
            return true;
        }
        inOneBlock.forEach(other -> leaveDetails(box, other));
        return false;
    }

    private boolean isComplete(BoxParts box) {
        return !incomplete.contains(box.place());
    }

    private boolean areAlikeInAllBlocks(BoxParts box, List<BoxParts> others) {
        return areMarkedLike(box, others) && !isLackedByABlock(box);
    }

    private static boolean areMarkedLike(BoxParts box, List<BoxParts> others) {
        return others.stream().allMatch(other -> other.isDecided() && box.isMarkedLike(other));
    }

    /** Whether a block of the page has other boxes of a group, but not this one. */
    private boolean isLackedByABlock(BoxParts box) {
        Set<Place> places = new HashSet<>();
        Set<Place> with = new HashSet<>();
        for (BoxParts other : boxes) {
            if (other.box().isCheck() && other.place().slot() == box.place().slot()) {
                places.add(other.place());
                if (other.box().option() == box.box().option()) {
                    with.add(other.place());
                }
            }
        }
        return places.size() > with.size();
    }

    /** Of two marked boxes, each of which may be the other, it is not known which has which text. */
    private void leaveDetails(BoxParts a, BoxParts b) {
        if (a.hasText() || b.hasText()) {
            looseDetail.add(a.place());
            looseDetail.add(b.place());
        }
    }

    /** Two boxes of one name in different groups, each of which stands beside the other's neighbours. */
    private void leaveStrays() {
        for (BoxParts a : boxes) {
            for (BoxParts b : boxes) {
                boolean named = a.isNamed() && b.isNamed() && a.box().isOfAnotherGroup(b.box());
                if (!named || !page.haveEachOthersPlaces(a.box(), b.box())) {
                    continue;
                }
                if (a.isMarkedLike(b)) {
                    leaveDetails(a, b);
                } else {
                    a.leaveOpen();
                    b.leaveOpen();
                }
            }
        }
    }

    /**
     * Boxes of one name in blocks that are mixed: where one of them is written in another block, they may be each other's,
     * which is all the same if they are alike.
     */
    private void leaveMixed() {
        List<BoxParts> ofMixed =
                boxes.stream().filter(box -> mixed.contains(box.place())).toList();
        Set<BoxParts> exchangeable = newSet();
        for (BoxParts box : ofMixed) {
            List<BoxParts> others = ofMixed.stream()
                    .filter(other -> box.box().isCalledLike(other.box()))
                    .toList();
            if (strays(box) || others.stream().anyMatch(this::strays)) {
                others.forEach(other -> leaveDetails(box, other));
                if (!areMarkedLike(box, others)) {
                    exchangeable.add(box);
                }
            }
        }
        exchangeable.forEach(BoxParts::leaveOpen);
    }

    private boolean strays(BoxParts box) {
        return !page.isWrittenInItsBlock(box.box());
    }

    private static Set<BoxParts> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
