package hyokasho.cli;

import hyokasho.corpus.Corpus;
import hyokasho.document.HyokashoException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The folder of results that a command reads, the last of what it is given. */
final class ResultsFolder {

    @Parameters(
            paramLabel = "OUT",
            description = "The folder that hyokasho convert wrote to: all *.json and *.jsonl anywhere below it.")
    private Path folder = Path.of("");

    Path path() {
        return folder;
    }

    /** The documents in it. */
    Corpus corpus() throws HyokashoException {
        return Corpus.at(folder);
    }

    /** As messages name it. */
    @Override
    public String toString() {
        return folder.toString();
    }
}
