/** Speed and accuracy, measured. */
@NullMarked
package hyokasho.benchmark;

import org.jspecify.annotations.NullMarked;
