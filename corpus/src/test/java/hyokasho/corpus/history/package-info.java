@NullMarked
package hyokasho.corpus.history;

import org.jspecify.annotations.NullMarked;
