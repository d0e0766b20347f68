package hyokasho.cli;

import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder for results. A file in it is there completely or not at all: it is written beside its place under another
 * name, and renamed when it is complete.
 */
final class OutputFolder {

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder at this path, made if it is not there.
     *
     * @throws HyokashoException if there is none and none can be made
     */
    static OutputFolder at(Path folder) throws HyokashoException {
        try {
            Files.createDirectories(folder);
            return new OutputFolder(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Writes a file, in place of one of that name.
     *
     * @throws HyokashoException if it cannot be written; nothing of it is left behind then
     */
    void write(String name, byte[] content) throws HyokashoException {
        Path target = folder.resolve(name);
        Path unfinished =
                folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                Files.write(unfinished, content);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private static HyokashoException unwritable(Path path, IOException e) {
        return new HyokashoException(
                "[" + path + "] cannot be written: " + reason(e) + "; choose another folder with -o.", e);
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
}
