package hyokasho.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hyokasho.corpus.batch.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Converts an archive that wants to stop whoever converts it, and kills the conversion of another one again and again.
 * {@link #faults} says in sentences what is not as it should be.
 *
 * <p>{@code Soak FILES KILLS SEED FOLDER SAMPLES…} prints what it saw and ends with 1 if there are faults.
 */
public final class Soak {

    private static final long MIB = 1 << 20;

    /** What Java itself needs beside the heap: code, classes, threads. */
    private static final long BESIDE_THE_HEAP = 256 * MIB;

    /** No result fits into such files, in KiB, but much of what is noted does. */
    private static final int SMALL_FILES = 12;

    private static final int HEAP = 256;
    private static final List<String> LIMITS =
            List.of("--timeout", "30", "--page-timeout", "15", "--memory", String.valueOf(HEAP));

    private final JsonMapper mapper = new JsonMapper();
    private final Path folder;
    private final List<Path> samples;
    private final List<String> faults = new ArrayList<>();

    /** @param folder for the archives and their results; what is in it stays there */
    Soak(Path folder, List<Path> samples) {
        this.folder = folder;
        this.samples = samples;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 5) {
            System.err.println(
                    "Give the number of files, of kills, a seed, a folder and samples: Soak 2000 20 1 /tmp/soak samples");
            System.exit(2);
        }
        Path folder = Path.of(arguments[3]);
        List<Path> samples =
                PdfFiles.in(Arrays.stream(arguments).skip(4).map(Path::of).toList());
        Soak soak = new Soak(folder, samples);
        int files = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[2]);
        System.out.println("seed " + seed);
        soak.convertHostiles(files, 3, true, seed);
        soak.kill(Math.max(files / 10, 20), Integer.parseInt(arguments[1]), seed);
        soak.fill(10, seed);
        soak.faults.forEach(fault -> System.out.println("FAULT " + fault));
        System.exit(soak.faults.isEmpty() ? 0 : 1);
    }

    /** What was not as it should be. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Each file has one verdict, each good one the result that it has alone, and no process more memory than it may. */
    void convertHostiles(int files, int every, boolean full, long seed) throws IOException, InterruptedException {
        Path in = folder.resolve("hostile");
        Path out = folder.resolve("hostile-out");
        HostileArchive archive = HostileArchive.write(in, samples, files, every, full, seed);
        Batches.Run run = convert(in, out);
        Map<String, JsonNode> manifest = manifest(out);
        Map<String, String> alone = alone();
        requireOneVerdict(archive, manifest, out);
        for (String good : archive.goods()) {
            requireAsAlone(good, manifest, out, alone);
        }
        require(run.worker() <= HEAP * MIB + BESIDE_THE_HEAP, "A worker took " + run.worker() / MIB + " MiB.");
        require(run.coordinator() <= BESIDE_THE_HEAP, "The coordinator took " + run.coordinator() / MIB + " MiB.");
        require(list(out.resolve(".hyokasho/json/work")).isEmpty(), "Files for work are left behind.");
        print(archive, manifest, run);
    }

    /** A conversion that is killed again and again, and continued each time, comes to what an undisturbed one does. */
    void kill(int files, int kills, long seed) throws IOException, InterruptedException {
        Path in = folder.resolve("killed");
        HostileArchive.write(in, samples, files, files + 1, false, seed);
        Batches.Run undisturbed = convert(in, folder.resolve("undisturbed-out"));
        Path out = folder.resolve("killed-out");
        Random random = new Random(seed);
        for (int i = 0; i < kills; i++) {
            Process process = Batches.start(folder.resolve("messages.txt"), arguments(in, out));
            double most = 1 + undisturbed.seconds() * 2 / (kills + 1);
            process.waitFor((long) (random.nextDouble() * most * 1000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        convert(in, out);
        int jobs = Runtime.getRuntime().availableProcessors();
        long converted = Files.readAllLines(out.resolve(".hyokasho/log.txt")).stream()
                .filter(line -> line.contains(" ok ["))
                .count();
        require(
                converted <= files + (long) kills * jobs,
                converted + " conversions were done for " + files + " files and " + kills + " kills.");
        require(
                timeless(manifest(folder.resolve("undisturbed-out"))).equals(timeless(manifest(out))),
                "The manifest after kills is another one.");
        require(
                results(folder.resolve("undisturbed-out")).equals(results(out)),
                "The results after kills are other ones.");
        System.out.printf(
                "| killed %d times | %d files | %d conversions | %.1f s undisturbed |%n",
                kills, files, converted, undisturbed.seconds());
    }

    /** A disk that takes no more ends the run with a sentence and no half result, and the next one goes on. */
    void fill(int files, long seed) throws IOException, InterruptedException {
        Path in = folder.resolve("filling");
        Path out = folder.resolve("filled-out");
        HostileArchive.write(in, samples, files, files + 1, false, seed);
        Path messages = folder.resolve("full.txt");
        Batches.Run full = Batches.watch(Batches.startWithSmallFiles(messages, SMALL_FILES, arguments(in, out)));
        require(full.exitCode() == 1, "With a full disk the run ended with " + full.exitCode() + ".");
        require(Files.readString(messages).contains("the run cannot go on"), "The full disk is not said.");
        for (String result : results(out).values()) {
            mapper.readTree(result);
        }
        convert(in, out);
        require(manifest(out).size() == files && results(out).size() == files, "After the full disk not all is done.");
        System.out.printf("| disk full | %d files | %s", files, Files.readString(messages));
    }

    private Batches.Run convert(Path in, Path out) throws IOException, InterruptedException {
        Batches.Run run = Batches.watch(Batches.start(folder.resolve("messages.txt"), arguments(in, out)));
        require(run.exitCode() <= 1, "The run ended with " + run.exitCode() + "; see " + folder + "/messages.txt.");
        return run;
    }

    private static List<String> arguments(Path in, Path out) {
        List<String> arguments = new ArrayList<>(List.of("--quiet", in.toString(), "-o", out.toString()));
        arguments.addAll(LIMITS);
        return arguments;
    }

    private void requireOneVerdict(HostileArchive archive, Map<String, JsonNode> manifest, Path out)
            throws IOException {
        List<String> inputs = Stream.concat(archive.goods().stream(), archive.hostiles().stream())
                .sorted()
                .toList();
        require(inputs.equals(manifest.keySet().stream().sorted().toList()), "Not each file has exactly one line.");
        for (JsonNode line : manifest.values()) {
            Verdict verdict = Verdict.of(line.required("verdict").textValue());
            boolean result = line.required("result").isTextual();
            String path = line.required("path").textValue();
            require(
                    verdict != Verdict.FAILED,
                    "[" + path + "] " + line.required("message").textValue());
            require(verdict.isConverted() == result, "[" + path + "] is " + verdict.key() + ", its result " + result);
            if (result) {
                mapper.readTree(out.resolve(line.required("result").textValue()).toFile());
            }
        }
    }

    private void requireAsAlone(String good, Map<String, JsonNode> manifest, Path out, Map<String, String> alone)
            throws IOException {
        JsonNode result = manifest.get(good).required("result");
        String name = good.substring(good.lastIndexOf('/') + 1);
        boolean same = result.isTextual()
                && withoutChecksum(Files.readString(out.resolve(result.textValue())))
                        .equals(alone.get(name));
        require(same, "[" + good + "] is not converted as it is alone.");
    }

    /** What each sample becomes by itself. */
    private Map<String, String> alone() throws IOException, InterruptedException {
        Map<String, String> alone = new HashMap<>();
        for (Path sample : samples) {
            Path out = folder.resolve("alone");
            convert(sample, out);
            String name = sample.getFileName().toString();
            String json = Files.readString(out.resolve(name.replace(".pdf", ".json")));
            alone.put(name, withoutChecksum(json));
        }
        return alone;
    }

    private static String withoutChecksum(String json) {
        return json.replaceFirst("\"sha256\": \"[0-9a-f]{64}\"", "");
    }

    private Map<String, JsonNode> manifest(Path out) throws IOException {
        Map<String, JsonNode> lines = new TreeMap<>();
        for (String line : Files.readAllLines(out.resolve("manifest.jsonl"))) {
            JsonNode json = mapper.readTree(line);
            lines.put(json.required("path").textValue(), json);
        }
        return lines;
    }

    private static Map<String, String> timeless(Map<String, JsonNode> manifest) {
        return manifest.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().toString().replaceAll(",\"milliseconds\":\\d+", "")));
    }

    private static Map<String, String> results(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .collect(Collectors.toMap(file -> out.relativize(file).toString(), Soak::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private void require(boolean kept, String fault) {
        if (!kept) {
            faults.add(fault);
        }
    }

    private void print(HostileArchive archive, Map<String, JsonNode> manifest, Batches.Run run) {
        Map<String, Long> verdicts = manifest.values().stream()
                .collect(Collectors.groupingBy(
                        line -> line.required("verdict").textValue(), TreeMap::new, Collectors.counting()));
        System.out.printf(
                "| %d good, %d hostile files | %.1f s | worker %d MiB | coordinator %d MiB | %s |%n",
                archive.goods().size(),
                archive.hostiles().size(),
                run.seconds(),
                run.worker() / MIB,
                run.coordinator() / MIB,
                verdicts);
    }
}
