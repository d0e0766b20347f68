package hyokasho.extract.flow;

import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import hyokasho.form.Option;

/**
 * A check box of the form on a page of a text, or the brackets of a choice.
 *
 * @param index which of the page's boxes it is, from 0
 * @param place the place that it belongs to
 * @param option which of the place's options it is; 0 for a choice
 */
record FormBox(int index, Place place, int option) {

    private static final int PARTS = BoxToken.Part.values().length;

    boolean isCheck() {
        return place.holds(FieldType.CHECKS);
    }

    /** The same box of another block. */
    boolean isNamedLike(FormBox other) {
        return place.slot().index() == other.place.slot().index() && option == other.option;
    }

    /** A box of the same name in another group, of whatever kind. */
    boolean isCalledLike(FormBox other) {
        return place != other.place && isCheck() && other.isCheck() && label().equals(other.label());
    }

    /** A box of the same name in a group of another kind: その他. */
    boolean isOfAnotherGroup(FormBox other) {
        return place.slot().index() != other.place.slot().index() && isCalledLike(other);
    }

    private String label() {
        return place.options().get(option);
    }

    /** Whether the form prints it right ahead of another box of its group, or right behind it. */
    boolean isNextTo(FormBox other) {
        return place.equals(other.place) && Math.abs(option - other.option) == 1;
    }

    /** Where a part of the box stands among all parts on its page. */
    int slot(BoxToken.Part part) {
        return index * PARTS + part.ordinal();
    }

    /** Where a part of the box stands on its row of the form. */
    int at(BoxToken.Part part) {
        return option * PARTS + part.ordinal();
    }

    /** Whether the form prints （ ） behind its name. */
    boolean hasDetail() {
        if (!isCheck()) {
            return false;
        }
        Option own = entry().options().get(option);
        // 提供を行っている （ 4 ） 件: the number has an entry of its own, called like the box
        return own.detail()
                || place.slot().entries().stream().skip(1).anyMatch(other -> other.label()
                        .equals(own.label()));
    }

    /** Whether a text is what its （ ） usually holds. */
    boolean usuallyHolds(String text) {
        return entry().options().get(option).like().filter(text::matches).isPresent();
    }

    /** Whether it can have such a part of its own. */
    boolean has(BoxToken.Part part) {
        return switch (part) {
            case OPEN, CLOSE -> true;
            case MARK, NAME -> isCheck();
            case ANSWER -> !isCheck();
            case LEFT, DETAIL, RIGHT -> hasDetail();
        };
    }

    Entry entry() {
        return place.slot().entries().get(0);
    }
}
