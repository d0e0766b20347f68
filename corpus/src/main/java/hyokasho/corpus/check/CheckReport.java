package hyokasho.corpus.check;

import java.io.IOException;

/** Takes inconsistencies as they are found, and the counts at the end. */
public interface CheckReport {

    /** An inconsistency. */
    void write(Inconsistency inconsistency) throws IOException;

    /** The end. */
    void end(RuleCounts counts) throws IOException;
}
