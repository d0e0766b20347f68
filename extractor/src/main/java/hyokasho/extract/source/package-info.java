/** What is given to the extractor, and how it says that it cannot be read. */
@NullMarked
package hyokasho.extract.source;

import org.jspecify.annotations.NullMarked;
