/**
 * The official forms (様式) as data: which places they have, what each is called and what it may hold. Begin with {@link
 * hyokasho.form.FormCatalogue#official()}.
 */
@NullMarked
package hyokasho.form;

import org.jspecify.annotations.NullMarked;
