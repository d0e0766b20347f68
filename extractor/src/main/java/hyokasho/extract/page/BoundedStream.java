package hyokasho.extract.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is not decoded if it gets longer than any that a form needs: it is then an attack. Whether it does is told
 * by its length as long as its filters cannot make so much of it, and found out without keeping what is decoded otherwise.
 */
final class BoundedStream extends COSStream {

    /** A whole Japanese font has some 20 MB, the content of a page far less. */
    static final int MOST_BYTES = 64 << 20;

    /** The content of a page is a megabyte at most. PDFBox keeps all operands up to the next operator, if there is one. */
    private static final int MOST_CONTENT = 32 << 20;

    private final Inflation inflation;
    private boolean bounded;

    BoundedStream(RandomAccessReadView raw, Inflation inflation) throws IOException {
        super(null, raw);
        this.inflation = inflation;
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        requireBounded();
        inflation.add(getLength());
        return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        requireBounded();
        RandomAccessRead view = super.createView();
        inflation.add(view.length());
        return view;
    }

    /** Throws {@link TooMuchContent} if this is a stream, and too long for the content of a page. */
    static void requireContentBounded(@Nullable COSBase content) throws IOException {
        if (content instanceof BoundedStream stream) {
            stream.requireBounded(MOST_CONTENT);
        }
    }

    private void requireBounded() throws IOException {
        if (!bounded) {
            requireBounded(MOST_BYTES);
            bounded = true;
        }
    }

    private void requireBounded(int most) throws IOException {
        requireRowsBounded();
        Set<COSName> filters = filters();
        if (getLength() > most) {
            throw new TooMuchContent();
        }
        if (longest(filters) > most) {
            decode(filters, most);
        }
    }

    /** PDFBox applies a filter once, however often it is named. */
    private Set<COSName> filters() {
        Set<COSName> filters = new LinkedHashSet<>();
        if (getFilters() instanceof COSName name) {
            filters.add(name);
        } else if (getFilters() instanceof COSArray names) {
            names.forEach(name -> {
                if (name instanceof COSName filter) {
                    filters.add(filter);
                }
            });
        }
        return filters;
    }

    private double longest(Set<COSName> filters) {
        double longest = getLength();
        for (COSName filter : filters) {
            longest *= expansion(filter);
        }
        return longest;
    }

    /** How many bytes a filter can make of one. Those of pictures decode to what the picture has, whose decoder sees to it. */
    private static double expansion(COSName filter) {
        return switch (filter.getName()) {
            case "FlateDecode", "Fl" -> 1_032;
            case "LZWDecode", "LZW" -> 2_731;
            case "RunLengthDecode", "RL" -> 64;
            case "ASCII85Decode", "A85" -> 4;
            default -> 1;
        };
    }

    private void decode(Set<COSName> filters, int most) throws IOException {
        InputStream in = createRawInputStream();
        int index = 0;
        for (Iterator<COSName> rest = filters.iterator(); rest.hasNext(); index++) {
            COSName filter = rest.next();
            ByteArrayOutputStream decoded = new ByteArrayOutputStream();
            OutputStream out = new BoundedOutput(rest.hasNext() ? decoded : OutputStream.nullOutputStream(), most);
            FilterFactory.INSTANCE.getFilter(filter).decode(in, out, this, index);
            in = new ByteArrayInputStream(decoded.toByteArray());
        }
    }

    /** A predictor keeps two rows, which may claim any length. */
    private void requireRowsBounded() {
        COSBase parameters = getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSDictionary row) {
            requireRowBounded(row);
        } else if (parameters instanceof COSArray rows) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.getObject(i) instanceof COSDictionary row) {
                    requireRowBounded(row);
                }
            }
        }
    }

    private static void requireRowBounded(COSDictionary row) {
        double bits = (double) row.getInt(COSName.COLORS, 1)
                * row.getInt(COSName.BITS_PER_COMPONENT, 8)
                * row.getInt(COSName.COLUMNS, 1);
        if (bits / 8 > MOST_BYTES) {
            throw new TooMuchContent();
        }
    }

    private static final class BoundedOutput extends OutputStream {

        private final OutputStream out;
        private final int most;
        private long length;

        BoundedOutput(OutputStream out, int most) {
            this.out = out;
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            grow(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            grow(count);
            out.write(bytes, offset, count);
        }

        private void grow(int count) {
            length += count;
            if (length > most) {
                throw new TooMuchContent();
            }
        }
    }
}
