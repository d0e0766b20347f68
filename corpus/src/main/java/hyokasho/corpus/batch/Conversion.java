package hyokasho.corpus.batch;

import hyokasho.corpus.input.UnwritableException;
import hyokasho.corpus.municipality.MunicipalityFinder;
import hyokasho.document.AgencyParser;
import hyokasho.document.Document;
import hyokasho.extract.Extractor;
import hyokasho.extract.Progress;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.form.FormCatalogue;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Converts files within this process. */
final class Conversion implements Worker {

    private final Reading reading;
    private final AgencyParser agencies = AgencyParser.official();
    private final MunicipalityFinder municipalities = MunicipalityFinder.official();
    private final Map<ResultFormat, ResultFormat.Writer> writers = new EnumMap<>(ResultFormat.class);

    /** Reads one document. */
    @FunctionalInterface
    interface Reading {
        Document read(Input input, Progress progress) throws UnreadableSourceException;
    }

    Conversion() {
        this(new Extractor(FormCatalogue.official())::extract);
    }

    Conversion(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Outcome convert(Task task, Progress progress) {
        long start = System.nanoTime();
        try {
            Document document = reading.read(new Input(task.name(), task.file(), task.password()), progress);
            Contents contents = Contents.of(document, agencies, municipalities);
            write(document, task);
            return Outcome.success(contents, since(start));
        } catch (UnreadableSourceException e) {
            return Outcome.failure(Verdict.of(e.reason()), withoutName(e.getMessage(), task), since(start));
        } catch (UnwritableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            e.printStackTrace();
            String sentence = "met an error in hyokasho itself (" + e
                    + "); please report it, with the file if you may (the" + " log shows where).";
            return Outcome.failure(Verdict.FAILED, sentence, since(start));
        }
    }

    @Override
    public void close() {
        // there is nothing to end
    }

    private void write(Document document, Task task) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(task.result()), 1 << 16)) {
            writers.computeIfAbsent(task.format(), ResultFormat::writer).write(document, out);
        } catch (IOException e) {
            throw new UnwritableException(e);
        }
    }

    private static String withoutName(String message, Task task) {
        String name = "[" + task.name() + "] ";
        return message.startsWith(name) ? message.substring(name.length()) : message;
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
