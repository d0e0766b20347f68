package hyokasho.extract.section;

import hyokasho.extract.section.Slot.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks along the form while the labels of a document come in, and tells which of the places with a label each one is.
 *
 * <p>Labels such as その妥当性 or リスクへの対策は十分か stand at many places; the heading that was passed last and the form's
 * order decide. A label that the form does not print at this place is left as text.
 */
final class FormWalk {

    private final Outline outline;
    private final List<Opening> openings = new ArrayList<>();
    private final Map<Integer, Integer> chapterCounts = new HashMap<>();
    private int position = -1;
    private int chapter = 1;
    private int block;

    FormWalk(Outline outline) {
        this.outline = outline;
    }

    /** Takes the labels of a whole document in reading order. */
    void walk(List<Printed> labels) {
        for (int i = 0; i < labels.size(); i++) {
            Printed label = labels.get(i);
            List<Printed> ahead = labels.subList(i + 1, labels.size());
            place(label, ahead).ifPresent(openings::add);
        }
    }

    /** The labels whose place is known, in reading order. */
    List<Opening> openings() {
        return openings;
    }

    private Optional<Opening> place(Printed label, List<Printed> ahead) {
        Optional<Slot> side = label.candidates().stream()
                .filter(s -> s.kind() == Kind.SIDE && inScope(s))
                .findFirst();
        if (side.isPresent()) {
            return Optional.of(new Opening(label, side.get(), chapter, block));
        }
        Optional<Slot> start = chapterStart(label, ahead);
        if (start.isPresent()) {
            return Optional.of(beginChapter(label, start.get()));
        }
        Optional<Slot> group = groupStart(label);
        if (group.isPresent()) {
            return Optional.of(beginBlock(label, group.get()));
        }
        Optional<Slot> again = titleAgain(label);
        if (again.isPresent()) {
            return Optional.of(new Opening(label, again.get().asSide(), chapter, block));
        }
        Optional<Slot> next = next(label);
        if (next.isPresent()) {
            return Optional.of(moveTo(label, next.get()));
        }
        Optional<Slot> heading = furtherHeading(label);
        if (heading.isPresent()) {
            return Optional.of(moveTo(label, heading.get()));
        }
        return blockAgain(label).map(slot -> beginBlock(label, slot));
    }

    private boolean inScope(Slot slot) {
        return position >= 0 && slot.chapter() == outline.slots().get(position).chapter();
    }

    /**
     * A chapter begins if it lies ahead, or if its first item follows and it is one that occurs for each file: then it begins
     * again.
     */
    private Optional<Slot> chapterStart(Printed label, List<Printed> ahead) {
        return label.candidates().stream()
                .filter(slot -> slot.kind() == Kind.CHAPTER)
                .filter(slot -> position <= slot.index() || repeats(slot) && followedByFirstItem(slot, ahead))
                .findFirst();
    }

    /** The title of the chapter or the heading of the item being read, printed anew at the top of a page. */
    private Optional<Slot> titleAgain(Printed label) {
        if (position < 0) {
            return Optional.empty();
        }
        Slot current = outline.slots().get(position);
        return label.candidates().stream()
                .filter(slot -> slot.kind() == Kind.CHAPTER && slot.index() == current.chapter()
                        || slot.kind() == Kind.HEADING && slot.index() == current.scope() && slot.index() < position)
                .findFirst();
    }

    private boolean followedByFirstItem(Slot chapterSlot, List<Printed> ahead) {
        return !ahead.isEmpty()
                && ahead.get(0).candidates().stream().anyMatch(s -> s.index() == chapterSlot.index() + 1);
    }

    /** Ⅱ and Ⅲ occur once for each file: their entries' paths say so. */
    private boolean repeats(Slot chapterSlot) {
        return outline.slots().stream()
                .filter(s -> s.chapter() == chapterSlot.index() && s.hasBox())
                .anyMatch(s -> s.entries().get(0).path().matches("^[^.]+\\[\\].*"));
    }

    private Opening beginChapter(Printed label, Slot slot) {
        boolean begunJustNow = position == slot.index();
        if (!begunJustNow) {
            chapter = repeats(slot) ? chapterCounts.merge(slot.index(), 1, Integer::sum) : 1;
        }
        position = slot.index();
        block = 0;
        return new Opening(label, slot, chapter, block);
    }

    /** 委託事項3: the block's number is printed. */
    private Optional<Slot> groupStart(Printed label) {
        if (label.number().isEmpty() || position < 0) {
            return Optional.empty();
        }
        return label.candidates().stream()
                .filter(s -> s.kind() == Kind.GROUP && inScope(s))
                .findFirst();
    }

    private Opening beginBlock(Printed label, Slot slot) {
        boolean repeated = slot.index() <= position && position >= 0 && sameGroup(slot);
        block = label.number().orElse(repeated ? block + 1 : 1);
        position = slot.index();
        return new Opening(label, slot, chapter, block);
    }

    private boolean sameGroup(Slot slot) {
        return outline.slots().get(position).group().equals(slot.group());
    }

    /** The nearest place ahead that no other heading parts from here; the current one goes on. */
    private Optional<Slot> next(Printed label) {
        for (Slot slot : label.candidates()) {
            if (slot.index() >= position && reachable(slot) && slot.kind() != Kind.CHAPTER) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    private boolean reachable(Slot slot) {
        if (position < 0) {
            return false;
        }
        for (int i = position + 1; i < slot.index(); i++) {
            Kind kind = outline.slots().get(i).kind();
            if (kind == Kind.CHAPTER || kind == Kind.HEADING) {
                return false;
            }
        }
        return true;
    }

    /** A heading opens its scope wherever it lies ahead in its chapter, even if boxes before it are not there. */
    private Optional<Slot> furtherHeading(Printed label) {
        if (position < 0) {
            return Optional.empty();
        }
        int current = outline.slots().get(position).chapter();
        return label.candidates().stream()
                .filter(s -> s.kind() == Kind.HEADING && s.chapter() == current && s.index() > position)
                .findFirst();
    }

    /** A block that begins again without its number: the first label of the block comes a second time. */
    private Optional<Slot> blockAgain(Printed label) {
        return label.candidates().stream()
                .filter(s -> position >= 0 && s.group().isPresent() && inScope(s) && sameGroup(s) && isFirstOfGroup(s))
                .findFirst();
    }

    private boolean isFirstOfGroup(Slot slot) {
        Slot before = outline.slots().get(slot.index() - 1);
        return slot.kind() == Kind.LABEL && before.kind() == Kind.GROUP && !before.hasBox();
    }

    private Opening moveTo(Printed label, Slot slot) {
        if (slot.group().isEmpty()) {
            block = 0;
        } else if (block == 0 || !sameGroup(slot)) {
            block = 1;
        }
        position = slot.index();
        return new Opening(label, slot, chapter, block);
    }
}
