/** One published file in, one filled document out. Begin with {@link hyokasho.extract.Extractor}. */
@NullMarked
package hyokasho.extract;

import org.jspecify.annotations.NullMarked;
