/**
 * Documents side by side, and one question to all of them. Begin with {@link hyokasho.corpus.compare.Comparison} and
 * {@link hyokasho.corpus.compare.Tally}.
 */
@NullMarked
package hyokasho.corpus.compare;

import org.jspecify.annotations.NullMarked;
