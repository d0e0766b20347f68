@NullMarked
package hyokasho.corpus.municipality;

import org.jspecify.annotations.NullMarked;
