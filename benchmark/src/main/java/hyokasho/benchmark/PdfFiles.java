package hyokasho.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The PDFs that a benchmark is run on. */
final class PdfFiles {

    private PdfFiles() {}

    /**
     * The PDFs named, and those that lie directly in the folders named, in the order of their names.
     *
     * @throws NoSuchFileException if there are none
     */
    static List<Path> in(List<Path> filesAndFolders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : filesAndFolders) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new NoSuchFileException(path.toString(), null, "is not there");
            }
        }
        if (files.isEmpty()) {
            throw new NoSuchFileException(filesAndFolders.toString(), null, "no PDF is there");
        }
        return files;
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }
}
