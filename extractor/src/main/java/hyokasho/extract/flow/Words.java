package hyokasho.extract.flow;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is looked for in the beginning of a text: some words, or whatever an expression says.
 *
 * <p>Words are looked for one by one, and only those of which the text has all letters; that is much faster than the
 * alternatives of an expression.
 */
final class Words implements Predicate<Words.Beginning> {

    /** Words with a | between them, and nothing that means more than itself. */
    private static final Pattern PLAIN = Pattern.compile("[^\\[\\](){}.*+?^$\\\\]+");

    /**
     * The beginning of a text.
     *
     * @param letters which letters it has, by the last bits of their numbers
     */
    record Beginning(String text, long letters) {

        private static final int LONGEST = 1000;

        /** The beginning tells; a line can be as long as the whole text. */
        static Beginning of(String text) {
            String beginning = text.substring(0, Math.min(text.length(), LONGEST));
            return new Beginning(beginning, lettersOf(beginning));
        }
    }

    private final List<Beginning> words;
    private final Predicate<String> expression;

    private Words(List<Beginning> words, Predicate<String> expression) {
        this.words = words;
        this.expression = expression;
    }

    static Words of(String regex) {
        return PLAIN.matcher(regex).matches()
                ? new Words(Arrays.stream(regex.split("\\|")).map(Beginning::of).toList(), text -> false)
                : new Words(List.of(), Pattern.compile(regex, Pattern.DOTALL).asPredicate());
    }

    /** Whether one of them is found. */
    @Override
    public boolean test(Beginning in) {
        for (Beginning word : words) {
            if ((word.letters & ~in.letters) == 0 && in.text.contains(word.text)) {
                return true;
            }
        }
        return expression.test(in.text);
    }

    private static long lettersOf(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << text.charAt(i);
        }
        return letters;
    }
}
