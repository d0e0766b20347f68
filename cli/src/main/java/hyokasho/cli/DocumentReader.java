package hyokasho.cli;

import hyokasho.document.Document;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.UnreadableSourceException;

/** Reads one document; {@link hyokasho.extract.Extractor#extract} outside of tests. */
@FunctionalInterface
interface DocumentReader {

    Document read(Input input) throws UnreadableSourceException;
}
