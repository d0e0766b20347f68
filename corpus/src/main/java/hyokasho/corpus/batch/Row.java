package hyokasho.corpus.batch;

import hyokasho.corpus.input.Place;
import java.util.Optional;

/**
 * What the ledger knows of one file.
 *
 * @param path {@link hyokasho.corpus.input.InputFile#path()}
 * @param seq its place in the list of the run that saw it last
 * @param run the number of that run
 * @param state how far it is
 * @param place where its bytes are
 * @param fingerprint {@link hyokasho.corpus.input.InputFile#fingerprint()}
 * @param content what is known of its bytes; empty as long as they were not gone through
 * @param name of its result, below the folder of the results, whether there is one or not
 * @param made what came of it; empty if it was never converted
 * @param sameAs the path of the file with the same content that is converted in its stead
 */
record Row(
        String path,
        long seq,
        long run,
        State state,
        Place place,
        String fingerprint,
        Optional<Content> content,
        String name,
        Optional<Made> made,
        Optional<String> sameAs) {

    /** How far a file is. */
    enum State {
        /** It is to be converted. */
        OPEN,
        /** It has its verdict. */
        DONE,
        /** It has the verdict of another file with the same content. */
        SAME,
        /** It is an archive, which is no document itself. */
        ARCHIVE
    }

    /**
     * The bytes of a file.
     *
     * @param sha256 in lower-case hexadecimal
     * @param bytes how many they are
     * @param fingerprint that the file had then
     */
    record Content(String sha256, long bytes, String fingerprint) {}

    /**
     * What came of a file when it was converted last.
     *
     * @param outcome with the verdict
     * @param name of the result
     * @param resultBytes the size of the result; empty if there is none
     * @param from the SHA-256 of what was converted; empty if it could not be read
     * @param by the program's version and the format
     * @param limits under which it was
     * @param time when, in milliseconds since 1970
     */
    record Made(
            Outcome outcome,
            String name,
            Optional<Long> resultBytes,
            String from,
            String by,
            String limits,
            long time) {

        /** The version of the program. */
        String version() {
            return by.split(" ")[0];
        }
    }

    /** The SHA-256 of its bytes as they are now, if nothing hints at a change since they were gone through. */
    Optional<Content> knownContent() {
        return content.filter(
                known -> !fingerprint.isEmpty() && known.fingerprint().equals(fingerprint));
    }

    Row in(long newRun, long newSeq, State newState, Place newPlace, String newFingerprint, String newName) {
        return new Row(
                path, newSeq, newRun, newState, newPlace, newFingerprint, content, newName, made, Optional.empty());
    }

    Row with(Content known) {
        return new Row(path, seq, run, state, place, fingerprint, Optional.of(known), name, made, Optional.empty());
    }

    /** The same file as one that is converted in its stead. */
    Row as(String original) {
        return new Row(path, seq, run, State.SAME, place, fingerprint, content, name, made, Optional.of(original));
    }

    Row done(Made now) {
        return new Row(
                path, seq, run, State.DONE, place, fingerprint, content, name, Optional.of(now), Optional.empty());
    }

    Row done() {
        return new Row(path, seq, run, State.DONE, place, fingerprint, content, name, made, Optional.empty());
    }

    /** Without any result. */
    Row withoutResult() {
        return new Row(path, seq, run, state, place, fingerprint, content, name, Optional.empty(), sameAs);
    }
}
