@NullMarked
package hyokasho.corpus.table;

import org.jspecify.annotations.NullMarked;
