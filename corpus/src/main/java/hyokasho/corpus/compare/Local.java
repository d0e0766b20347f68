package hyokasho.corpus.compare;

import hyokasho.corpus.compare.Cell.Kind;

/**
 * How often a municipality gives an answer. What is not told is empty.
 *
 * @param prefecture of the municipality
 * @param municipality its name, or that of another body
 * @param code 全国地方公共団体コード
 * @param kind written, empty, unsure or missing
 * @param text the answer as printed; empty unless it is written
 * @param boxes how many of its boxes give it
 * @param documents in how many documents
 */
public record Local(
        String prefecture, String municipality, String code, Kind kind, String text, long boxes, long documents) {}
