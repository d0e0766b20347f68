package hyokasho.testkit;

import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;

/** The fonts of a drawn PDF, one of each kind that is used. */
final class Fonts {

    private record Used(DrawnFont font, COSDictionary dictionary) {}

    private final Map<FontKind, Used> used = new EnumMap<>(FontKind.class);

    DrawnFont font(FontKind kind) {
        return use(kind).font();
    }

    /** The dictionary to refer to; it is filled in by {@link #describe()}. */
    COSDictionary dictionary(FontKind kind) {
        return use(kind).dictionary();
    }

    /** Fills in the dictionaries; called once, when all text is drawn. */
    void describe() {
        used.values().forEach(u -> u.dictionary().addAll(u.font().dictionary()));
    }

    private Used use(FontKind kind) {
        return used.computeIfAbsent(kind, k -> new Used(k.create(), new COSDictionary()));
    }
}
