package hyokasho.testkit;

import java.util.Arrays;
import java.util.Random;

/** Damages a file at random, as bad disks, bad connections and bad programs do. */
public final class Mutant {

    private static final int MOST_CHANGES = 20;

    private Mutant() {}

    /** A copy of {@code original} with a few changes, or cut off, or both; the same for the same seed. */
    public static byte[] of(byte[] original, long seed) {
        Random random = new Random(seed);
        byte[] mutant = original.clone();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            change(mutant, random);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant;
    }

    private static void change(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(64), bytes.length - at);
        switch (random.nextInt(5)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> bytes[at] = (byte) ('0' + random.nextInt(10));
            case 3 -> Arrays.fill(bytes, at, at + length, (byte) 0);
            default -> System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
        }
    }
}
