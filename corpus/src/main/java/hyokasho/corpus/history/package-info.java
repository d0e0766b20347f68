/** Two editions of one document. Begin with {@link hyokasho.corpus.history.History}. */
@NullMarked
package hyokasho.corpus.history;

import org.jspecify.annotations.NullMarked;
