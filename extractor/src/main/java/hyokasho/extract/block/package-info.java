/**
 * A page's glyphs in, its blocks out: which characters stand side by side, and in which cell. Begin with {@link
 * hyokasho.extract.block.BlockFinder}.
 */
@NullMarked
package hyokasho.extract.block;

import org.jspecify.annotations.NullMarked;
