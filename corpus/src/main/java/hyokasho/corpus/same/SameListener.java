package hyokasho.corpus.same;

import hyokasho.corpus.Corpus;

/** Hears how a comparison goes on. */
public interface SameListener {

    /** A part of the work begins, which has so many steps. */
    void begin(String task, int steps);

    /** One of them is done. */
    void stepDone();

    /** A file that is no document; see {@link Corpus.Reader#refused}. */
    void refused(boolean ours, String sentence);
}
