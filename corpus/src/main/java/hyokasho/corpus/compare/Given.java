package hyokasho.corpus.compare;

import hyokasho.corpus.compare.Cell.Kind;

/**
 * What one box answers. What is not told is empty.
 *
 * @param document its id
 * @param title of the document
 * @param form the form's id
 * @param edition of the form
 * @param date of the document
 * @param prefecture of the municipality
 * @param municipality its name, or that of another body
 * @param code 全国地方公共団体コード
 * @param path of the box
 * @param kind how much is known of the answer: written, empty, unsure or missing
 * @param text the answer as printed; of one that is not sure the best reading
 * @param page on which it is printed, or else the line of the text
 * @param boxes how many boxes give the same answer, itself among them; 0 unless it is written
 * @param municipalities how many municipalities do
 */
public record Given(
        String document,
        String title,
        String form,
        String edition,
        String date,
        String prefecture,
        String municipality,
        String code,
        String path,
        Kind kind,
        String text,
        String page,
        long boxes,
        long municipalities) {}
