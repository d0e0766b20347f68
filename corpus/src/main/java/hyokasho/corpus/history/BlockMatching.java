package hyokasho.corpus.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which block of the old edition a block of the new one is: 委託事項3 may have been 委託事項2 when one was put before it.
 * Blocks are matched by what is written in them, from the outer to the inner ones, the likest first.
 */
public final class BlockMatching {

    /** Of equally like blocks the one with the same number is meant. */
    private static final double SAME_NUMBER = 0.05;

    private static final Pattern NUMBER = Pattern.compile("\\[[0-9]+]");

    private final Likeness likeness;
    private final double like;
    private final Set<String> repeated;
    private final Map<String, String> oldToNew = new HashMap<>();

    private BlockMatching(Likeness likeness, double like, Set<String> repeated) {
        this.likeness = likeness;
        this.like = like;
        this.repeated = Set.copyOf(repeated);
    }

    /** How like two blocks are: from 0 to 1. */
    @FunctionalInterface
    public interface Likeness {

        /** Of two blocks, each with the paths of its boxes behind that of the block, and what is written in them. */
        double of(Map<String, String> one, Map<String, String> other);
    }

    /**
     * The matching of two sets of boxes, each a path with the numbers of its blocks, {@code II[1].4.outsourcing[3].6}, and
     * what is written in it.
     *
     * @param like what two blocks have to reach to be the same block, unless there is only one of both
     * @param repeated what a third document has several of, by its place ({@code II[].4.outsourcing}); of these, only ones have
     *     to be like each other, too
     */
    public static BlockMatching of(
            Map<String, String> before,
            Map<String, String> after,
            Likeness likeness,
            double like,
            Set<String> repeated) {
        BlockMatching matching = new BlockMatching(likeness, like, repeated);
        matching.match("", "", before, after);
        return matching;
    }

    /** The path that a box of the old edition has in the new one; none if its block is gone. */
    public Optional<String> inNew(String path) {
        String block = block(path, path.lastIndexOf(']') + 1);
        if (block.isEmpty()) {
            return Optional.of(path);
        }
        return Optional.ofNullable(oldToNew.get(block)).map(found -> found + path.substring(block.length()));
    }

    private void match(String oldBlock, String newBlock, Map<String, String> before, Map<String, String> after) {
        Map<String, Map<String, Map<String, String>>> oldBlocks = blocks(oldBlock, before);
        Map<String, Map<String, Map<String, String>>> newBlocks = blocks(newBlock, after);
        Set<String> kinds = new LinkedHashSet<>(oldBlocks.keySet());
        kinds.retainAll(newBlocks.keySet());
        for (String kind : kinds) {
            pairs(oldBlocks.get(kind), newBlocks.get(kind)).forEach((one, other) -> {
                oldToNew.put(one, other);
                match(
                        one,
                        other,
                        oldBlocks.get(kind).get(one),
                        newBlocks.get(kind).get(other));
            });
        }
    }

    /** The next inner blocks, by what they are ({@code .4.outsourcing}) and their path. */
    private static Map<String, Map<String, Map<String, String>>> blocks(String outer, Map<String, String> boxes) {
        Map<String, Map<String, Map<String, String>>> blocks = new LinkedHashMap<>();
        boxes.forEach((path, text) -> {
            String block = block(path, path.indexOf(']', outer.length()) + 1);
            if (block.length() > outer.length()) {
                String kind = block.substring(outer.length(), block.lastIndexOf('['));
                blocks.computeIfAbsent(kind, k -> new LinkedHashMap<>())
                        .computeIfAbsent(block, b -> new LinkedHashMap<>())
                        .put(path, text);
            }
        });
        return blocks;
    }

    private static String block(String path, int end) {
        return path.substring(0, end);
    }

    private record Pair(String before, String after, double likeness) {}

    private Map<String, String> pairs(Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        List<Pair> all = new ArrayList<>();
        Map<String, Map<String, String>> newBlocks = within(after);
        boolean only = areOnly(before, after);
        within(before)
                .forEach((one, oldBoxes) -> newBlocks.forEach((other, newBoxes) -> {
                    double found = likeness.of(oldBoxes, newBoxes);
                    if (found >= like || only) {
                        all.add(new Pair(one, other, found + (number(one).equals(number(other)) ? SAME_NUMBER : 0)));
                    }
                }));
        all.sort((a, b) -> Double.compare(b.likeness(), a.likeness()));
        Map<String, String> pairs = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Pair pair : all) {
            if (!pairs.containsKey(pair.before()) && taken.add(pair.after())) {
                pairs.put(pair.before(), pair.after());
            }
        }
        return pairs;
    }

    private boolean areOnly(Map<String, ?> before, Map<String, ?> after) {
        return before.size() == 1
                && after.size() == 1
                && !repeated.contains(place(before.keySet().iterator().next()));
    }

    /** What a block is one of, without numbers: {@code II[].4.outsourcing}. */
    public static String place(String block) {
        return NUMBER.matcher(block.substring(0, block.lastIndexOf('['))).replaceAll("[]");
    }

    private static String number(String block) {
        return block.substring(block.lastIndexOf('['));
    }

    private static Map<String, Map<String, String>> within(Map<String, Map<String, String>> blocks) {
        Map<String, Map<String, String>> within = new LinkedHashMap<>();
        blocks.forEach((block, boxes) -> within.put(block, within(block, boxes)));
        return within;
    }

    private static Map<String, String> within(String block, Map<String, String> boxes) {
        Map<String, String> within = new HashMap<>();
        boxes.forEach((path, text) -> within.put(path.substring(block.length()), text));
        return within;
    }
}
