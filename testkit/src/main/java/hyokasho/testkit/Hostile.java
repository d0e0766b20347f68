package hyokasho.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A way to make of a good document one that wants to stop whoever reads it: with loops, with little data that inflates to
 * much, with more of something than anybody needs. The same for the same sample and seed. What a reader should say of it
 * is left to the test.
 */
public enum Hostile {
    /** Some bits are others. */
    BYTES_FLIPPED(false, HostileSyntax::flipped),
    /** The end is not there. */
    TRUNCATED(false, HostileSyntax::truncated),
    /** Objects have each other's numbers or places. */
    OBJECTS_SWAPPED(false, HostileSyntax::swapped),
    /** A million arrays in each other. */
    NESTED_ARRAYS(false, HostileSyntax::nestedArrays),
    /** A million dictionaries in each other. */
    NESTED_DICTIONARIES(false, HostileSyntax::nestedDictionaries),
    /** A table of a million objects that are not there. */
    HUGE_TABLE(false, HostileSyntax::hugeTable),
    /** A table that claims billions of objects. */
    ENDLESS_TABLE(false, HostileSyntax::endlessTable),
    /** A table that is older than itself. */
    TABLE_LOOP(false, HostileSyntax::tableLoop),
    /** A stream whose length is the stream. */
    LENGTH_LOOP(false, HostileSyntax::lengthLoop),
    /** A stream of objects that lies in itself. */
    OBJECT_STREAM_LOOP(false, HostileSyntax::objectStreamLoop),
    /** Encrypted, but not said how. */
    BROKEN_ENCRYPTION(false, HostileSyntax::brokenEncryption),
    /** A program with a name of 50 MB. */
    LONG_PRODUCER(false, HostileSyntax::longProducer),
    /** Objects that begin, a million times. */
    ONLY_BEGINNINGS(false, HostileSyntax::onlyBeginnings),
    /** A page's content of 2 GiB. */
    CONTENT_BOMB(false, HostileBombs::content),
    /** A page's content of 1,000 streams, 20 MiB each. */
    CONTENT_BOMBS(false, HostileBombs::contents),
    /** A drawing of 2 GiB on a page. */
    FORM_BOMB(false, HostileBombs::form),
    /** A picture of 2 GiB. */
    IMAGE_BOMB(false, HostileBombs::image),
    /** A font of 2 GiB. */
    FONT_BOMB(false, HostileBombs::font),
    /** A font's table of characters of 2 GiB. */
    UNICODE_BOMB(false, HostileBombs::toUnicode),
    /** A font's encoding of 2 GiB. */
    ENCODING_BOMB(false, HostileBombs::encoding),
    /** The first page lies in a stream of 2 GiB. */
    OBJECT_STREAM_BOMB(false, HostileBombs::objectStream),
    /** A table of objects of 2 GiB. */
    TABLE_BOMB(false, HostileBombs::crossReferences),
    /** A filter that wants rows of gigabytes. */
    PREDICTOR_BOMB(false, HostileBombs::predictor),
    /** The page tree contains itself. */
    PAGE_TREE_LOOP(false, HostilePages::loop),
    /** A page whose parents are each other's. */
    PARENT_LOOP(false, HostilePages::parentLoop),
    /** A page under 100,000 nodes. */
    DEEP_PAGE_TREE(false, HostilePages::deep),
    /** A page that is there 2^40 times. */
    DOUBLING_PAGE_TREE(false, HostilePages::doubling),
    /** 100,000 pages. */
    MANY_PAGES(false, HostilePages::many),
    /** 5,000 pages by the count, a million by the tree. */
    MANY_KIDS(false, HostilePages::manyKids),
    /** The count of the pages is wrong. */
    MISCOUNTED_PAGES(false, HostilePages::miscounted),
    /** The first page 5,000 times. */
    REPEATED_PAGE(false, HostilePages::repeated),
    /** A page of any size. */
    GIANT_PAGE(false, HostilePages::giantBox),
    /** A page of no size, or a negative one. */
    STRANGE_PAGE(false, HostilePages::strangeBox),
    /** A glyph that is drawn with itself. */
    FONT_LOOP(false, HostileContent::typeThreeLoop),
    /** A font that is made of itself. */
    FONT_OF_ITSELF(false, HostileContent::fontOfItself),
    /** A font's tables with ranges of billions. */
    CMAP_RANGES(false, HostileContent::cmapRanges),
    /** A font's table that builds on itself. */
    CMAP_LOOP(false, HostileContent::cmapOfItself),
    /** 20,000 fonts on a page. */
    MANY_FONTS(false, HostileContent::manyFonts),
    /** A drawing that draws itself. */
    FORM_LOOP(false, HostileContent::formLoop),
    /** A drawing of 10^30 drawings. */
    FORM_EXPLOSION(false, HostileContent::formExplosion),
    /** A drawing of 20 MiB, 10,000 times. */
    FORM_REPEATED(false, HostileContent::formRepeated),
    /** Millions of states saved. */
    SAVED_STATES(false, HostileContent::savedStates),
    /** Operands in each other, millions deep. */
    NESTED_OPERANDS(false, HostileContent::nestedOperands),
    /** Millions of operands without an operator. */
    MANY_OPERANDS(false, HostileContent::manyOperands),
    /** A text of 50 MB. */
    LONG_STRING(false, HostileContent::longString),
    /** A million glyphs. */
    MANY_GLYPHS(false, HostileContent::manyGlyphs),
    /** All glyphs in one spot. */
    TINY_GLYPHS(false, HostileContent::tinyGlyphs),
    /** Glyphs larger than the world. */
    GIANT_GLYPHS(false, HostileContent::giantGlyphs),
    /** Texts of a character each, all over the page. */
    MANY_PIECES(false, HostileContent::manyPieces),
    /** Texts of a character each, below each other. */
    ONE_COLUMN(false, HostileContent::oneColumn),
    /** Nothing but labels of the form. */
    MANY_LABELS(false, HostileContent::manyLabels),
    /** A million lines. */
    MANY_RULINGS(false, HostileContent::manyRulings),
    /** Half a million cells. */
    MANY_CROSSINGS(false, HostileContent::manyCrossings),
    /** A million marks. */
    MANY_SHAPES(false, HostileContent::manyShapes),
    /** A path of millions of points. */
    LONG_PATH(false, HostileContent::longPath),
    /** Numbers that are too large, too small or none. */
    STRANGE_NUMBERS(false, HostileContent::strangeNumbers),
    /** Lines and characters are others. */
    TEXT_DAMAGED(true, HostileTexts::damaged),
    /** A line of 60 MB. */
    TEXT_LONG_LINE(true, HostileTexts::longLine),
    /** 60 MB of empty lines. */
    TEXT_MANY_LINES(true, HostileTexts::manyLines),
    /** 30 million pages. */
    TEXT_MANY_PAGES(true, HostileTexts::manyPages),
    /** A million tables in each other. */
    TEXT_NESTED_TABLES(true, HostileTexts::nestedTables),
    /** A row of a million cells. */
    TEXT_MANY_CELLS(true, HostileTexts::manyTableCells),
    /** Cells that span billions of rows and columns. */
    TEXT_GIANT_SPANS(true, HostileTexts::giantSpans),
    /** Millions of tags that do not end. */
    TEXT_OPEN_TAGS(true, HostileTexts::openTags),
    /** A Markdown table a million columns wide. */
    TEXT_WIDE_TABLE(true, HostileTexts::wideTable),
    /** Columns that are far from each other. */
    TEXT_WIDE_COLUMNS(true, HostileTexts::wideColumns),
    /** Nothing but marks of check boxes. */
    TEXT_ONLY_MARKS(true, HostileTexts::onlyMarks),
    /** 60 MB of nothing. */
    TEXT_NUL_BYTES(true, HostileTexts::nulBytes),
    /** A million labels. */
    TEXT_MANY_LABELS(true, HostileTexts::manyLabels),
    /** The same form, 20 MB of it. */
    TEXT_REPEATED(true, HostileTexts::repeated);

