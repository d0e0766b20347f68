/**
 * A PDF in, its pages out: glyphs, rulings and cells in one coordinate system. The only package that knows PDFBox and
 * tabula. Begin with {@link hyokasho.extract.page.Page}.
 */
@NullMarked
package hyokasho.extract.page;

import org.jspecify.annotations.NullMarked;
