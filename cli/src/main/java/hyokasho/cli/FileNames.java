package hyokasho.cli;

import java.util.regex.Pattern;

/** How results are called after the files they come from. */
final class FileNames {

    private static final Pattern PDF = Pattern.compile("(?i)(?<=.)\\.pdf$");

    private FileNames() {}

    /** {@code 川崎.pdf} is 川崎; a name that ends otherwise stays as it is. */
    static String withoutPdf(String name) {
        return PDF.matcher(name).replaceFirst("");
    }
}
