package hyokasho.benchmark;

import hyokasho.document.HyokashoException;
import hyokasho.extract.Extractor;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import hyokasho.json.DocumentJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * How the time of the whole conversion compares with that of PDFBox's own {@link PDFTextStripper} over the same files,
 * in one run in one JVM. The two take turns, file by file, so that neither meets a busier machine or warmer caches.
 *
 * <p>{@code Ratio BAR FOLDER…} prints a table and ends with 1 if the ratio is over the bar, with 2 if it cannot be
 * measured.
 */
public final class Ratio {

    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 7;

    private final Extractor extractor = new Extractor(FormCatalogue.official());
    private final DocumentJson json = DocumentJson.official();
    private long seen;

    private Ratio() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        if (arguments.size() < 2) {
            System.err.println("Give the highest ratio allowed and the folders with PDFs: Ratio 1.5 samples");
            return 2;
        }
        try {
            double bar = Double.parseDouble(arguments.get(0));
            List<Path> files =
                    PdfFiles.in(arguments.stream().skip(1).map(Path::of).toList());
            Rounds rounds = new Ratio().measure(files);
            print(files.size(), rounds, bar);
            return rounds.ratio() > bar ? 1 : 0;
        } catch (NumberFormatException e) {
            System.err.println("The highest ratio allowed must be a number, but was " + arguments.get(0));
            return 2;
        } catch (IOException | HyokashoException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private Rounds measure(List<Path> files) throws IOException, HyokashoException {
        List<Long> conversion = new ArrayList<>();
        List<Long> stripping = new ArrayList<>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            long converting = 0;
            long total = 0;
            for (Path file : files) {
                long start = System.nanoTime();
                convert(file);
                long turn = System.nanoTime();
                strip(file);
                converting += turn - start;
                total += System.nanoTime() - start;
            }
            if (round >= WARM_UP_ROUNDS) {
                conversion.add(converting);
                stripping.add(total - converting);
            }
        }
        if (seen == 0) {
            throw new IllegalStateException("Nothing was read, so nothing was measured.");
        }
        return new Rounds(conversion, stripping);
    }

    private void convert(Path file) throws IOException, HyokashoException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.write(extractor.extract(Input.of(file)), out);
        seen += out.size();
    }

    private void strip(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            seen += new PDFTextStripper().getText(document).length();
        }
    }

    private static void print(int files, Rounds rounds, double bar) {
        System.out.printf(Locale.ROOT, "| %d files, %d rounds | median | fastest | slowest |%n", files, ROUNDS);
        System.out.println("| --- | ---: | ---: | ---: |");
        printRow("whole conversion", rounds.conversion());
        printRow("PDFTextStripper", rounds.stripping());
        System.out.printf(
                Locale.ROOT,
                "| ratio | %.2f | at most %.2f | %s |%n",
                rounds.ratio(),
                bar,
                rounds.ratio() > bar ? "missed" : "kept");
    }

    private static void printRow(String name, List<Long> nanoseconds) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3f s | %.3f s | %.3f s |%n",
                name,
                Rounds.median(nanoseconds) / 1e9,
                sorted[0] / 1e9,
                Arrays.stream(sorted).max().orElseThrow() / 1e9);
    }
}
