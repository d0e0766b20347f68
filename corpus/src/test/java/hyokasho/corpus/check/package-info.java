@NullMarked
package hyokasho.corpus.check;

import org.jspecify.annotations.NullMarked;
