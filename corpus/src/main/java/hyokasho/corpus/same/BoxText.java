package hyokasho.corpus.same;

import hyokasho.corpus.search.TextFolding;

/**
 * A text that an author wrote into a box.
 *
 * @param box where it stands in the forms
 * @param path where it stands in the document
 * @param text as written
 * @param folded what is compared of it
 * @param asked whether its box is one of those that are asked for
 */
public record BoxText(Box box, String path, String text, TextFolding.Folded folded, boolean asked) {}
