package hyokasho.testkit;

import java.util.Random;

/** Page trees without end, and pages of no size or of any. */
final class HostilePages {

    private static final String[] STRANGE_BOXES = {
        "[0 0 0 0]",
        "[595 842 0 0]",
        "[-595 -842 0 0]",
        "[NaN NaN NaN NaN]",
        "[0 0 1e-30 1e-30]",
        "[0 0]",
        "[]",
        "[/A (b) null true]",
        "[99999999999999999999 0 0 -99999999999999999999]",
        "null"
    };

    private HostilePages() {}

    static byte[] loop(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int root = revision.pageTree();
        int child = revision.add("<</Type/Pages/Count 30/Parent " + Pdf.ref(root) + "/Kids[" + Pdf.ref(root) + " "
                + Pdf.ref(root) + "]>>");
        return revision.replace(
                        root,
                        "<</Type/Pages/Count 40/Kids[" + Pdf.ref(child) + " " + Pdf.ref(revision.firstPage()) + " "
                                + Pdf.ref(root) + "]>>")
                .bytes();
    }

    static byte[] parentLoop(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int other = revision.next();
        revision.add("<</Type/Pages/Parent " + Pdf.ref(other + 1) + ">>");
        revision.add("<</Type/Pages/Parent " + Pdf.ref(other) + ">>");
        return revision.replace(revision.firstPage(), "<</Type/Page/Parent " + Pdf.ref(other) + ">>")
                .bytes();
    }

    static byte[] deep(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int depth = scale.of(100_000);
        int first = revision.next();
        for (int i = 0; i < depth; i++) {
            String kid = Pdf.ref(i + 1 < depth ? first + i + 1 : revision.firstPage());
            revision.add("<</Type/Pages/Count 1/Kids[" + kid + "]>>");
        }
        return revision.replace(revision.pageTree(), "<</Type/Pages/Count 1/Kids[" + Pdf.ref(first) + "]>>")
                .bytes();
    }

    /** Each level names the next one twice. */
    static byte[] doubling(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int first = revision.next();
        int depth = 40;
        for (int i = 0; i < depth; i++) {
            int kid = i + 1 < depth ? first + i + 1 : revision.firstPage();
            revision.add("<</Type/Pages/Count 4000/Kids" + Pdf.array(kid, 2) + ">>");
        }
        return revision.replace(revision.pageTree(), "<</Type/Pages/Count 4000/Kids" + Pdf.array(first, 2) + ">>")
                .bytes();
    }

    static byte[] many(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int count = 100_000;
        int first = revision.next();
        for (int i = 0; i < count; i++) {
            revision.add("<</Type/Page/Parent " + Pdf.ref(revision.pageTree()) + "/MediaBox[0 0 595 842]>>");
        }
        return revision.replace(
                        revision.pageTree(), "<</Type/Pages/Count " + count + "/Kids" + Pdf.range(first, count) + ">>")
                .bytes();
    }

    static byte[] manyKids(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int kids = scale.of(1_000_000);
        return revision.replace(
                        revision.pageTree(),
                        "<</Type/Pages/Count " + Math.min(kids, 5_000) + "/Kids"
                                + Pdf.array(revision.add("<</Type/Page/MediaBox[0 0 595 842]>>"), kids) + ">>")
                .bytes();
    }

    static byte[] miscounted(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        String count = random.nextBoolean() ? "-5" : random.nextBoolean() ? "4999" : String.valueOf(Integer.MAX_VALUE);
        return revision.replace(
                        revision.pageTree(),
                        "<</Type/Pages/Count " + count + "/Kids[" + Pdf.ref(revision.firstPage()) + "]>>")
                .bytes();
    }

    static byte[] repeated(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int count = scale.of(5_000);
        return revision.replace(
                        revision.pageTree(),
                        "<</Type/Pages/Count " + count + "/Kids" + Pdf.array(revision.firstPage(), count) + ">>")
                .bytes();
    }

    static byte[] giantBox(byte[] sample, Random random, Scale scale) {
        return withBox(sample, "[0 0 " + "9".repeat(1 + random.nextInt(37)) + " 9000000]");
    }

    static byte[] strangeBox(byte[] sample, Random random, Scale scale) {
        return withBox(sample, STRANGE_BOXES[random.nextInt(STRANGE_BOXES.length)]);
    }

    private static byte[] withBox(byte[] sample, String box) {
        Revision revision = Revision.of(sample);
        int content = revision.addStream("", Pdf.bytes("BT /F 10 Tf 72 720 Td (AB) Tj ET 10 10 500 700 re S"));
        return revision.replace(
                        revision.firstPage(),
                        "<</Type/Page/Parent " + Pdf.ref(revision.pageTree()) + "/MediaBox " + box + "/CropBox " + box
                                + "/Rotate 90/Resources<</Font<</F " + Pdf.LATIN + ">>>>/Contents " + Pdf.ref(content)
                                + ">>")
                .bytes();
    }
}
