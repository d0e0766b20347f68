package hyokasho.document;

/**
 * Printed text that belongs to no box of the form: a caption of a figure, a page header, a 別紙.
 *
 * @param text as printed
 * @param evidence where
 */
public record Unclaimed(String text, Evidence evidence) {}
