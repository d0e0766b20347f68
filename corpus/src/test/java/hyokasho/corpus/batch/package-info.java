@NullMarked
package hyokasho.corpus.batch;

import org.jspecify.annotations.NullMarked;
