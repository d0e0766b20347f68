package hyokasho.testkit;

import java.util.List;

/**
 * One line of a form's description.
 *
 * @param kind what it describes
 * @param depth how far its label is set in, in steps
 * @param cells its texts, from left to right; {@code \n} in them begins a new line
 */
record Row(Kind kind, int depth, List<String> cells) {

    enum Kind {
        CHAPTER,
        HEADING,
        SUBHEADING,
        LABELLED,
        WIDE,
        TABLE_HEAD,
        TABLE_ROW,
        GROUP,
        NEW_PAGE
    }

    Row {
        cells = List.copyOf(cells);
    }

    static List<Row> parse(String description) {
        return description
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Row::parseLine)
                .toList();
    }

    private static Row parseLine(String line) {
        if (line.equals("---")) {
            return new Row(Kind.NEW_PAGE, 0, List.of());
        }
        return switch (line.charAt(0)) {
            case '#' -> heading(line);
            case '!' -> new Row(Kind.GROUP, 0, List.of(line.substring(1).strip()));
            case '|' -> new Row(Kind.WIDE, 0, List.of(text(line.substring(1))));
            case '=' -> new Row(Kind.TABLE_HEAD, 0, cells(line.substring(1)));
            case '-' -> new Row(Kind.TABLE_ROW, 0, cells(line.substring(1)));
            default -> labelled(line);
        };
    }

    private static Row heading(String line) {
        int level = line.length() - line.replaceFirst("^#+", "").length();
        Kind kind = List.of(Kind.CHAPTER, Kind.HEADING, Kind.SUBHEADING).get(level - 1);
        return new Row(kind, 0, List.of(text(line.substring(level))));
    }

    private static Row labelled(String line) {
        int depth = line.length() - line.replaceFirst("^>+", "").length();
        List<String> cells = cells(line.substring(depth));
        if (cells.size() != 2) {
            throw new IllegalArgumentException("A row is \"label | value\", but was: " + line);
        }
        return new Row(Kind.LABELLED, depth, cells);
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\\|", -1)).stream().map(Row::text).toList();
    }

    private static String text(String written) {
        return written.strip().replace("\\n", "\n");
    }
}
