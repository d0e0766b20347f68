package hyokasho.extract.flow;

import hyokasho.extract.flow.BoxToken.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The boxes of a text whose writer put what stands close together on a page into one stack, and wrote stack by stack:
 * {@code [}, {@code [ ○}, {@code ] 紙}, {@code ] 専用線}. As soon as as many names as opening brackets were written, these
 * belong together; if all of the brackets are marked or none is, so are the boxes.
 */
final class BalancedBoxes {

    private final Map<FormBox, Settled> settled = new LinkedHashMap<>();
    private final List<Stack> stacks = new ArrayList<>();
    private final boolean loneMarks;
    private Stack stack = new Stack();

    /**
     * A box that is decided.
     *
     * @param parts its brackets, name and mark
     * @param detail what is written behind it on its row
     */
    record Settled(FormBox box, Map<Part, Piece> parts, List<Piece> detail) {}

    /** Tokens of one box that stand side by side: an opening bracket and its mark, or a name and what stands behind it. */
    private static final class Half {
        private final List<BoxToken> tokens = new ArrayList<>();

        boolean has(Part part) {
            return tokens.stream().anyMatch(token -> token.is(part));
        }
    }

    /** As many brackets as names and answers. */
    private static final class Stack {
        private final List<Half> marked = new ArrayList<>();
        private final List<Half> plain = new ArrayList<>();
        private final List<Half> names = new ArrayList<>();
        private final List<Half> marks = new ArrayList<>();
        private final List<Half> marksBefore = new ArrayList<>();
        private int answers;

        /** A name ahead of its bracket: what follows may be the next names' brackets. */
        private boolean nameFirst;

        boolean isEmpty() {
            return marked.isEmpty() && plain.isEmpty() && names.isEmpty() && answers == 0;
        }

        boolean isBalanced() {
            return marked.size() + plain.size() == names.size() + answers;
        }

        boolean isSettled() {
            return isBalanced() && !nameFirst;
        }

        void add(Half name) {
            names.add(name);
            nameFirst |= names.size() + answers > marked.size() + plain.size();
        }
    }

    /**
     * @param loneMarks whether marks stand on lines of their own, so that a bracket without a mark may have lost it
     */
    BalancedBoxes(List<BoxRow> rows, boolean loneMarks) {
        this.loneMarks = loneMarks;
        rows.forEach(this::read);
        stacks.add(stack);
        for (int i = 0; i < stacks.size(); i++) {
            giveMarksBefore(i);
        }
        stacks.stream().filter(Stack::isSettled).forEach(this::settle);
    }

    List<Settled> boxes() {
        return List.copyOf(settled.values());
    }

    private void read(BoxRow row) {
        Half half = new Half();
        for (BoxToken token : row.tokens()) {
            if (!half.tokens.isEmpty() && !goesOn(half, token)) {
                end(half);
                half = new Half();
            }
            half.tokens.add(token);
        }
        end(half);
    }

    private static boolean goesOn(Half half, BoxToken token) {
        boolean opened = half.has(Part.OPEN) && !half.has(Part.NAME);
        return switch (token.part()) {
            case OPEN -> half.has(Part.MARK) && !half.has(Part.OPEN);
            case MARK -> opened && !half.has(Part.MARK);
            case NAME -> opened && token.close().isPresent();
            case LEFT, DETAIL, RIGHT -> half.has(Part.NAME);
            case ANSWER, CLOSE -> false;
        };
    }

    private void end(Half half) {
        if (half.has(Part.OPEN) && half.has(Part.NAME)) {
            if (half.has(Part.MARK) || !loneMarks) {
                settle(half);
            }
        } else if (half.has(Part.OPEN)) {
            (half.has(Part.MARK) ? stack.marked : stack.plain).add(half);
        } else if (half.has(Part.NAME)) {
            stack.add(half);
        } else if (half.has(Part.ANSWER)) {
            stack.answers++;
        } else if (half.has(Part.MARK)) {
            (stack.isEmpty() ? stack.marksBefore : stack.marks).add(half);
        }
        if (!stack.isEmpty() && stack.isBalanced()) {
            stacks.add(stack);
            stack = new Stack();
        }
    }

    /** A mark between two stacks is of the one whose brackets lack marks; if both do, neither is decided. */
    private void giveMarksBefore(int i) {
        Stack behind = stacks.get(i);
        if (behind.marksBefore.isEmpty()) {
            return;
        }
        boolean mayBeAhead = i > 0 && !stacks.get(i - 1).plain.isEmpty();
        boolean mayBeBehind = !behind.plain.isEmpty();
        if (mayBeAhead) {
            stacks.get(i - 1).marks.addAll(behind.marksBefore);
        }
        if (mayBeBehind) {
            behind.marks.addAll(behind.marksBefore);
        }
        if (mayBeAhead && mayBeBehind) {
            stacks.get(i - 1).plain.clear();
            behind.plain.clear();
        }
    }

    private void settle(Stack stack) {
        int marked = stack.marked.size() + stack.marks.size();
        boolean all = marked == stack.names.size() && stack.marks.size() <= stack.plain.size();
        if (marked > 0 && !all || loneMarks && !all) {
            return;
        }
        for (int i = 0; i < stack.names.size(); i++) {
            int loose = i - stack.marked.size();
            if (loose < 0) {
                settle(stack.names.get(i), stack.marked.get(i));
            } else if (all) {
                settle(stack.names.get(i), stack.plain.get(loose), stack.marks.get(loose));
            } else {
                settle(stack.names.get(i), stack.plain.get(loose));
            }
        }
    }

    private void settle(Half name, Half... others) {
        Map<Part, Piece> parts = new EnumMap<>(Part.class);
        List<Piece> detail = new ArrayList<>();
        List<FormBox> boxes = new ArrayList<>();
        Stream.concat(Stream.of(name), Stream.of(others))
                .flatMap(half -> half.tokens.stream())
                .forEach(token -> {
                    if (token.part().isDetail()) {
                        detail.add(token.piece());
                    } else {
                        parts.put(token.part(), token.piece());
                    }
                    token.close().ifPresent(close -> parts.put(Part.CLOSE, close));
                    boxes.addAll(token.boxes());
                });
        if (boxes.size() == 1) {
            settled.putIfAbsent(boxes.get(0), new Settled(boxes.get(0), parts, detail));
        }
    }
}
