/**
 * A filled document as JSON: nested as the form is nested ({@link hyokasho.json.DocumentJson}), as one line a field
 * ({@link hyokasho.json.FieldsJson}), and the JSON Schema of the former ({@link hyokasho.json.DocumentSchema}).
 */
@NullMarked
package hyokasho.json;

import org.jspecify.annotations.NullMarked;
