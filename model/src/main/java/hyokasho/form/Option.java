package hyokasho.form;

import java.util.List;
import java.util.Optional;

/**
 * One answer that a box offers: a line of a ＜選択肢＞ list, or the label of a check box.
 *
 * @param label the label as the normalized output writes it
 * @param detail whether a （ ） for free text follows the box
 * @param group the printed name of the group of boxes, e.g. 識別情報
 * @param besides whether the box is usually printed on one row with the box before it
 * @param aliases other printed spellings
 * @param like a regular expression for what is usually written in its （ ）; it decides which box a text that was torn off
 *     belongs to
 */
public record Option(
        String label,
        boolean detail,
        Optional<String> group,
        boolean besides,
        List<String> aliases,
        Optional<String> like) {

    public Option {
        aliases = List.copyOf(aliases);
    }
}
