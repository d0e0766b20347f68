package hyokasho.corpus.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of a table in a file until they are wanted, for formats that write one table after the other. */
final class RowSpool {

    private static final byte EMPTY = 0;
    private static final byte TEXT = 1;
    private static final byte INTEGER = 2;
    private static final byte DECIMAL = 3;
    private static final byte BOOLEAN = 4;

    private final Path file;
    private final DataOutputStream out;

    RowSpool(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** Takes rows back. */
    @FunctionalInterface
    interface Taker {
        void take(List<@Nullable Object> cells) throws IOException;
    }

    void add(List<@Nullable Object> cells) throws IOException {
        for (Object cell : cells) {
            write(cell);
        }
    }

    private void write(@Nullable Object cell) throws IOException {
        if (cell == null) {
            out.writeByte(EMPTY);
        } else if (cell instanceof Integer number) {
            out.writeByte(INTEGER);
            out.writeInt(number);
        } else if (cell instanceof Double number) {
            out.writeByte(DECIMAL);
            out.writeDouble(number);
        } else if (cell instanceof Boolean truth) {
            out.writeByte(BOOLEAN);
            out.writeBoolean(truth);
        } else {
            byte[] text = cell.toString().getBytes(StandardCharsets.UTF_8);
            out.writeByte(TEXT);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    /** Gives all rows of {@code columns} cells in their order and removes the file. */
    void drain(int columns, Taker taker) throws IOException {
        out.close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int tag = in.read();
            while (tag >= 0) {
                List<@Nullable Object> cells = new ArrayList<>();
                while (cells.size() < columns) {
                    cells.add(read(tag, in));
                    tag = in.read();
                }
                taker.take(cells);
            }
        }
        Files.delete(file);
    }

    private static @Nullable Object read(int tag, DataInputStream in) throws IOException {
        return switch (tag) {
            case EMPTY -> null;
            case TEXT -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            case INTEGER -> in.readInt();
            case DECIMAL -> in.readDouble();
            case BOOLEAN -> in.readBoolean();
            default -> throw new EOFException("The row ends early.");
        };
    }

    void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
