/**
 * Documents as tables: what stands in which column is data ({@code tables.csv}, {@code columns.csv}, {@code boxes.csv}),
 * and each format is a {@link hyokasho.corpus.table.TableSink}. Begin with {@link hyokasho.corpus.export.Export}.
 */
@NullMarked
package hyokasho.corpus.export;

import org.jspecify.annotations.NullMarked;
