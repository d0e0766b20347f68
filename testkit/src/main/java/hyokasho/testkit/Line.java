package hyokasho.testkit;

import java.util.ArrayList;
import java.util.List;

/** What stands beside each other on one line of a cell. */
record Line(List<Piece> pieces) {

    Line {
        pieces = List.copyOf(pieces);
    }

    static Line of(Piece... pieces) {
        return new Line(List.of(pieces));
    }

    static Line empty() {
        return new Line(List.of());
    }

    /** {@code text} from {@code dx} on, broken after any character where it would be wider than {@code width}. */
    static List<Line> wrap(double dx, double width, double size, String text) {
        return text.lines()
                .flatMap(paragraph -> broken(paragraph, width, size).stream())
                .map(line -> of(Piece.text(dx, size, line)))
                .toList();
    }

    /** Two columns that begin on the same line. */
    static List<Line> beside(List<Line> left, List<Line> right) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            List<Piece> pieces = new ArrayList<>(i < left.size() ? left.get(i).pieces() : List.of());
            pieces.addAll(i < right.size() ? right.get(i).pieces() : List.of());
            lines.add(new Line(pieces));
        }
        return lines;
    }

    /** {@code lines} in the middle of so many lines. */
    static List<Line> centred(List<Line> lines, int among) {
        List<Line> centred = new ArrayList<>();
        for (int i = 0; i < (among - lines.size()) / 2; i++) {
            centred.add(empty());
        }
        centred.addAll(lines);
        return centred;
    }

    private static List<String> broken(String paragraph, double width, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int character : paragraph.codePoints().toArray()) {
            String next = Character.toString(character);
            if (Canvas.width(line + next, size) > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(next);
        }
        lines.add(line.toString());
        return lines;
    }
}
