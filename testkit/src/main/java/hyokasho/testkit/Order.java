package hyokasho.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The order in which the texts of a page stand in its content. The lines of a text always follow each other. */
public final class Order {

    private static final int LONGEST_STRETCH = 12;
    private static final int LONGEST_FRAGMENT = 5;
    private static final int FARTHEST = 30;

    private final UnaryOperator<List<Printed>> arrangement;

    private Order(UnaryOperator<List<Printed>> arrangement) {
        this.arrangement = arrangement;
    }

    /** Row by row, from top to bottom. */
    public static Order rows() {
        return new Order(rows -> rows);
    }

    /** From the last text to the first. */
    public static Order backwards() {
        return new Order(Order::reversed);
    }

    /** Any order; the same for the same seed. */
    public static Order shuffled(long seed) {
        return new Order(rows -> {
            List<Printed> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            return shuffled;
        });
    }

    /** First what has one line, from top to bottom; then what has several. */
    public static Order layers() {
        return new Order(rows -> Stream.concat(
                        rows.stream().filter(text -> text.lines().size() == 1),
                        rows.stream().filter(text -> text.lines().size() > 1))
                .toList());
    }

    /** Row by row, but in half of the stretches of a few texts from the last to the first. */
    public static Order stretchesBackwards(long seed) {
        return new Order(rows -> {
            Random random = new Random(seed);
            List<Printed> arranged = new ArrayList<>();
            while (arranged.size() < rows.size()) {
                int from = arranged.size();
                int to = Math.min(rows.size(), from + 1 + random.nextInt(LONGEST_STRETCH));
                List<Printed> stretch = rows.subList(from, to);
                arranged.addAll(random.nextBoolean() ? reversed(stretch) : stretch);
            }
            return arranged;
        });
    }

    /** Row by row, but here and there a few brackets, marks and labels of boxes come later, from the last to the first. */
    public static Order torn(long seed) {
        return new Order(rows -> {
            Random random = new Random(seed);
            List<Printed> arranged = new ArrayList<>(rows);
            for (int at = 0; at < arranged.size(); at++) {
                if (arranged.get(at).part() && random.nextInt(10) == 0) {
                    tear(arranged, at, random);
                }
            }
            return arranged;
        });
    }

    private static void tear(List<Printed> texts, int at, Random random) {
        int end = at + 1;
        while (end < texts.size() && texts.get(end).part() && end - at < LONGEST_FRAGMENT) {
            end++;
        }
        int length = 1 + random.nextInt(end - at);
        List<Printed> fragment = texts.subList(at, at + length);
        List<Printed> torn = reversed(fragment);
        fragment.clear();
        texts.addAll(Math.min(texts.size(), at + random.nextInt(FARTHEST)), torn);
    }

    private static List<Printed> reversed(List<Printed> texts) {
        List<Printed> reversed = new ArrayList<>(texts);
        Collections.reverse(reversed);
        return reversed;
    }

    List<Printed> arrange(List<Printed> fromTopToBottom) {
        return arrangement.apply(fromTopToBottom);
    }
}
