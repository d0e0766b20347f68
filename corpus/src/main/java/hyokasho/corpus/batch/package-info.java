/**
 * A whole archive: inputs in, one result and one verdict each out, whatever they are and whatever happens meanwhile. Begin
 * with {@link hyokasho.corpus.batch.Batch}, whose {@code run} is the whole way; {@code docs/adr/0006-a-whole-archive.md}
 * says why it is as it is.
 */
@NullMarked
package hyokasho.corpus.batch;

import org.jspecify.annotations.NullMarked;
