package hyokasho.corpus.batch;

import hyokasho.corpus.batch.Row.Content;
import hyokasho.corpus.batch.Row.Made;
import hyokasho.corpus.batch.Row.State;
import hyokasho.corpus.input.Place;
import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What is known of each file, kept on the disk so that a run can be continued: a SQLite database of one table, which stays
 * whole when the process is killed, and which one run at a time has for itself. May be used by several threads. Every
 * method fails with a {@link LedgerException} if the disk does not go along.
 */
final class Ledger implements Closeable {

    /** Grows when the table changes. A ledger of another number is made anew. */
    private static final int FORMAT = 1;

    private static final List<String> SCHEMA = List.of(
            "drop table if exists files",
            """
            create table files (
                path text primary key,
                seq integer not null,
                run integer not null,
                state text not null,
                file text,
                archive text,
                number integer,
                fingerprint text not null,
                sha256 text,
                bytes integer,
                hashed text,
                name text not null,
                name_key text not null,
                same_as text,
                verdict text,
                message text,
                contents text,
                milliseconds integer,
                made_name text,
                made_bytes integer,
                made_from text,
                made_by text,
                made_limits text,
                made_at integer
            ) without rowid""",
            "create index files_by_seq on files (run, seq)",
            "create index files_by_content on files (sha256, run, seq)",
            "create index files_by_name on files (name_key, run)",
            "pragma user_version = " + FORMAT);

    private static final String COLUMNS =
            "path, seq, run, state, file, archive, number, fingerprint, sha256, bytes, hashed,"
                    + " name, name_key, same_as, verdict, message, contents, milliseconds, made_name, made_bytes, made_from, made_by,"
                    + " made_limits, made_at";

    private static final int SQLITE_BUSY = 5;

    /** What SQLite's driver logs comes as an exception, too, and belongs on no screen. */
    private static final Logger DRIVER = Logger.getLogger("org.sqlite");

    private final WorkerMessages json = new WorkerMessages();
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Connection connection;

    private Ledger(Connection connection) {
        this.connection = connection;
    }

    /** Another run has the ledger. */
    static final class InUseException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Opens the ledger in a file, made if it is not there.
     *
     * @throws InUseException if another run has it
     */
    static Ledger open(Path file) throws InUseException {
        DRIVER.setLevel(Level.OFF);
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                // With the lock held for good, no shared memory is needed, which disks in a network do not have.
                statement.execute("pragma busy_timeout = 0");
                statement.execute("pragma locking_mode = exclusive");
                statement.execute("pragma journal_mode = wal");
                statement.execute("pragma synchronous = normal");
                statement.execute("begin exclusive");
                statement.execute("commit");
                if (statement.executeQuery("pragma user_version").getInt(1) != FORMAT) {
                    for (String sql : SCHEMA) {
                        statement.execute(sql);
                    }
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new Ledger(connection);
        } catch (SQLException e) {
            if (e.getErrorCode() == SQLITE_BUSY) {
                throw new InUseException();
            }
            throw new LedgerException(e);
        }
    }

    /** The number of the last run; 0 before the first. */
    synchronized long lastRun() {
        return number("select coalesce(max(run), 0) from files");
    }

    /** Changes the ledger. */
    @FunctionalInterface
    interface Work<E extends Exception> {
        void run() throws E;
    }

