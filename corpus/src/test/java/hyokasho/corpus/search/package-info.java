@NullMarked
package hyokasho.corpus.search;

import org.jspecify.annotations.NullMarked;
