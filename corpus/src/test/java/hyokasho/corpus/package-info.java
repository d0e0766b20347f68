@NullMarked
package hyokasho.corpus;

import org.jspecify.annotations.NullMarked;
