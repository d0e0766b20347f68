package hyokasho.corpus.input;

import java.nio.file.Path;

/** Where the bytes of a file are. */
public sealed interface Place {

    /** A file of its own, by its absolute path. */
    record OnDisk(Path file) implements Place {}

    /**
     * A file in an archive.
     *
     * @param archive the {@linkplain InputFile#path() path} of the archive
     * @param number of the file in it, from 0
     */
    record Packed(String archive, long number) implements Place {}
}
