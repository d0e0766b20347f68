package hyokasho.form;

/**
 * A way to put things that is usual for what a box asks for, such as articles of laws or names of firms. It weighs where a
 * text does not tell its place, and excludes nothing.
 *
 * @param name in the catalogue
 * @param like a regular expression that is found in such a text
 * @param elsewhere how many of the texts in other boxes it is found in, too, from 0 to 1
 * @param seldom whether many texts of the box itself have it not, so that it only tells something where it is found
 */
public record Wording(String name, String like, double elsewhere, boolean seldom) {}
