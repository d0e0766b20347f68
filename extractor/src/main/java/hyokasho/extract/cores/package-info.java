/**
 * On how many cores a document is read. Begin with {@link hyokasho.extract.cores.Cores}.
 */
@NullMarked
package hyokasho.extract.cores;

import org.jspecify.annotations.NullMarked;
