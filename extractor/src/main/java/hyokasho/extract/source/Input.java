package hyokasho.extract.source;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A document to read.
 *
 * @param name how messages and the result call it, without folders
 * @param file the file with its bytes
 * @param password the password to open it with; empty to open it without one
 */
public record Input(String name, Path file, Optional<String> password) {

    /** The file at {@code path}, called by its file name. */
    public static Input of(Path path) {
        return new Input(path.getFileName().toString(), path, Optional.empty());
    }

    /** The same file, to be opened with {@code password}. */
    public Input withPassword(String password) {
        return new Input(name, file, Optional.of(password));
    }
}
