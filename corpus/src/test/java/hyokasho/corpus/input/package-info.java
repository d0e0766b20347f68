@NullMarked
package hyokasho.corpus.input;

import org.jspecify.annotations.NullMarked;
