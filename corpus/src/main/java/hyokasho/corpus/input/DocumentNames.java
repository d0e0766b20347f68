package hyokasho.corpus.input;

import java.util.regex.Pattern;

/** What the name of a file tells. Only among the files of a folder or an archive does it matter. */
public final class DocumentNames {

    private static final Pattern DOCUMENT = Pattern.compile("(?i)(?<=.)\\.(pdf|txt|md|html?)$");
    private static final Pattern ARCHIVE = Pattern.compile("(?i)(?<=.)\\.(zip|tar|tar\\.gz|tgz)$");
    private static final Pattern ANY_ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

    private DocumentNames() {}

    /** Whether a file is called as documents are. */
    public static boolean isDocument(String name) {
        return DOCUMENT.matcher(name).find();
    }

    /** Whether a file is called as archives are. */
    public static boolean isArchive(String name) {
        return ARCHIVE.matcher(name).find();
    }

    /** Whether the name leaves open what the file is. */
    static boolean saysNothing(String name) {
        return !ANY_ENDING.matcher(name).find();
    }

    /** Whether macOS put the file into an archive for itself. */
    static boolean isCompanion(String path) {
        return path.startsWith("__MACOSX/")
                || path.contains("/__MACOSX/")
                || path.substring(path.lastIndexOf('/') + 1).startsWith("._");
    }

    /** {@code 川崎.pdf} is 川崎; a name that ends as no document's does stays as it is. */
    public static String withoutEnding(String name) {
        return DOCUMENT.matcher(name).replaceFirst("");
    }
}
