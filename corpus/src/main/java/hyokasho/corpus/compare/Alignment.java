package hyokasho.corpus.compare;

import hyokasho.corpus.history.BlockMatching;
import hyokasho.corpus.history.SharedPairs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives the blocks of several documents common numbers: those that say the like get the same one, whatever their own is.
 * A block is held against the first document that brought one like it; what is like none gets the next number.
 *
 * <p>The box that names a block (委託事項, 提供先) weighs most: agencies say the same of different blocks, for the form asks
 * them the same.
 */
final class Alignment {

    private static final double LIKE = 0.6;
    private static final double WEIGHT_OF_NAME = 0.7;

    private final Set<String> namingBoxes;
    private final Set<String> repeated;
    private final Map<String, String> frame = new LinkedHashMap<>();
    private final Map<String, Integer> highest = new HashMap<>();

    /**
     * Of no document yet.
     *
     * @param namingPlaces of the boxes that name blocks
     * @param documents the paths of what is surely written in each of those that will be added: what one of them has several
     *     of is told by its name in all, so that it does not matter which comes first
     */
    Alignment(Collection<String> namingPlaces, Collection<? extends Collection<String>> documents) {
        this.repeated = documents.stream().flatMap(Alignment::repeated).collect(Collectors.toSet());
        this.namingBoxes = namingPlaces.stream()
                .map(place -> place.substring(place.lastIndexOf("[]") + 2))
                .collect(Collectors.toSet());
    }

    /**
     * A document with common numbers.
     *
     * @param paths its own path of each box to the common one
     * @param unnamed the common paths of blocks whose name was not surely read, so that they may be any
     */
    record Aligned(Map<String, String> paths, Set<String> unnamed) {}

    /**
     * Adds a document.
     *
     * @param paths of its boxes
     * @param texts what is surely written in them
     */
    Aligned add(Collection<String> paths, Map<String, String> texts) {
        Numbering numbering = new Numbering(paths, texts);
        Map<String, String> common = numbering.paths();
        common.forEach((path, place) -> {
            if (texts.containsKey(path)) {
                frame.putIfAbsent(place, texts.get(path));
            }
        });
        return new Aligned(common, numbering.unnamed());
    }

    /** What a document has several of in one place. */
    private static Stream<String> repeated(Collection<String> paths) {
        Map<String, Set<String>> byKind = new HashMap<>();
        paths.forEach(path -> blocks(path).forEach(block -> byKind.computeIfAbsent(kind(block), kind -> new HashSet<>())
                .add(block)));
        return byKind.values().stream()
                .filter(blocks -> blocks.size() > 1)
                .map(blocks -> BlockMatching.place(blocks.iterator().next()));
    }

    private static Map<String, String> only(Set<String> paths, Map<String, String> boxes) {
        Map<String, String> only = new HashMap<>(boxes);
        only.keySet().retainAll(paths);
        return only;
    }

    /** The outermost block first: {@code II[1]}, {@code II[1].4.outsourcing[3]}. */
    static List<String> blocks(String path) {
        List<String> blocks = new ArrayList<>();
        for (int end = path.indexOf(']'); end >= 0; end = path.indexOf(']', end + 1)) {
            blocks.add(path.substring(0, end + 1));
        }
        return blocks;
    }

    /** What a block is one of: {@code II[1].4.outsourcing}. */
    static String kind(String block) {
        return block.substring(0, block.lastIndexOf('['));
    }

    /** The numbers that the blocks of one document get. */
    private final class Numbering {

        private final SharedPairs sharedPairs = new SharedPairs();
        private final BlockMatching matching;
        private final Collection<String> paths;
        private final Map<String, String> texts;
        private final Set<String> read = new HashSet<>();
        private final Map<String, String> numbered = new HashMap<>();
        private final Set<String> taken = new HashSet<>();

        Numbering(Collection<String> paths, Map<String, String> texts) {
            this.paths = paths;
            this.matching = BlockMatching.of(texts, frame, this::likeness, LIKE, repeated);
            this.texts = texts;
            texts.keySet().forEach(path -> read.addAll(blocks(path)));
        }

        private double likeness(Map<String, String> one, Map<String, String> other) {
            Set<String> both = new HashSet<>(one.keySet());
            both.retainAll(other.keySet());
            double all = sharedPairs.of(only(both, one), only(both, other));
            both.retainAll(namingBoxes);
            double name = both.isEmpty() ? 0 : sharedPairs.of(only(both, one), only(both, other));
            return WEIGHT_OF_NAME * name + (1 - WEIGHT_OF_NAME) * all;
        }

        /** A block that is the only one of its kind in both documents has been told without a name. */
        Set<String> unnamed() {
            Set<String> unnamed = new HashSet<>();
            numbered.forEach((block, common) -> {
                boolean named = namingBoxes.stream().anyMatch(box -> texts.containsKey(block + box));
                if (!named && matching.inNew(block).isEmpty()) {
                    unnamed.add(common);
                }
            });
            return unnamed;
        }

        /** First the blocks that are like one that is there, then others, at last those of which nothing was read. */
        Map<String, String> paths() {
            for (String path : paths) {
                blocks(path).forEach(block -> matching.inNew(block).ifPresent(found -> take(block, found)));
            }
            number(true);
            number(false);
            Map<String, String> common = new LinkedHashMap<>();
            paths.forEach(path -> common.put(path, common(path)));
            return common;
        }

        private void number(boolean isRead) {
            for (String path : paths) {
                for (String block : blocks(path)) {
                    if (!numbered.containsKey(block) && (!isRead || read.contains(block))) {
                        take(block, next(common(kind(block)), isRead));
                    }
                }
            }
        }

        private void take(String block, String common) {
            if (numbered.putIfAbsent(block, common) == null) {
                taken.add(common);
                int number = Integer.parseInt(common.substring(common.lastIndexOf('[') + 1, common.length() - 1));
                highest.merge(kind(common), number, Math::max);
            }
        }

        /** One of which nothing was read may be any that is left. */
        private String next(String kind, boolean isRead) {
            int number = isRead ? highest.getOrDefault(kind, 0) + 1 : 1;
            while (taken.contains(kind + "[" + number + "]")) {
                number++;
            }
            return kind + "[" + number + "]";
        }

        private String common(String path) {
            List<String> blocks = blocks(path);
            if (blocks.isEmpty()) {
                return path;
            }
            String inner = blocks.get(blocks.size() - 1);
            return numbered.get(inner) + path.substring(inner.length());
        }
    }
}
