package hyokasho.corpus.same;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder among the temporary files that goes with all that is in it when it is closed, and also when the process is ended. */
final class TemporaryFolder implements Closeable {

    private final Path path;
    private final Thread atTheEnd;

    TemporaryFolder() throws IOException {
        path = Files.createTempDirectory("hyokasho-same");
        atTheEnd = new Thread(this::deleteAll);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try {
            deleteAll();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            forgetTheEnd();
        }
    }

    private void forgetTheEnd() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // the process is being ended, and deletes the folder itself
        }
    }

    private void deleteAll() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (NoSuchFileException e) {
            // deleted already, by the end of the process or by close
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
