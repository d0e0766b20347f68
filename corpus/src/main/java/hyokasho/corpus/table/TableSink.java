package hyokasho.corpus.table;

import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.util.List;

/** Takes the rows of all tables in any order and writes them in one format. */
public interface TableSink {

    /** Writes a row. */
    void write(Row row) throws IOException, HyokashoException;

    /**
     * Writes what is still open and closes it; nothing is written afterwards.
     *
     * @return sentences about what the format could not hold as it is; mostly none
     */
    default List<String> finish() throws IOException, HyokashoException {
        close();
        return List.of();
    }

    /** Lets go of files, also after a failure; what is not finished is worth nothing. */
    void close() throws IOException;
}
