package hyokasho.corpus.batch;

import hyokasho.corpus.batch.Contents.Body;
import hyokasho.corpus.input.UnwritableException;
import hyokasho.extract.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A worker that does what the file tells it to: {@code hang}, {@code die}, {@code refuse}, or anything else to convert. */
final class ContentWorker implements Worker {

    private final Tally tally;

    private ContentWorker(Tally tally) {
        this.tally = tally;
    }

    /** What the workers of a run did. */
    static final class Tally implements Worker.Factory {

        /** The names of the files in the order in which they were begun. */
        final List<String> begun = new CopyOnWriteArrayList<>();

        /** How many others were in work when a file was tried a second time. */
        final List<Integer> beside = new CopyOnWriteArrayList<>();

        private final AtomicInteger inWork = new AtomicInteger();

        @Override
        public Worker start() {
            return new ContentWorker(this);
        }
    }

    @Override
    public Outcome convert(Task task, Progress progress) throws WorkerDiedException {
        int others = tally.inWork.getAndIncrement();
        try {
            if (tally.begun.contains(task.name())) {
                tally.beside.add(others);
            }
            tally.begun.add(task.name());
            String text = Files.readString(task.file());
            if (text.startsWith("hang")) {
                throw new WorkerDiedException(Verdict.TIMEOUT, "took longer than 1.0 s at page 1 of 2");
            }
            if (text.startsWith("die")) {
                throw new WorkerDiedException(Verdict.FAILED, "ended its worker with code 7 at page 1 of 2");
            }
            if (text.startsWith("refuse")) {
                return Outcome.failure(Verdict.NOT_A_FORM, "is no form.", 5);
            }
            Thread.sleep(2); // so that several are in work at once
            Files.writeString(task.result(), "{\"text\":\"" + text + "\"}\n");
            return Outcome.success(contents(), 7);
        } catch (IOException e) {
            throw new UnwritableException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            tally.inWork.decrementAndGet();
        }
    }

    @Override
    public void close() {
        // there is nothing to end
    }

    private static Contents contents() {
        Body body = new Body("unknown", Optional.empty(), Optional.of("常陽県"), Optional.of("翠川台市"));
        return new Contents("basic", "2024-10", "常陽県翠川台市長", body, 3, Map.of("ok", 2), Map.of("unlisted-field", 1));
    }
}
