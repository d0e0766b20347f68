/**
 * Blocks in, sections out: which label of the form is printed where, and what is written in the box that it names. Begin
 * with {@link hyokasho.extract.section.Sectioner}.
 */
@NullMarked
package hyokasho.extract.section;

import org.jspecify.annotations.NullMarked;
