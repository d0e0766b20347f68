package hyokasho.extract.page;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Parses like PDFBox, which decodes a stream as a whole however long it gets; the streams made here have bounds. */
final class BoundedParser extends PDFParser {

    BoundedParser(RandomAccessRead source, String password, Inflation inflation) throws IOException {
        super(source, password);
        document = new BoundedDocument(this, inflation);
    }

    private static final class BoundedDocument extends COSDocument {

        private final ICOSParser parser;
        private final Inflation inflation;

        BoundedDocument(ICOSParser parser, Inflation inflation) {
            super(IOUtils.createMemoryOnlyStreamCache(), parser);
            this.parser = parser;
            this.inflation = inflation;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new BoundedStream(parser.createRandomAccessReadView(start, length), inflation);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
