package hyokasho.corpus.batch;

import hyokasho.corpus.batch.Row.Made;
import hyokasho.corpus.input.InputScan;
import hyokasho.corpus.input.UnwritableException;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The folder of the results. A file in it is there completely or not at all: it is made in a folder for work, and put in
 * its place when it is complete.
 *
 * @param out the folder itself
 * @param root the folder that the names of the results are below: {@code out}, or one within {@code own}
 * @param own the folder that only the program uses; each format has one, so that results in several stand side by side
 */
record Results(Path out, Path root, Path own) {

    private static final String WORK = "work";

    /**
     * The folder for a run, made if it is not there.
     *
     * @throws HyokashoException if it cannot be made or written to
     */
    static Results of(BatchSettings settings) throws HyokashoException {
        Path out = settings.out();
        Path own = out.resolve(InputScan.OWN_FOLDER).resolve(settings.format() + (settings.oneFile() ? "-in-one" : ""));
        Results results = new Results(out, settings.oneFile() ? own.resolve("results") : out, own);
        try {
            Files.createDirectories(results.root());
            Files.createDirectories(results.work(""));
            return results;
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    /** A file for work; whoever makes it sees to it that it goes. */
    Path work(String name) {
        return own.resolve(WORK).resolve(name);
    }

    /** Removes what a run that was killed left behind. */
    void tidy() {
        for (Path file : list(work(""))) {
            delete(file);
        }
    }

    /** Whether the result is still there as it was made. */
    boolean isThere(Made made) {
        if (made.resultBytes().isEmpty()) {
            return true;
        }
        try {
            return Files.size(root.resolve(made.name())) == made.resultBytes().get();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Puts a finished file in its place, instead of one that is there.
     *
     * @return its size in bytes
     * @throws InTheWayException if something else is there
     * @throws UnwritableException if the disk does not let us
     */
    long place(Path finished, String name) throws InTheWayException {
        Path target = root.resolve(name);
        try {
            Files.createDirectories(target.getParent());
            Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Files.size(target);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException | NotDirectoryException e) {
            throw new InTheWayException(target);
        } catch (IOException e) {
            if (Files.isDirectory(target)) {
                throw new InTheWayException(target);
            }
            throw new UnwritableException(e);
        }
    }

    /**
     * Writes a file of lines into the folder itself, in place of an older one.
     *
     * @param lines may fail with an {@link UncheckedIOException}
     */
    void write(String name, Consumer<Writer> lines) {
        Path unfinished = work(name);
        try {
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                lines.accept(writer);
            }
            Files.move(unfinished, out.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UnwritableException(e);
        } catch (UncheckedIOException e) {
            throw new UnwritableException(e.getCause());
        }
    }

    /** Whether the disk takes two names of results for one. */
    boolean areOne(String name, String other) {
        try {
            return Files.isSameFile(root.resolve(name), root.resolve(other));
        } catch (IOException e) {
            return name.equals(other);
        }
    }

    /** Removes a result, and the folders that are empty without it. */
    void remove(String name) {
        Path file = root.resolve(name);
        delete(file);
        for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
            if (!list(folder).isEmpty()) {
                return;
            }
            delete(folder);
        }
    }

    /** The sentence about a folder that cannot be written to. */
    static HyokashoException unwritable(Path path, IOException e) {
        return new HyokashoException(
                "[" + path + "] cannot be written: " + reason(e) + "; choose another folder with -o.", e);
    }

    /** Something that is no result has the name of one. */
    static final class InTheWayException extends Exception {
        private static final long serialVersionUID = 1L;

        private InTheWayException(Path path) {
            super("has no place for its result: " + path
                    + " is in the way; move it, or choose another folder with -o.");
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission is denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in the way";
        }
        return String.valueOf(e.getMessage());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UnwritableException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new UnwritableException(e);
        } catch (UncheckedIOException e) {
            throw new UnwritableException(e.getCause());
        }
    }
}
