package hyokasho.corpus.batch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One file to convert.
 *
 * @param name of the file, without folders, as the document calls its source
 * @param file with its bytes
 * @param result the file to write to, in a folder that is there
 * @param format what to write
 * @param password to open it with
 */
record Task(String name, Path file, Path result, ResultFormat format, Optional<String> password) {}
