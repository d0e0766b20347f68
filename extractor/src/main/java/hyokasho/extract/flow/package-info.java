/**
 * Parts a text that lost its page into the boxes of the form, by the order of its lines. Begin with
 * {@link hyokasho.extract.flow.FlowSectioner}.
 */
@NullMarked
package hyokasho.extract.flow;

import org.jspecify.annotations.NullMarked;
