package hyokasho.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output, which somebody may stop to read: {@code head} has seen enough, or {@code less} was left. That is no
 * error of anybody, so it is told from a full disk and ends the command at once, whatever it is doing.
 */
final class StandardOutput extends OutputStream {

    /** What a program returns by convention that wrote to a pipe without a reader: 128 and the number of SIGPIPE. */
    static final int EXIT_CODE = 141;

    /** What the system says of such a pipe, unless it speaks another language. */
    private static final String BROKEN_PIPE = "Broken pipe";

    private final OutputStream out;
    private final boolean pipe;

    /**
     * @param pipe whether it is known to be a pipe, of which nothing else can go wrong
     */
    StandardOutput(OutputStream out, boolean pipe) {
        this.out = out;
        this.pipe = pipe;
    }

    /** Goes through all that catches exceptions to {@link Main}: nothing of the command is to be done any more. */
    static final class ReaderLeft extends Error {
        private static final long serialVersionUID = 1L;

        ReaderLeft(IOException cause) {
            super(cause);
        }
    }

    /** A write or flush. */
    @FunctionalInterface
    private interface Output {
        void run() throws IOException;
    }

    @Override
    public void write(int b) throws IOException {
        read(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        read(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        read(out::flush);
    }

    private void read(Output output) throws IOException {
        try {
            output.run();
        } catch (IOException e) {
            if (pipe || BROKEN_PIPE.equals(e.getMessage())) {
                throw new ReaderLeft(e);
            }
            throw e;
        }
    }
}
