package hyokasho.cli;

import hyokasho.corpus.history.History;
import hyokasho.corpus.history.HistoryJson;
import hyokasho.corpus.history.HistoryText;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.json.DocumentJson;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hyokasho changes}: two editions of one document in, what changed and whether the table of changes is true out. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Compares two editions of one document, and its 変更箇所 with what changed.",
        footer = {
            "",
            "[-…-] is gone, {+…+} is new. Blocks are matched by what is written in them, so a 委託事項 that got another "
                    + "number is no change. Only the rows of the table that the old edition does not have are held "
                    + "against the changes.",
            "",
            "Exit codes: 0 the table tells all that changed, 1 it does not or that could not be told, 2 wrong command "
                    + "line.",
            "",
            "Example:",
            "  hyokasho changes samples/full-002.json samples/full-002.json"
        })
final class ChangesCommand implements Callable<Integer> {

    /** How the comparison is written. */
    enum Format {
        text,
        json
    }

    private final StandardStreams streams;

    @Parameters(index = "0", paramLabel = "OLD", description = "The earlier edition, as hyokasho convert wrote it.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The later edition.")
    private Path after = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text: for people (the default). json: one object.")
    private Format format = Format.text;

    @Mixin
    private MessageOptions messages = new MessageOptions();

    private boolean tableIsTrue;

    ChangesCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        boolean done = messages.attempt(after.toString(), this::compare);
        return done && tableIsTrue ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void compare() throws HyokashoException, IOException {
        Document earlier = read(before);
        Document later = read(after);
        if (!earlier.form().equals(later.form())) {
            throw new HyokashoException(
                    "[" + after + "] is filled in on " + later.form().style() + ", but " + before + " on "
                            + earlier.form().style() + "; name two editions of one document.");
        }
        History history = History.between(earlier, later);
        tableIsTrue = history.tableIsTrue();
        Writer out = new BufferedWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8));
        switch (format) {
            case text -> new HistoryText(out).write(history);
            case json -> new HistoryJson(out).write(history);
        }
        out.flush();
    }

    private static Document read(Path file) throws HyokashoException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return DocumentJson.official().read(in, file.toString());
        } catch (IOException e) {
            throw new HyokashoException(
                    "[" + file + "] cannot be read; name a document that hyokasho convert wrote.", e);
        }
    }
}
