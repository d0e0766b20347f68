@NullMarked
package hyokasho.corpus.stats;

import org.jspecify.annotations.NullMarked;
