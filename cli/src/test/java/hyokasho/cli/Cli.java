package hyokasho.cli;

import hyokasho.corpus.batch.Batch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs a command line in this process.
 *
 * @param in what it gets on standard input
 * @param batches makes the runs of {@code convert}
 */
record Cli(InputStream in, BatchRuns batches) {

    /** The bundled samples, one of each form. */
    static final Path SAMPLES = Path.of("..", "samples");

    /** The smallest of them. */
    static final Path SAMPLE = SAMPLES.resolve("basic-004.pdf");

    /**
     * What a command line left.
     *
     * @param out standard output
     * @param err standard error
     */
    record Result(int exitCode, String out, String err) {}

    static Result launch(Object... arguments) {
        return new Cli(InputStream.nullInputStream(), Batch::inThisProcess).run(arguments);
    }

    static Cli reading(byte[] in) {
        return new Cli(new ByteArrayInputStream(in), Batch::inThisProcess);
    }

    Result run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return run(out, arguments);
    }

    /** With a standard output of its own; the result tells of it if it is one in memory. */
    Result run(OutputStream out, Object... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int exitCode = Main.run(StandardStreams.of(in, out, err, false, false), batches, words);
        String text = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Result(exitCode, text, err.toString(StandardCharsets.UTF_8));
    }
}
