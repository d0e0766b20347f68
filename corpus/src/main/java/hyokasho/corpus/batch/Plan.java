package hyokasho.corpus.batch;

import hyokasho.corpus.batch.Row.Made;
import hyokasho.corpus.batch.Row.State;
import hyokasho.corpus.input.InputFile;
import hyokasho.corpus.input.InputProblem;
import hyokasho.corpus.input.InputVisitor;
import java.util.Optional;

/** Notes in the ledger what a scan finds, and what of it is to be converted. */
final class Plan implements InputVisitor {

    private final Ledger ledger;
    private final Results results;
    private final BatchSettings settings;
    private final Settling settling;
    private final ResultNames names;
    private final long run;
    private final BatchListener told;
    private long seq;
    private long unchanged;
    private long leftAlone;

    Plan(Ledger ledger, Results results, BatchSettings settings, long run, BatchListener told) {
        this.ledger = ledger;
        this.results = results;
        this.settings = settings;
        this.settling = new Settling(ledger, results, run);
        this.names = new ResultNames(settings.format());
        this.run = run;
        this.told = told;
    }

    /** How many files are done already. */
    long unchanged() {
        return unchanged;
    }

    /** How many files were passed over. */
    long leftAlone() {
        return leftAlone;
    }

    @Override
    public void file(InputFile file) {
        slot(file).ifPresent(slot -> {
            String name = names.of(slot.path(), key -> ledger.isNameTaken(key, run));
            Row row = row(slot, file, State.OPEN, name);
            boolean current = isCurrent(row, file);
            unchanged += current ? 1 : 0;
            ledger.put(current ? row.done() : row);
        });
    }

    @Override
    public void archive(InputFile archive) {
        slot(archive).ifPresent(slot -> ledger.put(row(slot, archive, State.ARCHIVE, "")));
    }

    @Override
    public void unreadable(InputFile file, InputProblem problem, String sentence) {
        Optional<Row> archive =
                ledger.find(file.path()).filter(row -> row.run() == run && row.state() == State.ARCHIVE);
        Optional<Slot> free = archive.isPresent() ? Optional.of(new Slot(file.path(), archive)) : slot(file);
        free.ifPresent(slot -> {
            Outcome outcome = Outcome.failure(Verdict.of(problem), sentence, 0);
            Row row = row(slot, file, State.OPEN, "");
            settling.removeResult(row);
            ledger.put(row.done(new Made(outcome, "", Optional.empty(), "", "", "", 0)));
            told.done(slot.path(), outcome.verdict(), sentence, 0);
        });
    }

    @Override
    public void leftAlone(String path) {
        leftAlone++;
    }

    /**
     * Where a file stands in the ledger.
     *
     * @param known what is there of it
     */
    private record Slot(String path, Optional<Row> known) {}

    private Row row(Slot slot, InputFile file, State state, String name) {
        return slot.known()
                .map(known -> known.in(run, ++seq, state, file.place(), file.fingerprint(), name))
                .orElseGet(() -> new Row(
                        slot.path(),
                        ++seq,
                        run,
                        state,
                        file.place(),
                        file.fingerprint(),
                        Optional.empty(),
                        name,
                        Optional.empty(),
                        Optional.empty()));
    }

    /** That of its path, with a number if another file of the run has it; none if this very file was there before. */
    private Optional<Slot> slot(InputFile file) {
        String path = file.path();
        for (int copy = 2; ; copy++) {
            Optional<Row> known = ledger.find(path);
            Optional<Row> other = known.filter(row -> row.run() == run);
            if (other.isEmpty()) {
                return Optional.of(new Slot(path, known));
            }
            if (other.get().place().equals(file.place())) {
                return Optional.empty();
            }
            path = file.path() + "#" + copy;
        }
    }

    /** Whether what was made of a file is what would be made of it now. */
    private boolean isCurrent(Row row, InputFile file) {
        if (settings.redo() == Redo.ALL || row.made().isEmpty()) {
            return false;
        }
        Made made = row.made().get();
        if (settings.redo() == Redo.NEWER) {
            return file.modified() <= made.time() && made.name().equals(row.name()) && results.isThere(made);
        }
        return row.knownContent()
                        .filter(content -> content.sha256().equals(made.from()))
                        .isPresent()
                && isMadeAsNow(row, made);
    }

    /** Whether the same bytes would come to the same result under the present settings. */
    boolean isMadeAsNow(Row row, Made made) {
        Verdict verdict = made.outcome().verdict();
        boolean sameLimits = !verdict.dependsOnSettings()
                || made.limits().equals(settings.limits().toString())
                        && !(verdict == Verdict.ENCRYPTED && settings.password().isPresent());
        return settings.redo() != Redo.ALL
                && made.by().equals(settings.maker())
                && made.name().equals(row.name())
                && sameLimits
                && results.isThere(made);
    }
}
