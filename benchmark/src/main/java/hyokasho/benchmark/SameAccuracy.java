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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * How well texts that were made from one another are found, by which pieces they are compared, and what is missed because
 * not all pairs are: texts of documents, each changed in many ways as offices change them.
 *
 * <p>{@code SameAccuracy SEED FOLDER …} prints tables; the folders hold converted documents.
 */
public final class SameAccuracy {

    private static final int VARIANTS = 8;
    private static final int MOST_FAMILIES = 250;
    private static final double OTHER_FAMILY = 0.3;
    private static final TextFolding FOLDING = new TextFolding();

    private SameAccuracy() {}

    /** A text and which one it was made from. */
    private record Variant(TextFolding.Folded text, int family) {}

    public static void main(String[] arguments) throws IOException, HyokashoException {
        long seed = Long.parseLong(arguments[0]);
        Set<String> texts = new LinkedHashSet<>();
        for (String folder : Arrays.asList(arguments).subList(1, arguments.length)) {
            texts.addAll(texts(Path.of(folder)));
        }
        List<Variant> variants = variants(List.copyOf(texts), new Random(seed));
        System.out.printf(
                "%d texts of %d families from %d texts%n",
                variants.size(),
                variants.stream().map(Variant::family).distinct().count(),
                texts.size());
        Map<String, Shingling> ways = new java.util.LinkedHashMap<>();
        for (int length : new int[] {2, 3, 4, 5, 6, 8}) {
            ways.put(length + " characters", new CharacterShingles(length));
        }
        for (int length : new int[] {1, 2, 3, 4, 5}) {
            ways.put(length + " words", new WordShingles(length));
        }
        for (Map.Entry<String, Shingling> way : ways.entrySet()) {
            long start = System.nanoTime();
            Sets sets = Sets.of(variants, way.getValue());
            double shingled = (System.nanoTime() - start) / 1e6;
            for (double similarity : new double[] {0.4, 0.5, 0.6, 0.7, 0.8}) {
                measure(way.getKey(), variants, sets, similarity, shingled);
            }
        }
    }

    private static void measure(String way, List<Variant> variants, Sets sets, double similarity, double shingled)
            throws IOException {
        Path folder = Files.createTempDirectory("same");
        long t = System.nanoTime();
        int[] found = new NearDuplicates(sets, similarity, folder).components();
        double lsh = (System.nanoTime() - t) / 1e6;
        int[] stars = sets.stars(found, similarity);
        int[] all = sets.components(similarity);
        int[] allStars = sets.stars(all, similarity);
        System.out.printf(
                "| %s | %.1f | %s | %s | %s | %s | %.0f ms | %.0f ms |%n",
                way,
                similarity,
                score(variants, all),
                score(variants, found),
                score(variants, allStars),
                score(variants, stars),
                shingled,
                lsh);
    }

    private static String score(List<Variant> variants, int[] clusters) {
        Map<Long, Integer> both = new HashMap<>();
        Map<Integer, Integer> a = new HashMap<>();
        Map<Integer, Integer> b = new HashMap<>();
        for (int i = 0; i < clusters.length; i++) {
            int family = variants.get(i).family;
            both.merge((long) family << 32 | clusters[i], 1, Integer::sum);
            a.merge(family, 1, Integer::sum);
            b.merge(clusters[i], 1, Integer::sum);
        }
        double right = pairs(both.values());
        return "%.3f / %.3f".formatted(right / pairs(b.values()), right / pairs(a.values()));
    }

    private static double pairs(Iterable<Integer> sizes) {
        double pairs = 0;
        for (int size : sizes) {
            pairs += size * (size - 1.0) / 2;
        }
        return pairs;
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
            public void refused(boolean ours, String sentence) {}
        });
        return texts;
    }

    private static List<Variant> variants(List<String> texts, Random random) {
        CharacterShingles pairs = new CharacterShingles(2);
        List<long[]> sets = new ArrayList<>();
        List<Variant> variants = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            order.add(i);
        }
        java.util.Collections.shuffle(order, random);
        for (int i : order) {
            long[] set = sorted(pairs.of(FOLDING.folded(texts.get(i))));
            if (sets.size() < MOST_FAMILIES && sets.stream().allMatch(other -> Jaccard.of(other, set) < OTHER_FAMILY)) {
                int family = sets.size();
                sets.add(set);
                variants.add(new Variant(FOLDING.folded(texts.get(i)), family));
                for (int v = 1; v < VARIANTS; v++) {
                    String changed = changed(texts.get(i), texts.get(random.nextInt(texts.size())), random);
                    TextFolding.Folded folded = FOLDING.folded(changed);
                    if (folded.length() >= BoxTexts.SHORTEST) {
                        variants.add(new Variant(folded, family));
                    }
                }
            }
        }
        return variants;
    }

    /** As offices change a text of others: names, numbers, words, a sentence more or less. */
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
                default -> sentence(changed, other, random);
            };
        }
        return changed;
    }

    private static String sentence(String text, String other, Random random) {
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

    private static long[] sorted(long[] shingles) {
        return Arrays.stream(shingles).sorted().distinct().toArray();
    }

    /** All in memory. */
    private record Sets(List<long[]> sets) implements ShingleSets {

        static Sets of(List<Variant> variants, Shingling shingling) {
            return new Sets(
                    variants.stream().map(v -> sorted(shingling.of(v.text))).toList());
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

        int[] components(double similarity) {
            int[] least = new int[sets.size()];
            Arrays.setAll(least, i -> i);
            for (int i = 0; i < least.length; i++) {
                for (int j = 0; j < i; j++) {
                    if (least[i] != least[j] && Jaccard.of(sets.get(i), sets.get(j)) >= similarity) {
                        int a = least[i];
                        int b = least[j];
                        for (int k = 0; k <= i; k++) {
                            least[k] = least[k] == Math.max(a, b) ? Math.min(a, b) : least[k];
                        }
                    }
                }
            }
            return least;
        }

        int[] stars(int[] components, double similarity) {
            Map<Integer, List<Integer>> leaders = new HashMap<>();
            int[] star = new int[components.length];
            for (int i = 0; i < star.length; i++) {
                List<Integer> known = leaders.computeIfAbsent(components[i], c -> new ArrayList<>());
                int text = i;
                star[i] = known.stream()
                        .filter(l -> Jaccard.of(sets.get(l), sets.get(text)) >= similarity)
                        .findFirst()
                        .orElse(i);
                if (star[i] == i) {
                    known.add(i);
                }
            }
            return star;
        }
    }
}
