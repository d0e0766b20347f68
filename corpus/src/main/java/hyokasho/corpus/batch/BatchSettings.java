package hyokasho.corpus.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How an archive is converted.
 *
 * @param out the folder of the results, made if it is not there
 * @param format of the results
 * @param oneFile whether all results are put into one file
 * @param jobs how many files are converted at once
 * @param limits for each document
 * @param password to open protected documents with
 * @param redo which files are converted again
 * @param prune whether the results of files that are no longer there are deleted
 * @param version of the program
 * @param log a file for what happens; empty for the one in {@code out}
 * @param workerOptions options for the Java of the workers
 */
public record BatchSettings(
        Path out,
        ResultFormat format,
        boolean oneFile,
        int jobs,
        Limits limits,
        Optional<String> password,
        Redo redo,
        boolean prune,
        String version,
        Optional<Path> log,
        List<String> workerOptions) {

    public BatchSettings {
        workerOptions = List.copyOf(workerOptions);
        if (oneFile && !format.isLines()) {
            throw new IllegalArgumentException("Results in the format " + format + " cannot stand in one file");
        }
    }

    /** What a result depends on besides the bytes of its file. */
    String maker() {
        return version + " " + format + (oneFile ? " in one file" : "");
    }
}
