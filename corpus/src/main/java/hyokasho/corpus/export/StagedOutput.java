package hyokasho.corpus.export;

import hyokasho.document.HyokashoException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file or folder that is made beside its place and takes it when it is complete. What is there before is replaced only
 * if it is a file, or a folder that holds nothing but such files.
 */
public final class StagedOutput implements Closeable {

    private final Path target;
    private final boolean folder;
    private final Path workshop;

    private StagedOutput(Path target, boolean folder, Path workshop) {
        this.target = target;
        this.folder = folder;
        this.workshop = workshop;
    }

    /**
     * For {@code target}.
     *
     * @param folder whether it is to be a folder
     * @param files the names that a folder may hold to be replaced
     * @throws HyokashoException if something else is in its place, or nothing can be made there
     */
    public static StagedOutput at(Path target, boolean folder, Set<String> files) throws HyokashoException {
        Path place = target.toAbsolutePath().normalize();
        try {
            refuseOthers(place, target, folder, files);
            Path above = Optional.ofNullable(place.getParent()).orElse(place);
            Files.createDirectories(above);
            Path workshop = Files.createTempDirectory(above, "." + place.getFileName() + ".");
            StagedOutput output = new StagedOutput(place, folder, workshop);
            if (folder) {
                Files.createDirectory(output.place());
            }
            return output;
        } catch (IOException e) {
            throw new HyokashoException(
                    "[" + target + "] cannot be written (" + e.getMessage() + "); choose another place with -o.", e);
        }
    }

    private static void refuseOthers(Path place, Path target, boolean folder, Set<String> files)
            throws IOException, HyokashoException {
        if (Files.exists(place) && Files.isDirectory(place) != folder) {
            throw new HyokashoException("[" + target + "] is there already as a " + (folder ? "file" : "folder")
                    + "; choose another place with -o.");
        }
        if (folder && Files.isDirectory(place)) {
            for (Path file : list(place)) {
                if (!files.contains(file.getFileName().toString())) {
                    throw new HyokashoException("[" + target + "] is there already and holds " + file.getFileName()
                            + ", which is no part of an export; choose another place with -o.");
                }
            }
        }
    }

    /** Where to write; a folder is there already. */
    public Path place() {
        return workshop.resolve(target.getFileName());
    }

    /** Lets what was written take its place. What was there before comes back if that fails. */
    public void complete() throws IOException {
        Path before = workshop.resolve(".before");
        boolean replaces = folder && Files.exists(target);
        if (replaces) {
            Files.move(target, before, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(place(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(before, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    /** Removes what is left beside the place. */
    @Override
    public void close() throws IOException {
        remove(workshop);
    }

    private static void remove(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            for (Path file : list(path)) {
                remove(file);
            }
        }
        Files.deleteIfExists(path);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
