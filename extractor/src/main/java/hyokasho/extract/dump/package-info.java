/**
 * Reads texts that were made from documents: the lines of a dump, laid out as if they were printed, so that the stages
 * behind see blocks as they do for a PDF. Begin with {@link hyokasho.extract.dump.TextDump}.
 */
@NullMarked
package hyokasho.extract.dump;

import org.jspecify.annotations.NullMarked;
