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
 * @param out standard output, for results; a write to it ends the command when nobody reads it any more
 * @param messages standard error, in UTF-8 whatever the locale
 * @param terminal whether somebody sees standard error on a terminal
 * @param screen whether somebody sees standard output on a terminal, and wants it coloured
 */
record StandardStreams(InputStream in, OutputStream out, PrintWriter messages, boolean terminal, boolean screen) {

    static StandardStreams ofProcess() {
        return of(
                new FileInputStream(FileDescriptor.in),
                new StandardOutput(new FileOutputStream(FileDescriptor.out), Boolean.getBoolean("hyokasho.pipe")),
                new FileOutputStream(FileDescriptor.err),
                Boolean.getBoolean("hyokasho.terminal"), // only the launcher can tell
                Boolean.getBoolean("hyokasho.screen"));
    }

    static StandardStreams of(InputStream in, OutputStream out, OutputStream err, boolean terminal, boolean screen) {
        PrintWriter messages = new PrintWriter(err, true, StandardCharsets.UTF_8);
        return new StandardStreams(in, out, messages, terminal, screen);
    }
}
