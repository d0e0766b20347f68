/** A filled document: its fields with their values and evidence. Begin with {@link hyokasho.document.Document}. */
@NullMarked
package hyokasho.document;

import org.jspecify.annotations.NullMarked;
