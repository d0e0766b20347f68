package hyokasho.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Documents and pages that are converted in a second, with one job and with two, beside one JVM that only takes the text out
 * with PDFBox. Each way is a command of its own, from its start to its end.
 *
 * <p>{@code Throughput FILES FOLDER SAMPLES…} prints a table.
 */
public final class Throughput {

    private static final Pattern PAGES = Pattern.compile("\"pages\":(\\d+)");

    private Throughput() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && arguments[0].equals("strip")) {
            strip(Path.of(arguments[1]));
            return;
        }
        if (arguments.length < 3) {
            System.err.println(
                    "Give the number of files, a folder and samples: Throughput 500 /tmp/throughput samples");
            System.exit(2);
        }
        int files = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        List<Path> samples =
                PdfFiles.in(Arrays.stream(arguments).skip(2).map(Path::of).toList());
        HostileArchive.write(folder.resolve("in"), samples, files, files + 1, false, 1);
        measure(files, folder);
    }

    private static void measure(int files, Path folder) throws IOException, InterruptedException {
        String in = folder.resolve("in").toString();
        double one = seconds(List.of(
                "./hyokasho",
                "convert",
                "-q",
                "-j",
                "1",
                in,
                "-o",
                folder.resolve("1").toString()));
        double two = seconds(List.of(
                "./hyokasho",
                "convert",
                "-q",
                "-j",
                "2",
                in,
                "-o",
                folder.resolve("2").toString()));
        double text = seconds(java("strip", in));
        long pages = pages(folder.resolve("1/manifest.jsonl"));
        System.out.printf(
                "| %d files, %d pages | seconds | documents/s | pages/s | pages/s and core |%n", files, pages);
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        print("`hyokasho convert --jobs 1`", one, files, pages, 1);
        print("`hyokasho convert --jobs 2`", two, files, pages, 2);
        print("`PDFTextStripper` in one JVM", text, files, pages, 1);
    }

    private static void print(String way, double seconds, int files, long pages, int cores) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.0f | %.0f |%n",
                way,
                seconds,
                files / seconds,
                pages / seconds,
                pages / seconds / cores);
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                System.getProperty("java.class.path"),
                Throughput.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException(command + " ended with " + exitCode);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long pages(Path manifest) throws IOException {
        try (Stream<String> lines = Files.lines(manifest)) {
            return lines.map(PAGES::matcher)
                    .filter(Matcher::find)
                    .mapToLong(line -> Long.parseLong(line.group(1)))
                    .sum();
        }
    }

    /** The other side: the text of every PDF below a folder, thrown away. */
    private static void strip(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".pdf")).sorted().forEach(Throughput::stripOne);
        }
    }

    private static void stripOne(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
