package hyokasho.cli;

import hyokasho.document.HyokashoException;
import hyokasho.extract.source.Input;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The one document that a command line names: a file, or standard input. */
final class OneInput implements AutoCloseable {

    private final Input input;
    private final Optional<StandardInput> spooled;

    private OneInput(Input input, Optional<StandardInput> spooled) {
        this.input = input;
        this.spooled = spooled;
    }

    /**
     * Finds it.
     *
     * @throws HyokashoException if the argument names none
     */
    static OneInput of(String argument, InputStream standardInput) throws HyokashoException {
        if (argument.equals(StandardInput.ARGUMENT)) {
            StandardInput spooled = StandardInput.read(standardInput);
            return new OneInput(new Input("stdin", spooled.file(), Optional.empty()), Optional.of(spooled));
        }
        if (isFolder(argument)) {
            throw new HyokashoException("[" + argument + "] is a folder; name one file.");
        }
        try {
            if (argument.isBlank()) {
                throw new InvalidPathException(argument, "it is blank");
            }
            return new OneInput(Input.of(Path.of(argument).toAbsolutePath().normalize()), Optional.empty());
        } catch (InvalidPathException e) {
            throw new HyokashoException("[" + argument + "] cannot be the name of a file; check its spelling.", e);
        }
    }

    /** Whether an argument names a folder; what cannot be the name of a file does not. */
    static boolean isFolder(String argument) {
        try {
            return !argument.isBlank() && Files.isDirectory(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    Input input(Optional<String> password) {
        return password.map(input::withPassword).orElse(input);
    }

    /** Whether it came from there. */
    boolean isStandardInput() {
        return spooled.isPresent();
    }

    @Override
    public void close() throws IOException {
        if (spooled.isPresent()) {
            spooled.get().close();
        }
    }
}
