/** Text as printed in, typed values out: dates of the Japanese calendar, numbers. */
@NullMarked
package hyokasho.extract.value;

import org.jspecify.annotations.NullMarked;
