/** The command line. */
@NullMarked
package hyokasho.cli;

import org.jspecify.annotations.NullMarked;
