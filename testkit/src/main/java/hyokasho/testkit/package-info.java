/** Draws PDFs for tests. */
@NullMarked
package hyokasho.testkit;

import org.jspecify.annotations.NullMarked;
