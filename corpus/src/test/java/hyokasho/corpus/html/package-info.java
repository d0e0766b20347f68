@NullMarked
package hyokasho.corpus.html;

import org.jspecify.annotations.NullMarked;
