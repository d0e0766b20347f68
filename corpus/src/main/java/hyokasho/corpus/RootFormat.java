package hyokasho.corpus;

import java.util.Locale;

/** Sentences with figures, the same whatever language the machine speaks. */
public final class RootFormat {

    private RootFormat() {}

    /** {@link String#format} without a country's way to write numbers. */
    public static String formatted(String format, Object... parts) {
        return String.format(Locale.ROOT, format, parts);
    }
}
