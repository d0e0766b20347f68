package hyokasho.corpus.compare;

import hyokasho.corpus.compare.Cell.Kind;
import hyokasho.corpus.municipality.Identification;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps answers in a database of its own on the disk, which is gone when it is closed, so that memory does not grow with
 * their number, and groups them there.
 */
final class AnswerStore implements Closeable {

    private static final List<String> SCHEMA = List.of(
            "PRAGMA journal_mode = OFF",
            "PRAGMA synchronous = OFF",
            "CREATE TABLE boxes (n INTEGER PRIMARY KEY, document TEXT, title TEXT, form TEXT, edition TEXT, date TEXT,"
                    + " prefecture TEXT, municipality TEXT, code TEXT, body TEXT, path TEXT, kind TEXT, text TEXT,"
                    + " page TEXT, answer TEXT)",
            "CREATE TABLE given (n INTEGER, answer TEXT, text TEXT)");

    private static final String PLACE =
            "r.region IS NULL, r.region, b.prefecture, b.code IS NULL, b.code, b.municipality";
    private static final String WITH_REGION = " LEFT JOIN regions r ON r.prefecture IS b.prefecture";

    /** What is sorted and grouped holds no texts: they are looked up where they are wanted. */
    private static final List<String> GROUPS = List.of(
            "CREATE INDEX given_n ON given (n)",
            "CREATE TABLE same (answer TEXT PRIMARY KEY, boxes INTEGER, municipalities INTEGER)",
            "INSERT INTO same SELECT answer, count(*), count(DISTINCT body) FROM boxes WHERE kind = 'written'"
                    + " GROUP BY answer",
            "CREATE TABLE regions AS SELECT prefecture, min(substr(code, 1, 2)) region FROM boxes GROUP BY prefecture",
            "CREATE TABLE ordered (place INTEGER PRIMARY KEY, n INTEGER)",
            "INSERT INTO ordered (n) SELECT b.n FROM boxes b" + WITH_REGION + " ORDER BY " + PLACE + ", b.n",
            "CREATE TABLE counts (place INTEGER PRIMARY KEY, answer TEXT, boxes INTEGER, documents INTEGER,"
                    + " municipalities INTEGER, first INTEGER)",
            "INSERT INTO counts (answer, boxes, documents, municipalities, first) SELECT g.answer, count(*) c,"
                    + " count(DISTINCT b.document), count(DISTINCT b.body), min(g.n) f FROM given g"
                    + " JOIN boxes b ON b.n = g.n GROUP BY g.answer ORDER BY c DESC, f, g.answer",
            "CREATE TABLE local (place INTEGER PRIMARY KEY, answer TEXT, kind TEXT, boxes INTEGER, documents INTEGER,"
                    + " first INTEGER)",
            "INSERT INTO local (answer, kind, boxes, documents, first) SELECT g.answer, b.kind, count(*) c,"
                    + " count(DISTINCT b.document), min(b.n) f FROM boxes b LEFT JOIN given g ON g.n = b.n"
                    + WITH_REGION
                    + " GROUP BY b.prefecture, b.municipality, b.code, b.kind, g.answer"
                    + " ORDER BY " + PLACE + ", b.kind <> 'written', c DESC, f, g.answer");

    private static final String TEXT = "(SELECT g.text FROM given g WHERE g.n = first AND g.answer = %s.answer)";

    private static final String COUNTS =
            "SELECT " + TEXT.formatted("counts") + ", boxes, documents, municipalities FROM counts ORDER BY place";

    private static final String LOCAL = "SELECT b.prefecture, b.municipality, b.code, local.kind, "
            + TEXT.formatted("local") + ", local.boxes, local.documents FROM local JOIN boxes b ON b.n = local.first"
            + " ORDER BY local.place";

    private static final String GIVEN =
            "SELECT b.document, b.title, b.form, b.edition, b.date, b.prefecture, b.municipality,"
                    + " b.code, b.path, b.kind, b.text, b.page, coalesce(s.boxes, 0), coalesce(s.municipalities, 0)"
                    + " FROM ordered o JOIN boxes b ON b.n = o.n"
                    + " LEFT JOIN same s ON s.answer = b.answer AND b.kind = 'written' ORDER BY o.place";

