package hyokasho.benchmark;

import hyokasho.document.HyokashoException;
import hyokasho.extract.Extractor;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import hyokasho.json.DocumentJson;
import hyokasho.testkit.ContentDump;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How the time to convert a text grows with its length. The texts are the content of a PDF whose chapter Ⅱ is there so
 * often that they are as long as wanted, as it is in documents with many files.
 *
 * <p>{@code LongTexts PDF FOLDER} prints a table and leaves the texts in the folder.
 */
public final class LongTexts {

    private static final int[] MEGABYTES = {1, 10, 50};
    private static final int MEGABYTE = 1_000_000;
    private static final int ROUNDS = 3;

    private static final String PAGE_END = "\n\n\n\n";
    private static final Pattern CHAPTER_2 = Pattern.compile("[ 　]*Ⅱ　特定個人情報ファイルの概要\n.*", Pattern.DOTALL);
    private static final Pattern WHAT_FOLLOWS = Pattern.compile("(?m)^[ 　]*(（別添|Ⅲ　)");

    private final Extractor extractor = new Extractor(FormCatalogue.official());
    private final DocumentJson json = DocumentJson.official();

    private LongTexts() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        if (arguments.size() != 2) {
            System.err.println("Give a PDF and a folder for the texts: LongTexts samples/focused-004.pdf target");
            return 2;
        }
        try {
            String text = ContentDump.of(Files.readAllBytes(Path.of(arguments.get(0))));
            new LongTexts().print(text, Path.of(arguments.get(1)));
            return 0;
        } catch (IOException | HyokashoException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private void print(String text, Path folder) throws IOException, HyokashoException {
        System.out.println("| length | median | a megabyte |");
        System.out.println("| ---: | ---: | ---: |");
        for (int megabytes : MEGABYTES) {
            Path file = folder.resolve(megabytes + "MB.txt");
            Files.writeString(file, repeated(text, megabytes * MEGABYTE));
            double seconds = seconds(file);
            System.out.printf(Locale.ROOT, "| %d MB | %.2f s | %.2f s |%n", megabytes, seconds, seconds / megabytes);
        }
    }

    /** The text with the pages of its chapter Ⅱ repeated until it has about {@code length} bytes. */
    static String repeated(String text, int length) {
        List<String> pages = List.of(text.split(PAGE_END));
        int from = next(pages, 0, page -> CHAPTER_2.matcher(page).matches());
        int to = next(pages, from, page -> WHAT_FOLLOWS.matcher(page).find());
        List<String> chapter = pages.subList(from, to);
        List<String> repeated = new ArrayList<>(pages.subList(0, to));
        for (int more = (length - bytes(text)) / bytes(String.join(PAGE_END, chapter)); more > 0; more--) {
            repeated.addAll(chapter);
        }
        repeated.addAll(pages.subList(to, pages.size()));
        return String.join(PAGE_END, repeated);
    }

    private static int next(List<String> pages, int from, Predicate<String> wanted) {
        return IntStream.range(from, pages.size())
                .filter(i -> wanted.test(pages.get(i)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The text has no chapter Ⅱ on pages of its own with something behind it."));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private double seconds(Path file) throws IOException, HyokashoException {
        List<Long> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            json.write(extractor.extract(Input.of(file)), OutputStream.nullOutputStream());
            rounds.add(System.nanoTime() - start);
        }
        return Rounds.median(rounds) / 1e9;
    }
}
