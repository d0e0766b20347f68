package hyokasho.benchmark;

import hyokasho.document.Document;
import hyokasho.extract.Extractor;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.TextMutant;
import hyokasho.testkit.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How many fields are silently wrong when texts are damaged at random: given as certain, but not what the truth of the
 * whole text says. A value whose characters were replaced can only be read as it stands now, and what was deleted not at
 * all; so the first row is what to compare the others with, and boxes and numbers say more than texts.
 *
 * <p>{@code Damage SEEDS FOLDER…} takes every {@code NAME.txt} that has its {@code NAME.truth.json} beside it.
 */
public final class Damage {

    private record Dump(String text, Truth truth) {}

    @FunctionalInterface
    private interface Damaging {
        String damaged(String text, long seed);
    }

    private final Extractor extractor = new Extractor(FormCatalogue.official());
    private final List<Dump> dumps;
    private final Path file;

    private Damage(List<Dump> dumps, Path file) {
        this.dumps = dumps;
        this.file = file;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        if (arguments.size() < 2) {
            System.err.println("Give how many times to damage each text and the folders with texts: Damage 5 samples");
            return 2;
        }
        try {
            Damage damage =
                    new Damage(dumps(arguments.subList(1, arguments.size())), Files.createTempFile("a", ".txt"));
            damage.print(Integer.parseInt(arguments.get(0)));
            Files.delete(damage.file);
            return 0;
        } catch (NumberFormatException e) {
            System.err.println("How many times must be a number, but was " + arguments.get(0));
            return 2;
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static List<Dump> dumps(List<String> folders) throws IOException {
        List<Dump> dumps = new ArrayList<>();
        for (String folder : folders) {
            for (Path truth : truths(Path.of(folder))) {
                Path text = Path.of(truth.toString().replaceFirst("\\.truth\\.json$", ".txt"));
                dumps.add(new Dump(Files.readString(text), Truth.read(truth)));
            }
        }
        if (dumps.isEmpty()) {
            throw new NoSuchFileException(folders.toString(), null, "no text with its truth is there");
        }
        return dumps;
    }

    private static List<Path> truths(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".truth.json"))
                    .sorted()
                    .toList();
        }
    }

    private void print(int seeds) throws IOException {
        System.out.println(SilentlyWrong.HEAD);
        System.out.println(measure(1, (text, seed) -> text).row("none"));
        for (TextMutant.Damage kind : TextMutant.Damage.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            System.out.println(measure(seeds, (text, seed) -> TextMutant.of(text, kind, seed))
                    .row(name));
        }
        System.out.println(measure(seeds, TextMutant::of).row("some of them"));
    }

    private SilentlyWrong measure(int seeds, Damaging damaging) throws IOException {
        SilentlyWrong sum = SilentlyWrong.nothing();
        for (Dump dump : dumps) {
            for (long seed = 0; seed < seeds; seed++) {
                sum = plus(sum, damaging.damaged(dump.text(), seed), dump.truth());
            }
        }
        return sum;
    }

    private SilentlyWrong plus(SilentlyWrong sum, String text, Truth truth) throws IOException {
        try {
            Document document = extractor.extract(Input.of(Files.writeString(file, text)));
            return sum.plus(document.fields(), truth.silentlyWrong(document.fields()));
        } catch (UnreadableSourceException e) {
            return sum.plusRefused();
        }
    }
}
