package hyokasho.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages a text at random, as programs that dump text and people who copy it do. The same for the same seed. */
public final class TextMutant {

    private static final int MOST_CHANGES = 20;

    /** What a form is made of, and what no form has. */
    private static final int[] CHARACTERS = ("再委託①②⑦Ⅰ２．：[]［］（）()○〇レ■※・12０８＜選択肢＞<td>&|#－　 \t\n\f\r\0\uFFFD\uFEFF"
                    + Character.toString(0x20BB7))
            .codePoints()
            .toArray();

    /** A way to damage a text. */
    public enum Damage {
        /** Some lines of a page stand in another order. */
        LINES_SHUFFLED,
        /** Some lines are not there. */
        LINES_DELETED,
        /** Some lines are there twice. */
        LINES_DOUBLED,
        /** Some characters are others. */
        CHARACTERS_REPLACED,
        /** The end, or the beginning, is not there. */
        CUT
    }

    private TextMutant() {}

    /** A copy of {@code original} damaged in one way or several. */
    public static String of(String original, long seed) {
        Random random = new Random(seed);
        String mutant = original;
        for (Damage damage : Damage.values()) {
            if (random.nextBoolean()) {
                mutant = of(mutant, damage, random.nextLong());
            }
        }
        return mutant;
    }

    /** A copy of {@code original} damaged in one way. */
    public static String of(String original, Damage damage, long seed) {
        Random random = new Random(seed);
        return switch (damage) {
            case LINES_SHUFFLED -> shuffled(original, random);
            case LINES_DELETED -> deleted(original, random);
            case LINES_DOUBLED -> doubled(original, random);
            case CHARACTERS_REPLACED -> replaced(original, random);
            case CUT -> cut(original, random);
        };
    }

    /** One stretch of lines in any order; it does not reach over a page's end. */
    private static String shuffled(String original, Random random) {
        List<String> pages = pages(original);
        int number = random.nextInt(pages.size());
        String page = pages.get(number);
        String body = page.replaceFirst("\\s+$", "");
        List<String> lines = lines(body);
        int from = random.nextInt(lines.size());
        int to = Math.min(lines.size(), from + 2 + random.nextInt(MOST_CHANGES));
        Collections.shuffle(lines.subList(from, to), random);
        pages.set(number, String.join("\n", lines) + page.substring(body.length()));
        return String.join("", pages);
    }

    private static String deleted(String original, Random random) {
        List<String> lines = lines(original);
        for (int left = changes(random); left > 0 && lines.size() > 1; left--) {
            lines.remove(random.nextInt(lines.size()));
        }
        return String.join("\n", lines);
    }

    private static String doubled(String original, Random random) {
        List<String> lines = lines(original);
        for (int left = changes(random); left > 0; left--) {
            int at = random.nextInt(lines.size());
            lines.add(at, lines.get(at));
        }
        return String.join("\n", lines);
    }

    private static String replaced(String original, Random random) {
        int[] characters = original.codePoints().toArray();
        for (int left = changes(random); left > 0 && characters.length > 0; left--) {
            characters[random.nextInt(characters.length)] = CHARACTERS[random.nextInt(CHARACTERS.length)];
        }
        return new String(characters, 0, characters.length);
    }

    private static String cut(String original, Random random) {
        int at = random.nextInt(original.length() + 1);
        return random.nextInt(4) > 0 ? original.substring(0, at) : original.substring(at);
    }

    private static int changes(Random random) {
        return 1 + random.nextInt(MOST_CHANGES);
    }

    /** The text in parts that end where pages do, each with what parts it from the next. */
    private static List<String> pages(String text) {
        return new ArrayList<>(Arrays.asList(text.split("(?<=\f|\n{3})(?![\f\n])", -1)));
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    }
}
