package hyokasho.cli;

import hyokasho.extract.Input;
import hyokasho.extract.Trace;
import hyokasho.extract.UnreadableSourceException;

/** Reads one document; {@link hyokasho.extract.Extractor#trace} outside of tests. */
@FunctionalInterface
interface DocumentReader {

    Trace read(Input input) throws UnreadableSourceException;
}
