package hyokasho.corpus.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * What the index knows of a file of documents.
 *
 * @param file its path below the folder of results
 * @param size in bytes
 * @param modified its time of change in nanoseconds
 * @param sha256 of its content, in lower-case hexadecimal
 * @param refused a sentence for each document of it that is lost
 */
record FileState(String file, long size, long modified, String sha256, List<String> refused) {

    private static final String SEPARATOR = "\0";
    private static final int PARTS = 4;

    FileState {
        refused = List.copyOf(refused);
    }

    boolean looksLike(FileState other) {
        return size == other.size && modified == other.modified;
    }

    FileState withContent(String checksum, List<String> sentences) {
        return new FileState(file, size, modified, checksum, sentences);
    }

    BytesRef bytes() {
        String head = String.join(SEPARATOR, file, Long.toString(size), Long.toString(modified), sha256);
        return new BytesRef(refused.isEmpty() ? head : head + SEPARATOR + String.join(SEPARATOR, refused));
    }

    static FileState of(BytesRef bytes) {
        String[] parts = new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8).split(SEPARATOR);
        return new FileState(
                parts[0],
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                parts[3],
                Arrays.asList(parts).subList(PARTS, parts.length));
    }
}
