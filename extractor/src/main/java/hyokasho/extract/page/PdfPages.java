package hyokasho.extract.page;

import hyokasho.extract.source.Checksum;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.SourceKind;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.extract.source.UnreadableSourceException.Reason;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** An open PDF whose pages are read one by one, each once. Close it after use. */
public final class PdfPages implements Closeable {

    /** No 評価書 has as many pages; a file that claims more is not read. */
    public static final int MOST_PAGES = 5_000;

    /** What is longer is no name of a program. */
    private static final int LONGEST_PRODUCER = 1_000;

    private final Input input;
    private final PDDocument document;
    private final Inflation inflation;
    private final int count;
    private final Radicals radicals = Radicals.load();
    private final FontTables fontTables = new FontTables();

    private PdfPages(Input input, PDDocument document, Inflation inflation) {
        this.input = input;
        this.document = document;
        this.inflation = inflation;
        count = PageTree.flatten(document, MOST_PAGES);
    }

    /**
     * Opens a PDF.
     *
     * @throws UnreadableSourceException if it is no PDF, is damaged beyond reading, wants a password or is too large
     */
    public static PdfPages open(Input input) throws UnreadableSourceException {
        requirePdf(input);
        useBundledFonts();
        PdfPages pages = load(input);
        int count = pages.count();
        if (count > MOST_PAGES) {
            pages.close();
            throw new UnreadableSourceException(
                    Reason.TOO_LARGE,
                    input.name(),
                    "has " + count + " pages, more than the " + MOST_PAGES + " that are read; split the file.");
        }
        if (count <= 0) {
            pages.close();
            throw damaged(input, "has no pages that can be found; get the file again from where it was published.");
        }
        return pages;
    }

    /** How many pages the file has. */
    public int count() {
        return count;
    }

    /** SHA-256 of the file's bytes, in lower-case hexadecimal. */
    public String sha256() throws UnreadableSourceException {
        try (InputStream in = Files.newInputStream(input.file())) {
            return Checksum.of(in);
        } catch (IOException e) {
            throw new UnreadableSourceException(
                    Reason.NOT_FOUND, input.name(), "cannot be read to its end; check the disk it is on.", e);
        }
    }

    /** The program that wrote the file, as it says itself. */
    public Optional<String> producer() {
        try {
            return Optional.ofNullable(document.getDocumentInformation().getProducer())
                    .map(String::strip)
                    .filter(producer -> !producer.isEmpty() && producer.length() <= LONGEST_PRODUCER);
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty(); // where it is said is damaged; nothing that is read depends on it
        }
    }

    /**
     * Reads a page.
     *
     * @param number from 1
     * @throws UnreadablePageException if the page's content is damaged, or is more than a form can have
     */
    public Page read(int number) throws UnreadablePageException {
        inflation.begin();
        try {
            return PageReader.read(document.getPage(number - 1), number, radicals, fontTables);
        } catch (TooMuchContent e) {
            throw UnreadablePageException.tooMuch(number, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox answers some damage with unchecked exceptions; the page is lost, the document is not.
            throw UnreadablePageException.damaged(number, "read", e);
        }
    }

    /**
     * Draws a page for people to look at; no text is read from it.
     *
     * @param number from 1
     * @throws UnreadablePageException if the page's content is damaged
     */
    public BufferedImage picture(int number, int dotsPerInch) throws UnreadablePageException {
        inflation.begin();
        try {
            return new PDFRenderer(document).renderImageWithDPI(number - 1, dotsPerInch, ImageType.RGB);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw UnreadablePageException.damaged(number, "drawn", e);
        }
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
    }

    /** PDFBox keeps its font mapper for the whole process; setting it again changes nothing. */
    private static void useBundledFonts() {
        synchronized (BundledFonts.class) {
            FontMappers.set(BundledFontsHolder.INSTANCE);
        }
    }

    private static final class BundledFontsHolder {
        static final BundledFonts INSTANCE = new BundledFonts();
    }

    private static void requirePdf(Input input) throws UnreadableSourceException {
        if (SourceKind.of(input) != SourceKind.PDF) {
            throw new UnreadableSourceException(
                    Reason.NEITHER_PDF_NOR_TEXT,
                    input.name(),
                    "is not a PDF; give the PDF that the municipality published.");
        }
    }

    private static PdfPages load(Input input) throws UnreadableSourceException {
        Inflation inflation = new Inflation();
        try {
            return parse(input, inflation);
        } catch (InvalidPasswordException e) {
            throw input.password().isPresent()
                    ? new UnreadableSourceException(
                            Reason.WRONG_PASSWORD, input.name(), "does not open with this password; check it.", e)
                    : new UnreadableSourceException(
                            Reason.ENCRYPTED, input.name(), "wants a password; give it with --password.", e);
        } catch (TooMuchContent e) {
            throw new UnreadableSourceException(
                    Reason.TOO_LARGE,
                    input.name(),
                    "inflates to more than a form can have, before its first page is read; check where it is from.",
                    e);
        } catch (NoClassDefFoundError e) {
            // PDFBox asks for a library of its own to open what is encrypted for the holders of certificates.
            throw new UnreadableSourceException(
                    Reason.ENCRYPTED,
                    input.name(),
                    "can be opened with a certificate only; get a file that is not protected so.",
                    e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableSourceException(
                    Reason.DAMAGED,
                    input.name(),
                    "is damaged and cannot be read as a PDF; get the file again from where it was published.",
                    e);
        }
    }

    /** PDFBox leaves the file open if it fails, which a run over many files would not bear. */
    private static PdfPages parse(Input input, Inflation inflation) throws IOException {
        RandomAccessRead file = new RandomAccessReadBufferedFile(input.file().toFile());
        try {
            PDDocument document = new BoundedParser(file, input.password().orElse(""), inflation).parse();
            return new PdfPages(input, document, inflation);
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
            IOUtils.closeQuietly(file);
            throw e;
        }
    }

    private static UnreadableSourceException damaged(Input input, String sentence) {
        return new UnreadableSourceException(Reason.DAMAGED, input.name(), sentence);
    }
}
