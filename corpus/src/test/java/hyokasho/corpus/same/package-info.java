/** Tests of the texts that documents share. */
@org.jspecify.annotations.NullMarked
package hyokasho.corpus.same;
