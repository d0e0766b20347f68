package hyokasho.testkit;

import java.util.Locale;
import java.util.Random;

/** Pages whose content never ends, calls itself or is more than a page can hold. */
final class HostileContent {

    private static final String FONTS = "/Font<</F " + Pdf.LATIN + "/J " + Pdf.JAPANESE + ">>";

    private HostileContent() {}

    static byte[] typeThreeLoop(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int font = revision.next();
        int glyph = font + 1;
        revision.add("<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[0.001 0 0 0.001 0 0]"
                + "/FirstChar 65/LastChar 65/Widths[1000]/Encoding<</Type/Encoding/Differences[65/A]>>"
                + "/CharProcs<</A " + Pdf.ref(glyph) + ">>/Resources<</Font<</T " + Pdf.ref(font) + ">>>>>>");
        revision.addStream("", Pdf.bytes("1000 0 d0 BT /T 1 Tf (AAAA) Tj ET"));
        return revision.showing("/Font<</T " + Pdf.ref(font) + ">>", "BT /T 10 Tf 72 720 Td (AAAA) Tj ET")
                .bytes();
    }

    static byte[] fontOfItself(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int font = revision.next();
        revision.add("<</Type/Font/Subtype/Type0/BaseFont/Loop/Encoding/Identity-H/ToUnicode " + Pdf.ref(font)
                + "/DescendantFonts[" + Pdf.ref(font) + "]>>");
        return revision.showing("/Font<</T " + Pdf.ref(font) + ">>", "BT /T 10 Tf 72 720 Td (AAAA) Tj ET")
                .bytes();
    }

    static byte[] cmapRanges(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        String ranges = "begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n100 "
                + "begincidrange <00000000> <FFFFFFFF> 0 endcidrange\n"
                + "1 beginbfrange <0000> <FFFFFFFF> <0041> endbfrange endcmap";
        int encoding = revision.addStream("/Type/CMap/CMapName/Ranges", Pdf.bytes(ranges));
        int table = revision.addStream("", Pdf.bytes(ranges));
        int font = revision.add(Pdf.japanese(Pdf.ref(encoding), "/ToUnicode " + Pdf.ref(table)));
        return revision.showing("/Font<</T " + Pdf.ref(font) + ">>", "BT /T 10 Tf 72 720 Td (AAAAAAAA) Tj ET")
                .bytes();
    }

    static byte[] cmapOfItself(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int table = revision.next();
        revision.addStream(
                "/Type/CMap/CMapName/Loop/UseCMap " + Pdf.ref(table),
                Pdf.bytes("/Loop usecmap begincmap 1 begincodespacerange <00> <FF> endcodespacerange endcmap"));
        int font = revision.add(Pdf.japanese(Pdf.ref(table), "/ToUnicode " + Pdf.ref(table)));
        return revision.showing("/Font<</T " + Pdf.ref(font) + ">>", "BT /T 10 Tf 72 720 Td (AAAA) Tj ET")
                .bytes();
    }

    static byte[] manyFonts(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        StringBuilder fonts = new StringBuilder("/Font<<");
        StringBuilder content = new StringBuilder("BT 72 720 Td ");
        for (int i = 0; i < scale.of(20_000); i++) {
            fonts.append("/F").append(i).append(' ').append(Pdf.ref(revision.add(Pdf.JAPANESE)));
            content.append("/F").append(i).append(" 10 Tf <3042> Tj ");
        }
        return revision.showing(fonts + ">>", content + "ET").bytes();
    }

    static byte[] formLoop(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int form = revision.next();
        revision.addStream(form(form), Pdf.bytes("/X Do /X Do"));
        return revision.showing("/XObject<</X " + Pdf.ref(form) + ">>", "/X Do").bytes();
    }

    /** Thirty forms, each of which draws the next one ten times. */
    static byte[] formExplosion(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int first = revision.next();
        for (int i = 0; i < 30; i++) {
            revision.addStream(form(first + i + 1), Pdf.bytes("/X Do ".repeat(10)));
        }
        revision.addStream(form(first), Pdf.bytes("BT /F 10 Tf (A) Tj ET"));
        return revision.showing("/XObject<</X " + Pdf.ref(first) + ">>", "/X Do")
                .bytes();
    }

    /** A form whose content is long, drawn again and again. */
    static byte[] formRepeated(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int form = revision.addStream(form(1) + "/Filter/FlateDecode", Bomb.of(" ", 20));
        return revision.showing("/XObject<</X " + Pdf.ref(form) + ">>", "/X Do ".repeat(scale.of(10_000)))
                .bytes();
    }

    private static String form(int inner) {
        return "/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<<" + FONTS + "/XObject<</X " + Pdf.ref(inner)
                + ">>>>";
    }

    static byte[] savedStates(byte[] sample, Random random, Scale scale) {
        return showing(sample, "q ".repeat(scale.of(3_900_000)));
    }

    static byte[] nestedOperands(byte[] sample, Random random, Scale scale) {
        return showing(sample, (random.nextBoolean() ? "[" : "<</A ").repeat(scale.of(5_000_000)));
    }

    static byte[] manyOperands(byte[] sample, Random random, Scale scale) {
        return showing(sample, "0.1 /N ".repeat(scale.of(8_000_000)));
    }

    static byte[] longString(byte[] sample, Random random, Scale scale) {
        return showing(sample, "BT /F 10 Tf 72 720 Td (" + "A".repeat(scale.of(50_000_000)) + ") Tj ET");
    }

    static byte[] manyGlyphs(byte[] sample, Random random, Scale scale) {
        return showing(sample, "BT /F 10 Tf 72 720 Td " + "(ABCDEFGHIJ) Tj ".repeat(scale.of(100_000)) + "ET");
    }

