package hyokasho.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The rows of a data file that comes with the program: UTF-8, a row a line, cells between commas. There is no quoting,
 * so a cell holds no comma; empty lines and lines that begin with {@code #} are skipped.
 */
public final class DataFile {

    private DataFile() {}

    /**
     * The rows of {@code resource}, an absolute name on the class path. A file that is missing, or a row without
     * exactly {@code columns} cells, is a fault of the program: {@link IllegalStateException}.
     */
    public static List<List<String>> rows(String resource, int columns) {
        return text(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> cells(line, columns, resource))
                .toList();
    }

    private static List<String> cells(String line, int columns, String resource) {
        List<String> cells = List.of(line.split(",", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException(
                    "A row of " + resource + " must have " + columns + " cells, but was: " + line);
        }
        return cells;
    }

    private static String text(String resource) {
        try (InputStream in = DataFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The data file " + resource + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The data file " + resource + " cannot be read.", e);
        }
    }
}
