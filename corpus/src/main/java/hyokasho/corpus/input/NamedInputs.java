package hyokasho.corpus.input;

import hyokasho.document.HyokashoException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a command line names: files, folders, archives, patterns, and lists of such.
 *
 * @param arguments as they are written
 * @param list a file with one of them a line, in UTF-8 or Shift_JIS, gone through anew each time it is needed
 * @param standardInput a file with what came from there; its path is {@code stdin}
 */
public record NamedInputs(List<String> arguments, Optional<Path> list, Optional<Path> standardInput) {

    private static final int LONGEST_LINE = 1 << 16;

    public NamedInputs {
        arguments = List.copyOf(arguments);
    }

    /** Is given one after the other. */
    @FunctionalInterface
    interface Receiver {
        void accept(Named named) throws HyokashoException;
    }

    /**
     * Goes through all of them.
     *
     * @throws HyokashoException if the list cannot be read
     */
    void forEach(Receiver receiver) throws HyokashoException {
        for (String argument : arguments) {
            receiver.accept(Named.of(argument));
        }
        if (list.isPresent()) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(list.get()))) {
                for (Optional<String> line = line(in); line.isPresent(); line = line(in)) {
                    if (!line.get().isEmpty()) {
                        receiver.accept(Named.of(line.get()));
                    }
                }
            } catch (IOException e) {
                throw new HyokashoException(
                        "[" + list.get() + "] cannot be read as a list of paths; check that it exists and may be read.",
                        e);
            }
        }
    }

    /** The deepest folder that holds all that is named; the paths of the files are relative to it. */
    Optional<Path> commonFolder() throws HyokashoException {
        Common common = new Common();
        forEach(named -> named.folder().ifPresent(common::add));
        return Optional.ofNullable(common.folder);
    }

    /** The deepest folder above all that it was told of. */
    private static final class Common {

        private @org.jspecify.annotations.Nullable Path folder;

        void add(Path other) {
            Path common = folder == null ? other : folder;
            while (common != null && !other.startsWith(common)) {
                common = common.getParent();
            }
            folder = common;
        }
    }

    private static Optional<String> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() < LONGEST_LINE) {
                line.write(b);
            }
        }
        String text = EntryNames.decode(line.toByteArray());
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