    /** As many glyphs as may be on a page, each the same and on a spot of its own in a square of a few points. */
    static byte[] tinyGlyphs(byte[] sample, Random random, Scale scale) {
        StringBuilder content = new StringBuilder("BT /F 0.01 Tf ");
        int edge = (int) Math.sqrt(scale.of(199_000));
        for (int row = 0; row < edge; row++) {
            content.append(String.format(Locale.ROOT, "1 0 0 1 100 %.3f Tm (", 700 + row * 0.02))
                    .append("A".repeat(edge))
                    .append(") Tj ");
        }
        return showing(sample, content + "ET");
    }

    static byte[] giantGlyphs(byte[] sample, Random random, Scale scale) {
        String size = "1" + "0".repeat(5 + random.nextInt(30));
        return showing(sample, "BT /F " + size + " Tf 1 0 0 1 0 0 Tm (A) Tj 1 0 0 1 1 1 Tm (A) Tj ET");
    }

    /** Texts of one character, so far from each other that none continues another. */
    static byte[] manyPieces(byte[] sample, Random random, Scale scale) {
        StringBuilder content = new StringBuilder("BT /J 1 Tf ");
        for (int i = 0; i < scale.of(199_000); i++) {
            content.append(String.format(
                    Locale.ROOT,
                    "1 0 0 1 %d.%d %d Tm <3042> Tj ",
                    random.nextInt(590),
                    random.nextInt(10),
                    random.nextInt(840)));
        }
        return showing(sample, content + "ET");
    }

    /** The same, all below each other. */
    static byte[] oneColumn(byte[] sample, Random random, Scale scale) {
        StringBuilder content = new StringBuilder("BT /J 1 Tf ");
        int pieces = scale.of(199_000);
        for (int i = 0; i < pieces; i++) {
            content.append(String.format(Locale.ROOT, "1 0 0 1 72 %.4f Tm <3042> Tj ", 840 - 840.0 * i / pieces));
        }
        return showing(sample, content + "ET");
    }

    /** Labels of the form, and nothing else. */
    static byte[] manyLabels(byte[] sample, Random random, Scale scale) {
        String[] labels = {"①部署", "②対象となる本人の数", "Ⅱ", "１．対象人数", "[", "]", "○", "・", "5 )", "再委託"};
        StringBuilder content = new StringBuilder("BT /J 2 Tf ");
        for (int i = 0; i < scale.of(40_000); i++) {
            content.append(String.format(Locale.ROOT, "1 0 0 1 %d %d Tm ", random.nextInt(590), random.nextInt(840)))
                    .append(Pdf.utf16(labels[random.nextInt(labels.length)]))
                    .append(" Tj ");
        }
        return showing(sample, content + "ET");
    }

    static byte[] manyRulings(byte[] sample, Random random, Scale scale) {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < scale.of(1_000_000); i++) {
            int x = random.nextInt(590);
            int y = random.nextInt(840);
            content.append(x).append(' ').append(y).append(" m ");
            content.append(random.nextBoolean() ? x + " " + random.nextInt(840) : random.nextInt(590) + " " + y);
            content.append(" l S ");
        }
        return showing(sample, content.toString());
    }

    /** As many crossings as the lines of a page can have that are still looked at for cells. */
    static byte[] manyCrossings(byte[] sample, Random random, Scale scale) {
        StringBuilder content = new StringBuilder("1 0 0 1 0 0 cm ");
        int lines = scale.of(740);
        for (int i = 0; i < lines; i++) {
            int at = i * 6;
            content.append(at)
                    .append(" 0 m ")
                    .append(at)
                    .append(" 9000 l S 0 ")
                    .append(at)
                    .append(" m 9000 ");
            content.append(at).append(" l S ");
        }
        Revision revision = Revision.of(sample);
        int stream = revision.addStream("", Pdf.bytes(content.toString()));
        return revision.replace(
                        revision.firstPage(),
                        "<</Type/Page/Parent " + Pdf.ref(revision.pageTree())
                                + "/MediaBox[0 0 9000 9000]/Resources<<>>/Contents " + Pdf.ref(stream) + ">>")
                .bytes();
    }

    static byte[] manyShapes(byte[] sample, Random random, Scale scale) {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < scale.of(1_000_000); i++) {
            content.append(random.nextInt(590))
                    .append(' ')
                    .append(random.nextInt(840))
                    .append(" 8 8 re f ");
        }
        return showing(sample, content.toString());
    }

    /** One path of a million parts that is never painted, or painted at last. */
    static byte[] longPath(byte[] sample, Random random, Scale scale) {
        String end = random.nextBoolean() ? "" : "S";
        return showing(sample, "1 1 m 9 9 l 8 8 l 7 7 l ".repeat(scale.of(990_000)) + end);
    }

    static byte[] strangeNumbers(byte[] sample, Random random, Scale scale) {
        String[] numbers = {
            "1e38", "-99999999999999999999999999999999999999", "NaN", "--5", "0.0000000000000000001", "."
        };
        StringBuilder content = new StringBuilder("BT /F 10 Tf ");
        for (int i = 0; i < 1_000; i++) {
            for (int operand = 0; operand < 6; operand++) {
                content.append(numbers[random.nextInt(numbers.length)]).append(' ');
            }
            content.append(new String[] {"cm", "Tm", "Td", "re S", "m", "l", "c f", "Tc", "Tz", "Tw", "(A) Tj"}
                            [random.nextInt(11)])
                    .append(' ');
        }
        return showing(sample, content + "ET");
    }

    private static byte[] showing(byte[] sample, String content) {
        return Revision.of(sample).showing(FONTS, content).bytes();
    }
}
