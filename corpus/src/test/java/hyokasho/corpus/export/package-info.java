@NullMarked
package hyokasho.corpus.export;

import org.jspecify.annotations.NullMarked;
