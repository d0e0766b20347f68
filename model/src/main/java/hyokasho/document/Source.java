package hyokasho.document;

import java.util.Optional;

/**
 * The file that a document was read from.
 *
 * @param file its name, without folders
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param pages how many pages it has
 * @param producer the program that wrote it, as it says itself
 * @param text how the text was had, e.g. {@code pdf}
 */
public record Source(String file, String sha256, int pages, Optional<String> producer, String text) {}
