/**
 * Tables, and how they are written for spreadsheets and programs: a {@link hyokasho.corpus.table.TableSink} takes
 * {@link hyokasho.corpus.table.Row}s. Nothing in a cell is ever executed by what opens the table.
 */
@NullMarked
package hyokasho.corpus.table;

import org.jspecify.annotations.NullMarked;
