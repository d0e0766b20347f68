package hyokasho.corpus.same;

import java.io.IOException;

/** Takes results as they are found; those of one report are all of one kind. */
public interface SameReport {

    /** Texts that are alike. */
    void write(Cluster cluster) throws IOException;

    /** How much of a document is its own. */
    void write(DocumentShare share) throws IOException;

    /** A document beside all others. */
    void write(ComparedDocument document) throws IOException;
}
