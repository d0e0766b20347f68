/**
 * Figures of a corpus: documents come in one by one ({@link hyokasho.corpus.stats.Census}), counts and distributions go out
 * ({@link hyokasho.corpus.stats.Figures}), as text, page, tables or JSON. Memory grows with the places of the forms, their
 * editions and the prefectures, never with the documents. Begin with {@link hyokasho.corpus.stats.Census}.
 */
@NullMarked
package hyokasho.corpus.stats;

import org.jspecify.annotations.NullMarked;
