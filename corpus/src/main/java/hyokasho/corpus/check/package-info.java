/** Whether documents are consistent with themselves. Begin with {@link hyokasho.corpus.check.Checker}. */
@NullMarked
package hyokasho.corpus.check;

import org.jspecify.annotations.NullMarked;
