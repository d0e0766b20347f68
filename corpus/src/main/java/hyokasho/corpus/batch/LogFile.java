package hyokasho.corpus.batch;

import hyokasho.corpus.TerminalText;
import hyokasho.corpus.input.UnwritableException;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Everything that happens, a line each, behind what earlier runs wrote. */
final class LogFile implements BatchListener, Closeable {

    private final BufferedWriter writer;

    LogFile(Path file) throws IOException {
        this.writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void listed(long files, long unchanged, long vanished, long leftAlone) {
        write("listed " + files + " files; unchanged " + unchanged + ", vanished " + vanished + ", left alone "
                + leftAlone);
    }

    @Override
    public void done(String path, Verdict verdict, String message, long milliseconds) {
        write(verdict.key() + " [" + path + "] " + milliseconds + " ms" + (message.isEmpty() ? "" : ": " + message));
    }

    @Override
    public void same(String path, String as) {
        write("same [" + path + "] as [" + as + "]");
    }

    @Override
    public void retried(String path, String reason) {
        write("once more [" + path + "]: it " + reason);
    }

    void write(String line) {
        try {
            String time = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
            writer.write(time + " " + TerminalText.line(line) + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new UnwritableException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
