package hyokasho.benchmark;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.same.SharedTexts;
import hyokasho.corpus.search.BoxFilter;
import hyokasho.document.Field;
import hyokasho.document.HyokashoException;
import hyokasho.form.Entry;
import hyokasho.form.FormCatalogue;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * How much time of the processor it takes to find what many documents share: the converted samples again and again, each of one of a thousand
 * municipalities that do not exist. Two thirds of the texts of a copy are those of the sample with a number, one third its own.
 *
 * <p>{@code SameScale DOCUMENTS FOLDER SAMPLES} prints a row of a table.
 */
public final class SameScale {

    private static final int MUNICIPALITIES = 1_000;
    private static final String CHARACTERS = "山川田野原林森谷池島岡坂橋井沢浜崎津浦瀬東西南北上下中高大小長広青白金石水火木花春秋";
    private static final int OWN = 3;
    private static final double MILLION = 1e6;

    private SameScale() {}

    public static void main(String[] arguments) throws IOException, HyokashoException {
        if (arguments.length != 3) {
            System.err.println("Give the number of documents, a folder and samples: SameScale 2000 /tmp/same samples");
            System.exit(2);
        }
        int count = Integer.parseInt(arguments[0]);
        Path results = Path.of(arguments[1]);
        Set<String> agencies = FormCatalogue.official().forms().stream()
                .flatMap(form -> form.entryInRole(Entry.AGENCY).stream())
                .map(Entry::path)
                .collect(Collectors.toSet());
        Multiplied.write(
                Path.of(arguments[2]),
                count,
                results,
                (field, text, number) -> agencies.contains(field.path()) ? agency(number) : text(field, text, number));
        measure(results, count);
    }

    private static String agency(int number) {
        int of = number % MUNICIPALITIES;
        int size = CHARACTERS.length();
        return "" + CHARACTERS.charAt(of % size) + CHARACTERS.charAt(of / size) + "々市長";
    }

    private static String text(Field field, String text, int number) {
        Random random = new Random(31L * field.path().hashCode() + number);
        if (random.nextInt(OWN) > 0) {
            return text + "第" + number + "号";
        }
        return random.ints(text.length(), 0, CHARACTERS.length())
                .mapToObj(i -> CHARACTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static void measure(Path results, int count) throws IOException, HyokashoException {
        long start = processorTime();
        try (SharedTexts texts = SharedTexts.among(BoxFilter.NONE, Corpus.at(results), new SilentSame())) {
            double read = seconds(start);
            start = processorTime();
            AtomicLong shown = new AtomicLong();
            int clusters = texts.clusters(SharedTexts.SIMILARITY, 2, 20, cluster -> shown.incrementAndGet());
            double clustered = seconds(start);
            start = processorTime();
            AtomicLong characters = new AtomicLong();
            texts.shares(share -> characters.addAndGet(share.all().characters()));
            double shared = seconds(start);
            SharedTexts.Counts counts = texts.counts();
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %,d | %,d | %.0f | %.1f | %.1f | %.1f | %,d |%n",
                    count,
                    counts.texts(),
                    counts.distinct(),
                    characters.get() / MILLION,
                    read,
                    clustered,
                    shared,
                    clusters);
        }
    }

    /** All is done by one thread; the time of the clock would be that of other programs, too. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (processorTime() - start) / 1e9;
    }
}