    /** A longer key is kept as its hash. */
    private static final int LONGEST_KEY = 64;

    private final Path file;
    private final Connection database;
    private final PreparedStatement newBox;
    private final PreparedStatement newAnswer;
    private int boxes;

    AnswerStore() throws IOException {
        this.file = Files.createTempFile("hyokasho", ".answers");
        file.toFile().deleteOnExit(); // if the program is interrupted
        try {
            this.database = DriverManager.getConnection("jdbc:sqlite:" + file);
            run(SCHEMA);
            database.setAutoCommit(false);
            this.newBox = database.prepareStatement("INSERT INTO boxes VALUES (?" + ", ?".repeat(14) + ")");
            this.newAnswer = database.prepareStatement("INSERT INTO given VALUES (?, ?, ?)");
        } catch (SQLException e) {
            Files.deleteIfExists(file);
            throw failed(e);
        }
    }

    /**
     * Adds a box.
     *
     * @param answers what it says for counting, each with its key first: one text, or the options that are marked
     */
    void add(Subject subject, String path, Content content, List<List<String>> answers) throws IOException {
        boxes++;
        Identification body = subject.facts().municipality();
        try {
            set(
                    newBox,
                    boxes,
                    subject.id(),
                    subject.title(),
                    subject.form().id(),
                    subject.facts().edition(),
                    subject.facts().date().orElse(null),
                    body.prefecture().orElse(null),
                    body.name().orElse(null),
                    body.code().orElse(null),
                    body(body).orElse(null),
                    path,
                    content.kind().key(),
                    content.text(),
                    content.page().orElse(null),
                    key(content.key()));
            for (List<String> answer : answers) {
                set(newAnswer, boxes, key(answer.get(0)), answer.get(1));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static String key(String text) {
        if (text.length() <= LONGEST_KEY) {
            return text;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** One of several namesakes may be any of them. */
    private static Optional<String> body(Identification body) {
        if (body.status() == Identification.Status.AMBIGUOUS) {
            return Optional.empty();
        }
        return body.code().or(() -> body.name().map(name -> body.prefecture().orElse("") + name));
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    /** Nothing is added afterwards. */
    void complete() throws IOException {
        try {
            run(GROUPS);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void run(List<String> statements) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The most frequent first, of equally frequent ones that of the first document. */
    void distinct(int limit, Tally.Taker<Distinct> taker) throws IOException {
        query(
                COUNTS + " LIMIT " + limit,
                row -> taker.take(new Distinct(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4))));
    }

    /** By prefecture and municipality in the order of their codes; those without a code behind. */
    void local(Tally.Taker<Local> taker) throws IOException {
        query(
                LOCAL,
                row -> taker.take(new Local(
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        kind(row, 4),
                        text(row, 5),
                        row.getLong(6),
                        row.getLong(7))));
    }

    /** All boxes in the same order. */
    void given(int limit, Tally.Taker<Given> taker) throws IOException {
        query(
                GIVEN + " LIMIT " + limit,
                row -> taker.take(new Given(
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        text(row, 4),
                        text(row, 5),
                        text(row, 6),
                        text(row, 7),
                        text(row, 8),
                        text(row, 9),
                        kind(row, 10),
                        text(row, 11),
                        text(row, 12),
                        row.getLong(13),
                        row.getLong(14))));
    }

    /** How many boxes are of one of these kinds. */
    long count(Kind... kinds) throws IOException {
        long[] count = new long[1];
        for (Kind kind : kinds) {
            query("SELECT count(*) FROM boxes WHERE kind = '" + kind.key() + "'", row -> count[0] += row.getLong(1));
        }
        return count[0];
    }

    /** How many municipalities, and how many distinct answers. */
    long count(String column, String table) throws IOException {
        long[] count = new long[1];
        query("SELECT count(DISTINCT " + column + ") FROM " + table, row -> count[0] = row.getLong(1));
        return count[0];
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException, IOException;
    }

    private void query(String sql, RowReader reader) throws IOException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Kind kind(ResultSet row, int column) throws SQLException {
        return Kind.valueOf(row.getString(column).toUpperCase(Locale.ROOT));
    }

    private IOException failed(SQLException e) {
        return new IOException("answers are kept in " + file + ", " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