    /** Does all of {@code work} or, if it fails or the process ends, nothing. */
    synchronized <E extends Exception> void atOnce(Work<E> work) throws E {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LedgerException(e);
        }
    }

    synchronized Optional<Row> find(String path) {
        return rows("where path = ?", path).stream().findFirst();
    }

    /** Whether a file of the run has a name for its result with this key. */
    synchronized boolean isNameTaken(String key, long run) {
        return number("select count(*) from files where name_key = ? and run = ? and state <> 'ARCHIVE'", key, run) > 0;
    }

    /** The names of the results of other files of the run that have this key. */
    synchronized List<String> resultsOfOthers(String key, long run, String path) {
        return rows(
                        "where name_key = ? and run = ? and path <> ? and state = 'DONE' and made_bytes is not null",
                        key,
                        run,
                        path)
                .stream()
                .map(Row::name)
                .toList();
    }

    synchronized void put(Row row) {
        Place place = row.place();
        Optional<Made> made = row.made();
        update(
                "insert or replace into files (" + COLUMNS + ") values (?" + ", ?".repeat(23) + ")",
                row.path(),
                row.seq(),
                row.run(),
                row.state().name(),
                place instanceof Place.OnDisk onDisk ? onDisk.file().toString() : null,
                place instanceof Place.Packed packed ? packed.archive() : null,
                place instanceof Place.Packed packed ? packed.number() : null,
                row.fingerprint(),
                row.content().map(Content::sha256).orElse(null),
                row.content().map(Content::bytes).orElse(null),
                row.content().map(Content::fingerprint).orElse(null),
                row.name(),
                ResultNames.key(row.name()),
                row.sameAs().orElse(null),
                made.map(m -> m.outcome().verdict().key()).orElse(null),
                made.map(m -> m.outcome().message()).orElse(null),
                made.flatMap(m -> m.outcome().contents()).map(json::write).orElse(null),
                made.map(m -> m.outcome().milliseconds()).orElse(null),
                made.map(Made::name).orElse(null),
                made.flatMap(Made::resultBytes).orElse(null),
                made.map(Made::from).orElse(null),
                made.map(Made::by).orElse(null),
                made.map(Made::limits).orElse(null),
                made.map(Made::time).orElse(null));
    }

    synchronized void forget(String path) {
        update("delete from files where path = ?", path);
    }

    /** The next files to convert, in the order of the list. */
    synchronized List<Row> open(long run, long afterSeq, int most) {
        return rows("where run = ? and seq > ? and state = 'OPEN' order by seq limit ?", run, afterSeq, most);
    }

    /** The first file of the run with this content that stands before {@code seq}. */
    synchronized Optional<String> firstWith(String sha256, long run, long seq) {
        return rows(
                        "where sha256 = ? and run = ? and seq < ? and state in ('OPEN', 'DONE') order by seq limit 1",
                        sha256,
                        run,
                        seq)
                .stream()
                .map(Row::path)
                .findFirst();
    }

    /** Files that were converted although one with the same content stands before them, as one that came later may. */
    synchronized List<Row> laterCopies(long run, int most) {
        return rows(
                "f where run = ? and state = 'DONE' and exists (select 1 from files g where g.sha256 = f.sha256"
                        + " and g.run = f.run and g.seq < f.seq and g.state = 'DONE') limit ?",
                run,
                most);
    }

    /** How many files the run saw. */
    long files(long run) {
        return number("select count(*) from files where run = ? and state <> 'ARCHIVE'", run);
    }

    /** How many of them are to be converted. */
    long openFiles(long run) {
        return number("select count(*) from files where run = ? and state = 'OPEN'", run);
    }

    /** How many files the run did not see. */
    long vanished(long run) {
        return number("select count(*) from files where run < ? and state <> 'ARCHIVE'", run);
    }

    /** The files that the run did not see, by path. */
    synchronized List<Row> vanished(long run, String afterPath, int most) {
        return rows("where run < ? and path > ? order by path limit ?", run, afterPath, most);
    }

    /** All files, by path. */
    synchronized void forEach(Consumer<Row> consumer) {
        query("select " + COLUMNS + " from files order by path", result -> consumer.accept(row(result)));
    }

    synchronized long number(String sql, Object... arguments) {
        long[] number = new long[1];
        query(sql, result -> number[0] = result.getLong(1), arguments);
        return number[0];
    }

    /** The answers to a question, as text; for the summary. */
    synchronized Map<String, Long> counts(String sql, Object... arguments) {
        Map<String, Long> counts = new LinkedHashMap<>();
        query(sql, result -> counts.put(result.getString(1), result.getLong(2)), arguments);
        return counts;
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LedgerException(e);
        }
    }

    /** Is shown each row of an answer. */
    @FunctionalInterface
    private interface Receiver {
        void accept(ResultSet result) throws SQLException;
    }

    private List<Row> rows(String condition, Object... arguments) {
        List<Row> rows = new ArrayList<>();
        query("select " + COLUMNS + " from files " + condition, result -> rows.add(row(result)), arguments);
        return rows;
    }

    private void query(String sql, Receiver receiver, Object... arguments) {
        try (ResultSet result = prepared(sql, arguments).executeQuery()) {
            while (result.next()) {
                receiver.accept(result);
            }
        } catch (SQLException e) {
            throw new LedgerException(e);
        }
    }

    private void update(String sql, Object... arguments) {
        try {
            prepared(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw new LedgerException(e);
        }
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private Row row(ResultSet result) {
        try {
            return new Row(
                    result.getString("path"),
                    result.getLong("seq"),
                    result.getLong("run"),
                    State.valueOf(result.getString("state")),
                    place(result),
                    result.getString("fingerprint"),
                    content(result),
                    result.getString("name"),
                    made(result),
                    Optional.ofNullable(result.getString("same_as")));
        } catch (SQLException e) {
            throw new LedgerException(e);
        }
    }

    private static Place place(ResultSet result) throws SQLException {
        String file = result.getString("file");
        return file == null
                ? new Place.Packed(result.getString("archive"), result.getLong("number"))
                : new Place.OnDisk(Path.of(file));
    }

    private static Optional<Content> content(ResultSet result) throws SQLException {
        String sha256 = result.getString("sha256");
        return sha256 == null
                ? Optional.empty()
                : Optional.of(new Content(sha256, result.getLong("bytes"), result.getString("hashed")));
    }

    private Optional<Made> made(ResultSet result) throws SQLException {
        String verdict = result.getString("verdict");
        if (verdict == null) {
            return Optional.empty();
        }
        Outcome outcome = new Outcome(
                Verdict.of(verdict),
                result.getString("message"),
                Optional.ofNullable(result.getString("contents")).map(json::contents),
                result.getLong("milliseconds"));
        long bytes = result.getLong("made_bytes");
        Optional<Long> resultBytes = result.wasNull() ? Optional.empty() : Optional.of(bytes);
        return Optional.of(new Made(
                outcome,
                result.getString("made_name"),
                resultBytes,
                result.getString("made_from"),
                result.getString("made_by"),
                result.getString("made_limits"),
                result.getLong("made_at")));
    }
}