    /** A small file is made with this part of what a full one has of pages, glyphs and the like; bombs stay as they are. */
    private static final int SMALL = 50;

    /** The same of texts, whose every character is looked at. */
    private static final int SMALL_TEXT = 500;

    private interface Attack {
        byte[] on(byte[] sample, Random random, Scale scale);
    }

    private final boolean text;
    private final Attack attack;

    Hostile(boolean text, Attack attack) {
        this.text = text;
        this.attack = attack;
    }

    /** The ways that make hostile PDFs of PDFs. */
    public static List<Hostile> pdfs() {
        return Arrays.stream(values()).filter(kind -> !kind.text).toList();
    }

    /** The ways that make hostile texts of texts in UTF-8. */
    public static List<Hostile> texts() {
        return Arrays.stream(values()).filter(kind -> kind.text).toList();
    }

    /**
     * The hostile document; up to some 60 MB, but most are small.
     *
     * @param sample a whole PDF with a page, not encrypted, or a text, as this way takes it
     */
    public byte[] of(byte[] sample, long seed) {
        return attack.on(sample, new Random(seed), new Scale(1));
    }

    /** The same with a small part of its size where size is what is hostile: for tests that must be fast. */
    public byte[] small(byte[] sample, long seed) {
        return attack.on(sample, new Random(seed), new Scale(text ? SMALL_TEXT : SMALL));
    }
}
