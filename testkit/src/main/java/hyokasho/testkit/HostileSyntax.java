package hyokasho.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files whose objects are not where and what they should be. */
final class HostileSyntax {

    private static final Pattern OBJECT = Pattern.compile("\\b(\\d{1,6}) 0 obj\\b");
    private static final Pattern OFFSET = Pattern.compile("(\\d{10}) \\d{5} n");

    private HostileSyntax() {}

    static byte[] flipped(byte[] sample, Random random, Scale scale) {
        byte[] flipped = sample.clone();
        for (int left = 1 + random.nextInt(100); left > 0; left--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    static byte[] truncated(byte[] sample, Random random, Scale scale) {
        return Arrays.copyOf(sample, random.nextInt(sample.length));
    }

    /** A few objects have each other's numbers, or each other's places in the table. */
    static byte[] swapped(byte[] sample, Random random, Scale scale) {
        String swapped = new String(sample, StandardCharsets.ISO_8859_1);
        for (int left = 1 + random.nextInt(5); left > 0; left--) {
            swapped = swappedOnce(swapped, random.nextBoolean() ? OBJECT : OFFSET, random);
        }
        return Pdf.bytes(swapped);
    }

    private static String swappedOnce(String pdf, Pattern pattern, Random random) {
        List<int[]> places = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(pdf); matcher.find(); ) {
            places.add(new int[] {matcher.start(1), matcher.end(1)});
        }
        if (places.size() < 2) {
            return pdf;
        }
        int number = random.nextInt(places.size() - 1);
        int[] one = places.get(number);
        int[] other = places.get(number + 1 + random.nextInt(places.size() - number - 1));
        return pdf.substring(0, one[0])
                + pdf.substring(other[0], other[1])
                + pdf.substring(one[1], other[0])
                + pdf.substring(one[0], one[1])
                + pdf.substring(other[1]);
    }

    static byte[] nestedArrays(byte[] sample, Random random, Scale scale) {
        return withResources(sample, "[".repeat(scale.of(1_000_000)));
    }

    static byte[] nestedDictionaries(byte[] sample, Random random, Scale scale) {
        return withResources(sample, "<</A ".repeat(scale.of(1_000_000)));
    }

    private static byte[] withResources(byte[] sample, String object) {
        Revision revision = Revision.of(sample);
        int resources = revision.add(object);
        return revision.replace(
                        revision.firstPage(),
                        "<</Type/Page/Parent " + Pdf.ref(revision.pageTree()) + "/MediaBox[0 0 595 842]/Resources "
                                + Pdf.ref(resources) + ">>")
                .bytes();
    }

    /** A table of a million objects, none of which is there. */
    static byte[] hugeTable(byte[] sample, Random random, Scale scale) {
        int count = scale.of(1_000_000);
        String table = "xref\n1000 " + count + "\n" + "0000000009 00000 n \n".repeat(count);
        return withTable(sample, table, "/Size " + (count + 1_000));
    }

    /** A table that claims to go on for billions of objects. */
    static byte[] endlessTable(byte[] sample, Random random, Scale scale) {
        return withTable(sample, "xref\n0 2147483647\n0000000009 00000 n \n", "/Size 2147483647");
    }

    static byte[] tableLoop(byte[] sample, Random random, Scale scale) {
        return withTable(sample, "xref\n1000 1\n0000000009 00000 n \n", "/Prev " + (sample.length + 1));
    }

    private static byte[] withTable(byte[] sample, String table, String entries) {
        String root = Revision.of(sample).root();
        return Pdf.bytes(new String(sample, StandardCharsets.ISO_8859_1) + "\n" + table + "trailer\n<</Root " + root
                + entries + ">>\nstartxref\n" + (sample.length + 1) + "\n%%EOF\n");
    }

    /** A stream whose length is the stream itself. */
    static byte[] lengthLoop(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int stream = revision.next();
        revision.add("<</Length " + Pdf.ref(stream) + ">>\nstream\nq Q\nendstream");
        return revision.showing("", stream).bytes();
    }

    /** An object that is said to lie in a stream that is said to lie in itself. */
    static byte[] objectStreamLoop(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int stream = revision.addStream("/Type/ObjStm/N 1/First 8", Pdf.bytes("1 0     null"));
        return revision.inStream(revision.firstPage(), stream)
                .inStream(stream, stream)
                .bytes();
    }

    /** Encrypted, says the file, but not how. */
    static byte[] brokenEncryption(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        String[] dictionaries = {
            "<</Filter/Standard/V 5/R 6/Length 256/P -4/O(a)/U(b)/OE()/UE()/Perms()>>",
            "<</Filter/Standard/V 1/R 2/P -4>>",
            "<</Filter/Standard/V 4/R 4/Length 2147483647/P -4/O(" + "a".repeat(32) + ")/U(" + "b".repeat(32)
                    + ")/StmF/X/StrF/X/CF<</X<</CFM/AESV2/Length -1>>>>>>",
            "<</Filter/Adobe.PubSec/V 99/SubFilter/adbe.pkcs7.s5/Recipients[(x)]>>",
            "<<>>",
            "[1 2 3]",
            "<</Filter/Nobody/V 2/R 3/Length 0/P 0/O()/U()>>"
        };
        int encryption = revision.add(dictionaries[random.nextInt(dictionaries.length)]);
        return revision.trailer("Encrypt", Pdf.ref(encryption))
                .trailer("ID", "[(a)(a)]")
                .bytes();
    }

    static byte[] longProducer(byte[] sample, Random random, Scale scale) {
        Revision revision = Revision.of(sample);
        int info = revision.add("<</Producer(" + "A".repeat(scale.of(50_000_000)) + ")>>");
        return revision.trailer("Info", Pdf.ref(info)).bytes();
    }

    /** Nothing but the beginnings of objects, without a table. */
    static byte[] onlyBeginnings(byte[] sample, Random random, Scale scale) {
        return Pdf.bytes("%PDF-1.7\n" + "1 0 obj <</Type/Catalog/Pages 2 0 R>>\n".repeat(scale.of(1_000_000)));
    }
}
