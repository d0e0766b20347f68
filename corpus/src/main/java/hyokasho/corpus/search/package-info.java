/**
 * Documents in, an index out, and what is found in it: begin with {@link hyokasho.corpus.search.Search}. Lucene is known
 * only here and where exports cut words.
 */
@org.jspecify.annotations.NullMarked
package hyokasho.corpus.search;
