package hyokasho.corpus.batch;

import hyokasho.corpus.input.NamedInputs;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of inputs and runs over it, with settings that can be changed one by one. */
final class Runs {

    final Path in;
    final Path out;
    ResultFormat format = ResultFormat.json;
    boolean oneFile;
    int jobs = 2;
    Limits limits = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), 64, 1 << 20);
    Redo redo = Redo.CHANGED;
    boolean prune;
    String version = "1.0";

    Runs(Path folder) throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
    }

    /** Writes an input; each is an hour older than now, so that what a test changes later is newer. */
    Path file(String path, String text) throws IOException {
        Path file = in.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 3_600_000));
        return file;
    }

    BatchSettings settings() {
        return new BatchSettings(
                out,
                format,
                oneFile,
                jobs,
                limits,
                Optional.empty(),
                redo,
                prune,
                version,
                Optional.empty(),
                List.of());
    }

    /** Runs over all inputs; answers the names of the files that were converted, sorted. */
    List<String> run() throws HyokashoException {
        ContentWorker.Tally tally = new ContentWorker.Tally();
        run(tally);
        return tally.begun.stream().sorted().toList();
    }

    Summary run(Worker.Factory workers) throws HyokashoException {
        return new Batch(settings(), files -> workers, new Unheard()).run(inputs());
    }

    NamedInputs inputs() {
        return new NamedInputs(List.of(in.toString()), Optional.empty(), Optional.empty());
    }

    /** Path to verdict, from the manifest. */
    Map<String, String> verdicts() throws IOException {
        return column("verdict");
    }

    /** Path to what the manifest says under a key, without quotation marks. */
    Map<String, String> column(String key) throws IOException {
        return manifest()
                .lines()
                .collect(Collectors.toMap(
                        line -> value(line, "path"), line -> value(line, key), (a, b) -> "twice", TreeMap::new));
    }

    /** The manifest without the times. */
    String manifest() throws IOException {
        return Files.readString(out.resolve("manifest.jsonl")).replaceAll(",\"milliseconds\":\\d+", "");
    }

    /** Path to content of all that is in the folder of the results, without the manifest and what the program keeps. */
    Map<String, String> results() throws IOException {
        Map<String, String> results = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = out.relativize(file).toString();
                if (!path.startsWith(".hyokasho") && !path.equals("manifest.jsonl")) {
                    results.put(path, Files.readString(file));
                }
            }
        }
        return results;
    }

    private static String value(String line, String key) {
        String from = line.substring(line.indexOf("\"" + key + "\":") + key.length() + 3);
        return from.startsWith("\"") ? from.substring(1, from.indexOf('"', 1)) : from.split("[,}]")[0];
    }

    /** Hears nothing. */
    static final class Unheard implements BatchListener {
        @Override
        public void listed(long files, long unchanged, long vanished, long leftAlone) {}

        @Override
        public void done(String path, Verdict verdict, String message, long milliseconds) {}

        @Override
        public void same(String path, String as) {}

        @Override
        public void retried(String path, String reason) {}
    }
}
