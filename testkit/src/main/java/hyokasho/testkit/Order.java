package hyokasho.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/**
 * The order in which the texts of a page stand in its content.
 *
 * @param reversed whether the last row comes first
 * @param seed of a shuffle; empty for none
 */
public record Order(boolean reversed, OptionalLong seed) {

    /** Row by row, from top to bottom. */
    public static Order rows() {
        return new Order(false, OptionalLong.empty());
    }

    /** From the last text to the first. */
    public static Order backwards() {
        return new Order(true, OptionalLong.empty());
    }

    /** Any order; the same for the same seed. */
    public static Order shuffled(long seed) {
        return new Order(false, OptionalLong.of(seed));
    }

    <T> List<T> arrange(List<T> fromTopToBottom) {
        List<T> arranged = new ArrayList<>(fromTopToBottom);
        if (reversed) {
            Collections.reverse(arranged);
        }
        seed.ifPresent(s -> Collections.shuffle(arranged, new Random(s)));
        return arranged;
    }
}
