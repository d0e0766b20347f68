package hyokasho.corpus.input;

/** Is told what a scan finds, in its order. */
public interface InputVisitor {

    /** A file that is to become a document. */
    void file(InputFile file);

    /** An archive; the files in it follow. */
    void archive(InputFile archive);

    /**
     * Something that was to be looked into, but cannot be.
     *
     * @param sentence says of the file, without naming it, why and what to do
     */
    void unreadable(InputFile file, InputProblem problem, String sentence);

    /** A file in a folder or an archive that is no document by its name. */
    void leftAlone(String path);
}
