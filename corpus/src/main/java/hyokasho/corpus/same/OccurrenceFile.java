package hyokasho.corpus.same;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where each text stands, in the order of the documents: 13 bytes each, all of them in a file. */
final class OccurrenceFile implements Closeable {

    private final Path file;
    private final DataOutputStream out;
    private long size;

    OccurrenceFile(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** Takes an occurrence: the numbers of its document, box and text, and whether the box is asked for. */
    @FunctionalInterface
    interface Taker {
        void take(int document, int box, int text, boolean asked) throws IOException;
    }

    void add(int document, int box, int text, boolean asked) throws IOException {
        out.writeInt(document);
        out.writeInt(box);
        out.writeInt(text);
        out.writeBoolean(asked);
        size++;
    }

    /** Hands all of them on; nothing is added afterwards. */
    void each(Taker taker) throws IOException {
        out.flush();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (long i = 0; i < size; i++) {
                taker.take(in.readInt(), in.readInt(), in.readInt(), in.readBoolean());
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
