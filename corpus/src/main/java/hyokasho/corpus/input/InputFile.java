package hyokasho.corpus.input;

/**
 * A file that may be a document, before it is read.
 *
 * @param path what it is called in the manifest, with {@code /} between its parts: relative to the folder that holds all
 *     that was named, and behind an archive's name for a file in that
 * @param place where its bytes are
 * @param fingerprint stays the same as long as nothing hints at a change; empty if nothing is known
 * @param modified when it, or the archive that it is in, was changed last, in milliseconds since 1970
 */
public record InputFile(String path, Place place, String fingerprint, long modified) {}
