/**
 * Draws PDFs for tests, and compares what was read with reviewed truth. Begin with {@link
 * hyokasho.testkit.FormDrawing} for a form and with {@link hyokasho.testkit.PdfDrawing} for a single page.
 */
@NullMarked
package hyokasho.testkit;

import org.jspecify.annotations.NullMarked;
