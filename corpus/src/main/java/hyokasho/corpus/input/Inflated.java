package hyokasho.corpus.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What gzip unpacks, up to a measure that no archive of documents comes near. */
final class Inflated extends FilterInputStream {

    /** PDFs hardly shrink when they are packed, and texts to a tenth; what is made to fill a disk, to a thousandth. */
    private static final long MOST_TIMES = 100;

    private static final long ALWAYS_ALLOWED = 1L << 30;

    private final long most;
    private long read;

    Inflated(InputStream in, long packed) {
        super(in);
        this.most = Math.max(packed * MOST_TIMES, ALWAYS_ALLOWED);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return (int) counted(one, one < 0 ? 0 : 1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int some = super.read(bytes, from, length);
        return (int) counted(some, Math.max(0, some));
    }

    @Override
    public long skip(long count) throws IOException {
        long some = super.skip(count);
        return counted(some, some);
    }

    private long counted(long result, long bytes) throws IOException {
        read += bytes;
        if (read > most) {
            throw new TooLargeException("it unpacks to more than " + MOST_TIMES + " times its size");
        }
        return result;
    }
}
