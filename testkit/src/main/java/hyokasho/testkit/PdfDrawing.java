package hyokasho.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Draws a PDF for a test:
 *
 * <pre>{@code
 * byte[] pdf = new PdfDrawing()
 *         .page(page -> page.text(72, 100, "戸籍に関する事務").stroke(72, 120, 300, 120))
 *         .bytes();
 * }</pre>
 *
 * The same drawing gives the same bytes, unless it is encrypted. Contents are not compressed, so that a person can read
 * the file and a random change of a byte changes what is drawn.
 */
public final class PdfDrawing {

    private record Drawn(Sheet sheet, Consumer<Canvas> drawing) {}

    private record Passwords(String user, String owner) {}

    private final List<Drawn> pages = new ArrayList<>();
    private Optional<Passwords> passwords = Optional.empty();
    private CompressParameters compression = CompressParameters.NO_COMPRESSION;

    /** Adds a page of A4 in portrait. */
    public PdfDrawing page(Consumer<Canvas> drawing) {
        return page(Sheet.a4(), drawing);
    }

    public PdfDrawing page(Sheet sheet, Consumer<Canvas> drawing) {
        pages.add(new Drawn(sheet, drawing));
        return this;
    }

    /** Encrypts the file (AES-256) so that a reader may print it only. Either password may be empty. */
    public PdfDrawing encrypted(String userPassword, String ownerPassword) {
        passwords = Optional.of(new Passwords(userPassword, ownerPassword));
        return this;
    }

    /** Packs the objects of the file into object streams. */
    public PdfDrawing withObjectStreams() {
        compression = CompressParameters.DEFAULT_COMPRESSION;
        return this;
    }

    public byte[] bytes() {
        try (PDDocument document = new PDDocument()) {
            Fonts fonts = new Fonts();
            for (Drawn page : pages) {
                Canvas canvas = new Canvas(document, fonts, page.sheet().height());
                page.drawing().accept(canvas);
                document.addPage(canvas.onto(page.sheet()));
            }
            fonts.describe();
            protect(document);
            document.setDocumentId(1L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, compression);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file and answers where it is. */
    public Path writeTo(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void protect(PDDocument document) throws IOException {
        if (passwords.isEmpty()) {
            return;
        }
        AccessPermission printing = new AccessPermission(0);
        printing.setCanPrint(true);
        StandardProtectionPolicy policy = new StandardProtectionPolicy(
                passwords.get().owner(), passwords.get().user(), printing);
        policy.setEncryptionKeyLength(256);
        document.protect(policy);
    }
}
