package hyokasho.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of a process.
 *
 * @param in standard input
 * @param out standard output, for results; a write to it fails when nobody reads it any more, as no {@link
 *     java.io.PrintStream} would
 * @param messages standard error, in UTF-8 whatever the locale
 * @param terminal whether somebody sees standard error on a terminal
 */
record StandardStreams(InputStream in, OutputStream out, PrintWriter messages, boolean terminal) {

    static StandardStreams ofProcess() {
        return of(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Boolean.getBoolean("hyokasho.terminal")); // only the launcher can tell
    }

    static StandardStreams of(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
        return new StandardStreams(in, out, new PrintWriter(err, true, StandardCharsets.UTF_8), terminal);
    }
}
