package hyokasho.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A change appended to a PDF, as editors save: new objects, old ones replaced, a table of where they are. The objects are
 * written as they are given, so that they may be what no program writes.
 */
final class Revision {

    private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF\\s*$");

    private final byte[] original;
    private final SortedMap<Integer, byte[]> objects = new TreeMap<>();
    private final SortedMap<Integer, Integer> inStreams = new TreeMap<>();
    private final Map<String, String> trailer = new LinkedHashMap<>();
    private final int pageTree;
    private final int firstPage;
    private final String root;
    private OptionalInt previous = OptionalInt.empty();
    private int next;

    private Revision(byte[] original, PDDocument document) {
        this.original = original;
        COSDocument content = document.getDocument();
        COSDictionary catalog = content.getTrailer().getCOSDictionary(COSName.ROOT);
        pageTree = number(catalog.getCOSDictionary(COSName.PAGES));
        firstPage = number(document.getPage(0).getCOSObject());
        root = Pdf.ref(number(catalog));
        next = 1
                + (int) content.getXrefTable().keySet().stream()
                        .mapToLong(COSObjectKey::getNumber)
                        .max()
                        .orElseThrow();
        trailer.put("Root", root);
        trailer.put("Prev", String.valueOf(startOfTable(original)));
    }

    /** A revision of a PDF that is whole and has a page. */
    static Revision of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Revision(pdf, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(COSDictionary object) {
        return (int) object.getKey().getNumber();
    }

    private static int startOfTable(byte[] pdf) {
        int tail = Math.max(0, pdf.length - 1024);
        Matcher start = START.matcher(new String(pdf, tail, pdf.length - tail, StandardCharsets.ISO_8859_1));
        if (!start.find()) {
            throw new IllegalArgumentException("A PDF ends with where its table begins; this one does not.");
        }
        return Integer.parseInt(start.group(1));
    }

    /** The number of the object at the root of the page tree. */
    int pageTree() {
        return pageTree;
    }

    /** The number of the first page's object. */
    int firstPage() {
        return firstPage;
    }

    /** The reference to the catalog. */
    String root() {
        return root;
    }

    /** The number that {@link #add} will give next. */
    int next() {
        return next;
    }

    int add(String object) {
        objects.put(next, Pdf.bytes(object));
        return next++;
    }

    /** A new stream; {@code entries} are those of its dictionary but for the length. */
    int addStream(String entries, byte[] data) {
        objects.put(next, stream(entries, data));
        return next++;
    }

    Revision replace(int number, String object) {
        objects.put(number, Pdf.bytes(object));
        return this;
    }

    /** The first page has this content instead of its own. */
    Revision showing(String resources, String content) {
        return showing(resources, addStream("/Filter/FlateDecode", Bomb.deflated(Pdf.bytes(content))));
    }

    /** The first page has this object, a stream or an array of them, as its content. */
    Revision showing(String resources, int content) {
        return replace(
                firstPage,
                "<</Type/Page/Parent " + Pdf.ref(pageTree) + "/MediaBox[0 0 595 842]/Resources<<" + resources
                        + ">>/Contents " + Pdf.ref(content) + ">>");
    }

    Revision trailer(String key, String value) {
        trailer.put(key, value);
        return this;
    }

    /** The table says that this object lies in that stream. */
    Revision inStream(int object, int stream) {
        objects.remove(object);
        inStreams.put(object, stream);
        return this;
    }

    /** The table that is older than this revision's is that object. */
    Revision after(int table) {
        previous = OptionalInt.of(table);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(original);
        out.write('\n');
        int table = next;
        Map<Integer, byte[]> rows = new TreeMap<>();
        objects.forEach((number, object) -> {
            rows.put(number, row(1, out.size()));
            out.writeBytes(Pdf.bytes(number + " 0 obj\n"));
            out.writeBytes(object);
            out.writeBytes(Pdf.bytes("\nendobj\n"));
        });
        previous.ifPresent(older -> trailer.put("Prev", String.valueOf(offset(rows.get(older)))));
        inStreams.forEach((number, stream) -> rows.put(number, row(2, stream)));
        int start = out.size();
        out.writeBytes(Pdf.bytes(table + " 0 obj\n"));
        out.writeBytes(table(rows));
        out.writeBytes(Pdf.bytes("\nendobj\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private byte[] table(Map<Integer, byte[]> rows) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        StringBuilder index = new StringBuilder();
        rows.forEach((number, row) -> {
            index.append(number).append(" 1 ");
            data.writeBytes(row);
        });
        StringBuilder entries = new StringBuilder("/Type/XRef/W[1 4 1]/Size " + (next + 1) + "/Index[" + index + "]");
        trailer.forEach(
                (key, value) -> entries.append("/").append(key).append(" ").append(value));
        return stream(entries.toString(), data.toByteArray());
    }

    private static byte[] row(int kind, int place) {
        return ByteBuffer.allocate(6)
                .put((byte) kind)
                .putInt(place)
                .put((byte) 0)
                .array();
    }

    private static int offset(byte[] row) {
        return ByteBuffer.wrap(row).getInt(1);
    }

    private static byte[] stream(String entries, byte[] data) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(Pdf.bytes("<<" + entries + "/Length " + data.length + ">>\nstream\n"));
        object.writeBytes(data);
        object.writeBytes(Pdf.bytes("\nendstream"));
        return object.toByteArray();
    }
}
