package hyokasho.benchmark;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.same.BoxText;
import hyokasho.corpus.same.BoxTexts;
import hyokasho.corpus.same.CharacterShingles;
import hyokasho.corpus.same.Jaccard;
import hyokasho.corpus.same.NearDuplicates;
import hyokasho.corpus.same.ShingleSets;
import hyokasho.corpus.same.Shingling;
import hyokasho.corpus.search.BoxFilter;
import hyokasho.corpus.search.TextFolding;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well texts that were made from one another are found, by which pieces they are compared, and what is missed because
 * not all pairs are compared. Of texts of real boxes that have little in common, each is changed several times as offices
 * change a text of others; those made from one text are to be found together, and no others.
 *
 * <p>{@code SameAccuracy SEED FOLDER …} prints a table; the folders hold converted documents.
 */
public final class SameAccuracy {

    private static final int VARIANTS = 8;
    private static final int MOST_FAMILIES = 250;
    private static final double UNLIKE = 0.3;
    private static final double[] SIMILARITIES = {0.4, 0.5, 0.6, 0.7, 0.8};
    private static final TextFolding FOLDING = new TextFolding();

    private SameAccuracy() {}

    /**
     * A text.
     *
     * @param family which text it was made from
     */
    private record Variant(TextFolding.Folded text, int family) {}

    public static void main(String[] arguments) throws IOException, HyokashoException {
        if (arguments.length < 2) {
            System.err.println("Give a seed and folders of converted documents: SameAccuracy 1 samples");
            System.exit(2);
        }
        Set<String> texts = new LinkedHashSet<>();
        for (String folder : Arrays.asList(arguments).subList(1, arguments.length)) {
            texts.addAll(texts(Path.of(folder)));
        }
        List<Variant> variants = variants(List.copyOf(texts), new Random(Long.parseLong(arguments[0])));
        long families = variants.stream().map(Variant::family).distinct().count();
        System.out.printf("%d texts, made from %d.%n%n", variants.size(), families);
        System.out.println("| shingles of | similarity | chains of all pairs | groups of all pairs | groups as found | "
                + "shingles, s | groups, s |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Map.Entry<String, Shingling> way : ways().entrySet()) {
            measure(way.getKey(), way.getValue(), variants);
        }
    }

    private static Map<String, Shingling> ways() {
        Map<String, Shingling> ways = new LinkedHashMap<>();
        for (int length : new int[] {2, 3, 4, 5, 8}) {
            ways.put(length + " characters", new CharacterShingles(length));
        }
        for (int length : new int[] {1, 2, 3, 5}) {
            ways.put(length + " words", new WordShingles(length));
        }
        return ways;
    }

