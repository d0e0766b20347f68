package hyokasho.cli;

import java.util.regex.Pattern;

/** How the files of documents are called, and the results after them. */
final class FileNames {

    private static final Pattern ENDING = Pattern.compile("(?i)(?<=.)\\.(pdf|txt|md|html?)$");

    private FileNames() {}

    /** Whether a folder holds a file of this name as a document. */
    static boolean isDocument(String name) {
        return ENDING.matcher(name).find();
    }

    /** {@code 川崎.pdf} is 川崎; a name that ends as no document's does stays as it is. */
    static String withoutEnding(String name) {
        return ENDING.matcher(name).replaceFirst("");
    }
}
