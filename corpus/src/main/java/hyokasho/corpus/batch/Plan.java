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
        pathInThisRun(file).ifPresent(path -> {
            String name = names.of(path, key -> ledger.isNameTaken(key, run));
            Row row = row(path, file, State.OPEN, name);
            boolean current = isCurrent(row, file);
            unchanged += current ? 1 : 0;
            ledger.put(current ? row.done() : row);
        });
    }

    @Override
    public void archive(InputFile archive) {
        pathInThisRun(archive).ifPresent(path -> ledger.put(row(path, archive, State.ARCHIVE, "")));
    }

    @Override
    public void unreadable(InputFile file, InputProblem problem, String sentence) {
        boolean archive = ledger.find(file.path())
                .filter(row -> row.run() == run && row.state() == State.ARCHIVE)
                .isPresent();
        Optional<String> path = archive ? Optional.of(file.path()) : pathInThisRun(file);
        path.ifPresent(p -> {
            String message = sentence.substring(file.path().length() + 3);
            Outcome outcome = Outcome.failure(Verdict.of(problem), message, 0);
            Row row = row(p, file, State.OPEN, "");
            settling.removeResult(row);
            ledger.put(row.done(new Made(outcome, "", Optional.empty(), "", "", "", 0)));
            told.done(p, outcome.verdict(), message, 0);
        });
    }

    @Override
    public void leftAlone(String path) {
        leftAlone++;
    }

    private Row row(String path, InputFile file, State state, String name) {
        return ledger.find(path)
                .map(known -> known.in(run, ++seq, state, file.place(), file.fingerprint(), name))
                .orElseGet(() -> new Row(
                        path,
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

    /** The path, with a number if another file of the run has it; none if this very file was there before. */
    private Optional<String> pathInThisRun(InputFile file) {
        String path = file.path();
        for (int copy = 2; ; copy++) {
            Optional<Row> other = ledger.find(path).filter(row -> row.run() == run);
            if (other.isEmpty()) {
                return Optional.of(path);
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
