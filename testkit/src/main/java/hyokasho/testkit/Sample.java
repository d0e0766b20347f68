package hyokasho.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An invented document with its reviewed truth.
 *
 * @param name e.g. {@code full-002}
 * @param pdf the document
 * @param truth its values
 */
public record Sample(String name, Path pdf, Path truth) {

    private static final String TRUTH = ".truth.json";

    /** The samples that lie in the project. */
    public static List<Sample> ofTheProject() {
        Path samples = project().resolve("samples");
        return in(samples, samples.resolve("truth"));
    }

    /**
     * The folder with more samples, one folder a kind: system property {@code hyokasho.shared}, or else {@code shared}
     * beside the project. It need not be there.
     */
    public static Path sharedFolder() {
        String folder = System.getProperty(
                "hyokasho.shared", project().resolve("../shared").toString());
        return Path.of(folder).normalize().resolve("samples");
    }

    /** The shared samples of a kind, e.g. {@code gs}. */
    public static List<Sample> shared(String kind) {
        Path folder = sharedFolder().resolve(kind);
        return in(folder, folder);
    }

    private static List<Sample> in(Path pdfs, Path truths) {
        try (Stream<Path> files = Files.list(truths)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(TRUTH))
                    .map(file -> file.substring(0, file.length() - TRUTH.length()))
                    .sorted()
                    .map(name -> new Sample(name, pdfs.resolve(name + ".pdf"), truths.resolve(name + TRUTH)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maven runs a module's tests in the module's folder. */
    private static Path project() {
        return Path.of("").toAbsolutePath().getParent();
    }

    @Override
    public String toString() {
        return name;
    }
}
