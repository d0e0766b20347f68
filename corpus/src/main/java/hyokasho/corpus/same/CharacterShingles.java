package hyokasho.corpus.same;

import hyokasho.corpus.search.TextFolding;

/**
 * Every run of so many characters is a shingle.
 *
 * <pre>
 * 再委託先 by 3    再委託 委託先
 * </pre>
 *
 * @param length of each; a text that is shorter has none
 */
public record CharacterShingles(int length) implements Shingling {

    /** Odd, so that no character is lost from the hash before it leaves the window. */
    private static final long BASE = 0x5851F42D4C957F2DL;

    @Override
    public long[] of(TextFolding.Folded text) {
        int[] characters = text.codePoints();
        long[] shingles = new long[Math.max(0, characters.length - length + 1)];
        long leaving = power();
        long window = 0;
        for (int i = 0; i < characters.length; i++) {
            window = window * BASE + Hashing.mixed(characters[i]);
            if (i >= length) {
                window -= leaving * Hashing.mixed(characters[i - length]);
            }
            if (i >= length - 1) {
                shingles[i - length + 1] = Hashing.mixed(window);
            }
        }
        return shingles;
    }

    /** What a character counts when it leaves the window (Karp and Rabin 1987). */
    private long power() {
        long power = 1;
        for (int i = 0; i < length; i++) {
            power *= BASE;
        }
        return power;
    }
}