    private static void measure(String name, Shingling way, List<Variant> variants) throws IOException {
        long start = System.nanoTime();
        Sets sets = Sets.of(variants, way);
        double shingles = seconds(start);
        for (double similarity : SIMILARITIES) {
            int[] chains = sets.chains(similarity);
            start = System.nanoTime();
            int[] found = groups(sets, similarity);
            double groups = seconds(start);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %s | %s | %s | %.2f | %.2f |%n",
                    name,
                    similarity,
                    score(variants, chains),
                    score(variants, sets.groups(chains, similarity)),
                    score(variants, found),
                    shingles,
                    groups);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static int[] groups(Sets sets, double similarity) throws IOException {
        Path folder = Files.createTempDirectory("same");
        try {
            return new NearDuplicates(sets, similarity, folder, new SilentSame())
                    .groups()
                    .middles();
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** Precision and recall of pairs: of those found together how many are of one family, and the other way round. */
    private static String score(List<Variant> variants, int[] clusters) {
        Map<List<Integer>, Integer> both = new HashMap<>();
        Map<Integer, Integer> families = new HashMap<>();
        Map<Integer, Integer> found = new HashMap<>();
        for (int i = 0; i < clusters.length; i++) {
            int family = variants.get(i).family;
            both.merge(List.of(family, clusters[i]), 1, Integer::sum);
            families.merge(family, 1, Integer::sum);
            found.merge(clusters[i], 1, Integer::sum);
        }
        return String.format(
                Locale.ROOT,
                "%.3f / %.3f",
                pairs(both.values()) / pairs(found.values()),
                pairs(both.values()) / pairs(families.values()));
    }

    private static double pairs(Collection<Integer> sizes) {
        return sizes.stream().mapToDouble(size -> size * (size - 1.0) / 2).sum();
    }

    private static List<String> texts(Path folder) throws IOException, HyokashoException {
        List<String> texts = new ArrayList<>();
        BoxTexts boxTexts = new BoxTexts(BoxFilter.NONE);
        Corpus.at(folder).read(new Corpus.Reader() {
            @Override
            public void document(String id, Document document) {
                boxTexts.of(document).texts().stream().map(BoxText::text).forEach(texts::add);
            }

            @Override
            public void refused(boolean ours, String sentence) {
                // the truth of the samples lies among them
            }
        });
        return texts;
    }

    private static List<Variant> variants(List<String> texts, Random random) {
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        List<long[]> sets = new ArrayList<>();
        List<Variant> variants = new ArrayList<>();
        for (String text : shuffled) {
            long[] set = Sets.of(new CharacterShingles(2), FOLDING.folded(text));
            if (sets.size() < MOST_FAMILIES && sets.stream().allMatch(other -> Jaccard.of(other, set) < UNLIKE)) {
                addFamily(text, sets.size(), texts, random, variants);
                sets.add(set);
            }
        }
        return variants;
    }

    private static void addFamily(String text, int family, List<String> texts, Random random, List<Variant> variants) {
        variants.add(new Variant(FOLDING.folded(text), family));
        for (int i = 1; i < VARIANTS; i++) {
            String other = texts.get(random.nextInt(texts.size()));
            TextFolding.Folded changed = FOLDING.folded(changed(text, other, random));
            if (changed.length() >= BoxTexts.SHORTEST) {
                variants.add(new Variant(changed, family));
            }
        }
    }

    /** As offices change a text of others: names, numbers, words, a sentence more or less; up to a change in 25 characters. */
    private static String changed(String text, String other, Random random) {
        String changed = text;
        int changes = 1 + random.nextInt(1 + text.length() / 25);
        for (int i = 0; i < changes && changed.length() > 4; i++) {
            int at = random.nextInt(changed.length() - 3);
            int end = Math.min(changed.length(), at + 1 + random.nextInt(4));
            int from = random.nextInt(Math.max(1, other.length() - 4));
            String piece = other.substring(from, Math.min(other.length(), from + 1 + random.nextInt(4)));
            changed = switch (random.nextInt(4)) {
                case 0 -> changed.substring(0, at) + piece + changed.substring(end);
                case 1 -> changed.substring(0, at) + piece + changed.substring(at);
                case 2 -> changed.substring(0, at) + changed.substring(end);
                default -> withOtherSentences(changed, other, random);
            };
        }
        return changed;
    }

    private static String withOtherSentences(String text, String other, Random random) {
        List<String> sentences = new ArrayList<>(List.of(text.split("(?<=[。\n])")));
        List<String> others = List.of(other.split("(?<=[。\n])"));
        int at = random.nextInt(sentences.size());
        if (sentences.size() > 3 && random.nextBoolean()) {
            sentences.remove(at);
        } else if (sentences.size() > 2) {
            sentences.add(at, others.get(random.nextInt(others.size())));
        }
        return String.join("", sentences);
    }

    /** All in memory, with what a comparison of all pairs finds. */
    private record Sets(List<long[]> sets) implements ShingleSets {

        static Sets of(List<Variant> variants, Shingling way) {
            return new Sets(
                    variants.stream().map(variant -> of(way, variant.text)).toList());
        }

        static long[] of(Shingling way, TextFolding.Folded text) {
            return Arrays.stream(way.of(text)).sorted().distinct().toArray();
        }

        @Override
        public int size() {
            return sets.size();
        }

        @Override
        public long[] shingles(int text) {
            return sets.get(text);
        }

        @Override
        public int occurrences(int text) {
            return 1;
        }

        private boolean alike(int a, int b, double similarity) {
            return Jaccard.of(sets.get(a), sets.get(b)) >= similarity;
        }

        /** What hangs together over other texts, too. */
        int[] chains(double similarity) {
            int[] least = new int[sets.size()];
            Arrays.setAll(least, text -> text);
            for (int i = 0; i < least.length; i++) {
                for (int j = 0; j < i; j++) {
                    if (least[i] != least[j] && alike(i, j, similarity)) {
                        int gone = Math.max(least[i], least[j]);
                        int kept = Math.min(least[i], least[j]);
                        Arrays.setAll(least, text -> least[text] == gone ? kept : least[text]);
                    }
                }
            }
            return least;
        }

        /** What is like the middle of its group, the texts that the most are like first. */
        int[] groups(int[] chains, double similarity) {
            Map<Integer, List<Integer>> members = new HashMap<>();
            for (int text = 0; text < chains.length; text++) {
                members.computeIfAbsent(chains[text], chain -> new ArrayList<>())
                        .add(text);
            }
            int[] groups = new int[chains.length];
            for (List<Integer> chain : members.values()) {
                List<Integer> middles = new ArrayList<>();
                for (int text : centralFirst(chain, similarity)) {
                    groups[text] = middles.stream()
                            .filter(middle -> alike(middle, text, similarity))
                            .findFirst()
                            .orElse(text);
                    if (groups[text] == text) {
                        middles.add(text);
                    }
                }
            }
            return groups;
        }

        private List<Integer> centralFirst(List<Integer> chain, double similarity) {
            Map<Integer, Long> like = new HashMap<>();
            chain.forEach(text -> like.put(
                    text,
                    chain.stream()
                            .filter(other -> alike(text, other, similarity))
                            .count()));
            return chain.stream()
                    .sorted(Comparator.comparing((Integer text) -> -like.get(text)))
                    .toList();
        }
    }
}
