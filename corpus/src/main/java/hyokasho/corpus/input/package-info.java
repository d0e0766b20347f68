/**
 * What there is to convert: arguments of a command line in, one {@link hyokasho.corpus.input.InputFile} after the other
 * out, from folders and archives, always in the same order. Begin with {@link hyokasho.corpus.input.InputScan}.
 */
@NullMarked
package hyokasho.corpus.input;

import org.jspecify.annotations.NullMarked;
