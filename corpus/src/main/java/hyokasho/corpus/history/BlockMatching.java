package hyokasho.corpus.history;

import hyokasho.document.Document;
import hyokasho.document.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which block of the old edition a block of the new one is: 委託事項3 may have been 委託事項2 when one was put before it.
 * Blocks are matched by what is written in them, from the outer to the inner ones, the likest first.
 */
final class BlockMatching {

    /** Two blocks that share fewer pairs of characters (Dice) are not the same block. */
    private static final double LIKE = 0.5;

    /** Of equally like blocks the one with the same number is meant. */
    private static final double SAME_NUMBER = 0.05;

    private final Map<String, String> oldToNew = new HashMap<>();

    private BlockMatching() {}

    static BlockMatching of(Document before, Document after) {
        BlockMatching matching = new BlockMatching();
        matching.match("", "", before.fields(), after.fields());
        return matching;
    }

    /** The path that a box of the old edition has in the new one; none if its block is gone. */
    Optional<String> inNew(String path) {
        String block = block(path, path.lastIndexOf(']') + 1);
        if (block.isEmpty()) {
            return Optional.of(path);
        }
        return Optional.ofNullable(oldToNew.get(block)).map(found -> found + path.substring(block.length()));
    }

    private void match(String oldBlock, String newBlock, List<Field> before, List<Field> after) {
        Map<String, Map<String, List<Field>>> oldBlocks = blocks(oldBlock, before);
        Map<String, Map<String, List<Field>>> newBlocks = blocks(newBlock, after);
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
    private static Map<String, Map<String, List<Field>>> blocks(String outer, List<Field> fields) {
        Map<String, Map<String, List<Field>>> blocks = new LinkedHashMap<>();
        for (Field field : fields) {
            String block = block(field.path(), field.path().indexOf(']', outer.length()) + 1);
            if (block.length() > outer.length()) {
                String kind = block.substring(outer.length(), block.lastIndexOf('['));
                blocks.computeIfAbsent(kind, k -> new LinkedHashMap<>())
                        .computeIfAbsent(block, b -> new ArrayList<>())
                        .add(field);
            }
        }
        return blocks;
    }

    private static String block(String path, int end) {
        return path.substring(0, end);
    }

    private record Pair(String before, String after, double likeness) {}

    private static Map<String, String> pairs(Map<String, List<Field>> before, Map<String, List<Field>> after) {
        List<Pair> all = new ArrayList<>();
        before.forEach((one, oldFields) -> after.forEach((other, newFields) -> {
            double likeness = likeness(one, oldFields, other, newFields);
            if (likeness >= LIKE || before.size() == 1 && after.size() == 1) {
                all.add(new Pair(one, other, likeness + (number(one).equals(number(other)) ? SAME_NUMBER : 0)));
            }
        }));
        all.sort((a, b) -> Double.compare(b.likeness(), a.likeness()));
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Pair pair : all) {
            if (!pairs.containsKey(pair.before()) && !pairs.containsValue(pair.after())) {
                pairs.put(pair.before(), pair.after());
            }
        }
        return pairs;
    }

    private static String number(String block) {
        return block.substring(block.lastIndexOf('['));
    }

    /** The share of pairs of characters that stand in the same boxes of both. */
    private static double likeness(String one, List<Field> before, String other, List<Field> after) {
        Map<String, Set<String>> oldPairs = characterPairs(one, before);
        Map<String, Set<String>> newPairs = characterPairs(other, after);
        double all = size(oldPairs) + size(newPairs);
        double shared = 0;
        for (Map.Entry<String, Set<String>> box : oldPairs.entrySet()) {
            Set<String> both = new LinkedHashSet<>(box.getValue());
            both.retainAll(newPairs.getOrDefault(box.getKey(), Set.of()));
            shared += 2.0 * both.size();
        }
        return all == 0 ? 1 : shared / all;
    }

    private static double size(Map<String, Set<String>> pairs) {
        return pairs.values().stream().mapToInt(Set::size).sum();
    }

    private static Map<String, Set<String>> characterPairs(String block, List<Field> fields) {
        return fields.stream()
                .collect(Collectors.toMap(
                        field -> field.path().substring(block.length()),
                        field -> pairs(Boxes.text(field).replaceAll("\\s", "")),
                        (a, b) -> a));
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
