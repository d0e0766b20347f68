/**
 * Which municipality made a document: its 全国地方公共団体コード, or why there is none. Begin with {@link
 * hyokasho.corpus.municipality.MunicipalityFinder}.
 */
@NullMarked
package hyokasho.corpus.municipality;

import org.jspecify.annotations.NullMarked;
