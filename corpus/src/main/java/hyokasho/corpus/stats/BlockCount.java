package hyokasho.corpus.stats;

import hyokasho.corpus.check.Placeholders;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.form.FieldPath;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How often one document repeats each block. As in the rules of the form, a block is there if something is surely written in
 * it; in a text that lost its page, only if it was read without a gap, because its boxes may hold what belongs to another.
 */
final class BlockCount {

    private final Placeholders placeholders;
    private final boolean keepsPages;
    private final Map<String, Map<List<Integer>, Block>> blocks = new HashMap<>();

    BlockCount(Placeholders placeholders, boolean keepsPages) {
        this.placeholders = placeholders;
        this.keepsPages = keepsPages;
    }

    /** What is known of a block. */
    private static final class Block {
        private boolean filled;
        private boolean unsure;
        private boolean torn;

        boolean isThere() {
            return filled && !torn;
        }

        boolean isUnclear() {
            return filled ? torn : unsure;
        }
    }

    void add(FieldPath path, Field field) {
        List<String> around = Place.blocks(path.place());
        for (int i = 0; i < around.size(); i++) {
            Block block = blocks.computeIfAbsent(around.get(i), name -> new HashMap<>())
                    .computeIfAbsent(path.indices().subList(0, i + 1), numbers -> new Block());
            boolean looksEmpty = field.status() == Status.BLANK;
            block.filled |= isWritten(field);
            block.unsure |= field.status() != Status.OK && (!looksEmpty || !keepsPages);
            block.torn |= field.status() != Status.OK && !keepsPages;
        }
    }

    private boolean isWritten(Field field) {
        return field.status() == Status.OK
                && field.value().filter(value -> !placeholders.isOne(value)).isPresent();
    }

    /** How many blocks of this path are there; empty if that cannot be told. */
    OptionalInt of(String path) {
        Collection<Block> all = blocks.getOrDefault(path, Map.of()).values();
        return all.stream().anyMatch(Block::isUnclear)
                ? OptionalInt.empty()
                : OptionalInt.of((int) all.stream().filter(Block::isThere).count());
    }
}
