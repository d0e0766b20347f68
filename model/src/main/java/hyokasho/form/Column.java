package hyokasho.form;

import java.util.Optional;

/**
 * A column of a table.
 *
 * @param type what its cells hold
 * @param like a regular expression for what is usually written in a cell; it decides where a text does not tell its columns
 * @param optional whether its cell may be empty in a row that is filled in
 */
public record Column(FieldType type, Optional<String> like, boolean optional) {}
