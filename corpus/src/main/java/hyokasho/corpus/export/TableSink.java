package hyokasho.corpus.export;

import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.util.List;

/** Takes the rows of all tables in any order and writes them in one format. */
interface TableSink {

    /** Writes a row. */
    void write(Row row) throws IOException, HyokashoException;

    /**
     * Writes what is still open; nothing is written afterwards.
     *
     * @return sentences about what the format could not hold as it is; mostly none
     */
    List<String> finish() throws IOException, HyokashoException;

    /** Lets go of files, also after a failure; what is not finished is worth nothing. */
    void close() throws IOException;
}
