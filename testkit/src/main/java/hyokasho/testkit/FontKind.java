package hyokasho.testkit;

/**
 * The ways in which published PDFs encode Japanese text. No font file is embedded in any of them, and full-width
 * characters are 1 em wide, half-width ones 1/2 em.
 */
public enum FontKind {
    /** Shift_JIS codes under the predefined CMap 90ms-RKSJ-H. */
    RKSJ,
    /** Shift_JIS codes for vertical writing, 90ms-RKSJ-V. */
    RKSJ_VERTICAL,
    /** UCS-2 codes under the predefined CMap UniJIS-UCS2-H. */
    UCS2,
    /** UTF-16 codes under the predefined CMap UniJIS-UTF16-H. */
    UTF16,
    /** Numbered glyphs with a ToUnicode CMap, which maps to just what was drawn: private use and radicals too. */
    IDENTITY,
    /** The same for vertical writing. */
    IDENTITY_VERTICAL,
    /** Numbered glyphs without a ToUnicode CMap: nothing tells what they are. */
    UNDECODABLE,
    /** A simple font of one-byte codes with a ToUnicode CMap; at most 255 different characters. */
    SIMPLE,
    /** One-byte codes for glyphs that have a number for a name, without a ToUnicode CMap. */
    UNDECODABLE_SIMPLE;

    /** Whether a line of text runs from top to bottom. */
    boolean isVertical() {
        return this == RKSJ_VERTICAL || this == IDENTITY_VERTICAL;
    }

    /** A font of this kind that nothing was written with yet. */
    DrawnFont create() {
        return switch (this) {
            case RKSJ -> new PredefinedFont("90ms-RKSJ-H", "windows-31j");
            case RKSJ_VERTICAL -> new PredefinedFont("90ms-RKSJ-V", "windows-31j");
            case UCS2 -> new PredefinedFont("UniJIS-UCS2-H", "UTF-16BE");
            case UTF16 -> new PredefinedFont("UniJIS-UTF16-H", "UTF-16BE");
            case IDENTITY -> new IdentityFont("Identity-H", true);
            case IDENTITY_VERTICAL -> new IdentityFont("Identity-V", true);
            case UNDECODABLE -> new IdentityFont("Identity-H", false);
            case SIMPLE -> new SimpleFont(true);
            case UNDECODABLE_SIMPLE -> new SimpleFont(false);
        };
    }
}
