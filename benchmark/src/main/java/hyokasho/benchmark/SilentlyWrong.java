package hyokasho.benchmark;

import hyokasho.document.Field;
import hyokasho.form.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How many fields were given as certain and are wrong.
 *
 * @param documents how many texts were read
 * @param refused how many were not, with a sentence
 * @param fields how many fields the documents have
 * @param boxes wrong check boxes and choices
 * @param numbers wrong dates and counts
 * @param texts wrong texts and tables
 */
record SilentlyWrong(int documents, int refused, int fields, int boxes, int numbers, int texts) {

    static final String HEAD = """
            | damage | documents | refused | fields | silently wrong ‰ | boxes ‰ | dates, counts ‰ | texts, tables ‰ |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""";

    private static final Set<FieldType> BOXES = Set.of(FieldType.CHECKS, FieldType.CHOICE);
    private static final Set<FieldType> NUMBERS = Set.of(FieldType.DATE, FieldType.COUNT);

    static SilentlyWrong nothing() {
        return new SilentlyWrong(0, 0, 0, 0, 0, 0);
    }

    SilentlyWrong plusRefused() {
        return new SilentlyWrong(documents, refused + 1, fields, boxes, numbers, texts);
    }

    SilentlyWrong plus(List<Field> all, List<Field> wrong) {
        int wrongBoxes = count(wrong, BOXES);
        int wrongNumbers = count(wrong, NUMBERS);
        return new SilentlyWrong(
                documents + 1,
                refused,
                fields + all.size(),
                boxes + wrongBoxes,
                numbers + wrongNumbers,
                texts + wrong.size() - wrongBoxes - wrongNumbers);
    }

    private static int count(List<Field> wrong, Set<FieldType> types) {
        return (int)
                wrong.stream().filter(field -> types.contains(field.type())).count();
    }

    /** A row under {@link #HEAD}. */
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.2f | %.2f | %.2f | %.2f |",
                name,
                documents,
                refused,
                fields,
                perThousand(boxes + numbers + texts),
                perThousand(boxes),
                perThousand(numbers),
                perThousand(texts));
    }

    private double perThousand(int wrong) {
        return fields == 0 ? 0 : 1000.0 * wrong / fields;
    }
}
