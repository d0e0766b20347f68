/** Sections in, fields out: what is written in a box, as the type that the form gives it. */
@NullMarked
package hyokasho.extract.field;

import org.jspecify.annotations.NullMarked;
