/** Tests of {@link hyokasho.corpus.compare}. */
@NullMarked
package hyokasho.corpus.compare;

import org.jspecify.annotations.NullMarked;
