package hyokasho.testkit;

import java.util.Random;

/** Streams that inflate to gigabytes, each where a reader has a reason to inflate it. */
final class HostileBombs {

    private static final int MEBIBYTES = 2_048;

    private HostileBombs() {}

    static byte[] content(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        return revision.showing("", bomb(revision, "", "q Q ", random)).bytes();
    }

    static byte[] contents(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int part = revision.addStream("/Filter/FlateDecode", Bomb.of("q Q ", 20));
        return revision.showing("", revision.add(Pdf.array(part, 1_000))).bytes();
    }

    static byte[] form(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int form = bomb(revision, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "q Q ", random);
        return revision.showing("/XObject<</X " + Pdf.ref(form) + ">>", "/X Do").bytes();
    }

    static byte[] image(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        String entries =
                "/Type/XObject/Subtype/Image/Width 40000/Height 40000/BitsPerComponent 8/ColorSpace/DeviceGray";
        int image = bomb(revision, entries, " ", random);
        return revision.showing("/XObject<</X " + Pdf.ref(image) + ">>", "500 0 0 500 0 0 cm /X Do")
                .bytes();
    }

    static byte[] font(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        boolean trueType = random.nextBoolean();
        int program = bomb(revision, "", " ", random);
        String font = "<</Type/Font/Subtype/" + (trueType ? "TrueType" : "Type1")
                + "/BaseFont/Bomb/FirstChar 65/LastChar 65/Widths[500]/FontDescriptor<</Type/FontDescriptor"
                + "/FontName/Bomb/Flags 32/FontFile" + (trueType ? "2 " : " ") + Pdf.ref(program) + ">>>>";
        return text(revision, font).bytes();
    }

    static byte[] toUnicode(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int table = bomb(revision, "", "<41> <3042> ", random);
        return text(revision, Pdf.LATIN.replace(">>", "/ToUnicode " + Pdf.ref(table) + ">>"))
                .bytes();
    }

    static byte[] encoding(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int table = bomb(revision, "/Type/CMap/CMapName/Bomb", "<4142> 1 ", random);
        return text(revision, Pdf.japanese(Pdf.ref(table), "")).bytes();
    }

    static byte[] objectStream(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int stream = bomb(revision, "/Type/ObjStm/N 1/First 8", "1 0 null ", random);
        return revision.inStream(revision.firstPage(), stream).bytes();
    }

    static byte[] crossReferences(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int table = bomb(revision, "/Type/XRef/W[1 2 1]/Size 2000000000", "\u0001\0\u0001\0", random);
        return revision.after(table).bytes();
    }

    static byte[] predictor(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int content = revision.addStream(
                "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 32/BitsPerComponent 16/Columns "
                        + (random.nextBoolean() ? Integer.MAX_VALUE : 30_000_000) + ">>",
                Bomb.deflated(Pdf.bytes("q Q")));
        return revision.showing("", revision.add("[" + Pdf.ref(content) + "]")).bytes();
    }

    private static Revision text(Revision revision, String font) {
        int number = revision.add(font);
        return revision.showing("/Font<</F " + Pdf.ref(number) + ">>", "BT /F 10 Tf 72 720 Td (AB) Tj ET");
    }

    private static int bomb(Revision revision, String entries, String unit, Random random) {
        return random.nextBoolean()
                ? revision.addStream(entries + "/Filter/FlateDecode", Bomb.of(unit, MEBIBYTES))
                : revision.addStream(
                        entries + "/Filter[/FlateDecode/RunLengthDecode]",
                        Bomb.ofRuns(unit.charAt(unit.length() - 1), MEBIBYTES));
    }
}
