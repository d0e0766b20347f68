package hyokasho.corpus.compare;

import static java.util.stream.Collectors.toMap;

import hyokasho.corpus.compare.Cell.Kind;
import hyokasho.corpus.history.Segment;
import hyokasho.corpus.history.TextDifference;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks what differs in a box. Texts are held against that of the first document that surely has one; in that one is marked
 * what any other has not. Options are marked that not all have. What is not sure has no marks.
 */
final class Marking {

    /** Fewer characters that two texts share between differences are chance, and only make the marks hard to read. */
    private static final int FEWEST_SHARED = 3;

    private static final String CHECKED = "● ";
    private static final String UNCHECKED = "○ ";

    private final List<Content> contents;

    private Marking(List<Content> contents) {
        this.contents = contents;
    }

    /** The pieces of each of {@code contents}. */
    static List<List<Piece>> of(FieldType type, List<Content> contents) {
        Marking marking = new Marking(contents);
        return switch (type) {
            case CHECKS -> marking.options();
            case CHOICE, DATE, COUNT -> marking.wholes();
            case TEXT, TABLE -> marking.texts();
        };
    }

    private List<Content> sure() {
        return contents.stream().filter(content -> content.kind().isSure()).toList();
    }

    private static List<Piece> plain(Content content) {
        return content.text().isEmpty() ? List.of() : List.of(new Piece(content.text(), false));
    }

    private List<List<Piece>> wholes() {
        boolean differ = sure().stream().map(Content::key).distinct().count() > 1;
        return contents.stream()
                .map(content ->
                        content.kind() == Kind.WRITTEN ? List.of(new Piece(content.text(), differ)) : plain(content))
                .toList();
    }

    private List<List<Piece>> options() {
        Map<String, String> all = new LinkedHashMap<>();
        sure().forEach(content -> content.items().forEach(item -> all.putIfAbsent(item.key(), item.text())));
        return contents.stream()
                .map(content -> content.kind() == Kind.WRITTEN ? options(content, all) : plain(content))
                .toList();
    }

    private List<Piece> options(Content content, Map<String, String> all) {
        Map<String, String> own =
                content.items().stream().collect(toMap(Content.Item::key, Content.Item::text, (one, other) -> one));
        List<Piece> pieces = new ArrayList<>();
        all.forEach((key, text) -> {
            if (!pieces.isEmpty()) {
                pieces.add(new Piece("\n", false));
            }
            boolean checked = own.containsKey(key);
            String printed = checked ? CHECKED + own.get(key) : UNCHECKED + text;
            pieces.add(new Piece(printed, checked && !isOfAll(key)));
        });
        return pieces;
    }

    private boolean isOfAll(String key) {
        return sure().stream().allMatch(content -> content.items().stream()
                .anyMatch(item -> item.key().equals(key)));
    }

    private List<List<Piece>> texts() {
        int base = firstWritten();
        List<List<Piece>> pieces = new ArrayList<>();
        BitSet marked = new BitSet();
        for (Content content : contents) {
            boolean compared = base >= 0
                    && content.kind() == Kind.WRITTEN
                    && !content.key().equals(contents.get(base).key());
            if (compared) {
                List<Segment> segments =
                        readable(TextDifference.between(contents.get(base).text(), content.text()));
                pieces.add(pieces(segments));
                mark(segments, marked);
            } else {
                pieces.add(plain(content));
            }
        }
        if (base >= 0) {
            pieces.set(base, pieces(contents.get(base).text(), marked));
        }
        return pieces;
    }

    private int firstWritten() {
        for (int i = 0; i < contents.size(); i++) {
            if (contents.get(i).kind() == Kind.WRITTEN) {
                return i;
            }
        }
        return -1;
    }

    /** Joins differences between which hardly anything is the same. */
    private static List<Segment> readable(List<Segment> segments) {
        List<Segment> readable = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean chance = segment.kind() == Segment.Kind.SAME
                    && i > 0
                    && i + 1 < segments.size()
                    && segment.text().strip().length() < FEWEST_SHARED;
            if (chance) {
                readable.add(new Segment(Segment.Kind.REMOVED, segment.text()));
                readable.add(new Segment(Segment.Kind.ADDED, segment.text()));
            } else {
                readable.add(segment);
            }
        }
        return readable;
    }

    /** The text that is compared; where the base has more than it, an empty piece. */
    private static List<Piece> pieces(List<Segment> segments) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder added = new StringBuilder();
        boolean differs = false;
        for (Segment segment : segments) {
            if (segment.kind() == Segment.Kind.SAME) {
                if (differs) {
                    pieces.add(new Piece(added.toString(), true));
                }
                pieces.add(new Piece(segment.text(), false));
                added.setLength(0);
                differs = false;
            } else {
                differs = true;
                added.append(segment.kind() == Segment.Kind.ADDED ? segment.text() : "");
            }
        }
        if (differs) {
            pieces.add(new Piece(added.toString(), true));
        }
        return pieces;
    }

    /** Marks the characters of the base that are not in the other text. */
    private static void mark(List<Segment> segments, BitSet marked) {
        int place = 0;
        for (Segment segment : segments) {
            int length = segment.text().length();
            if (segment.kind() == Segment.Kind.REMOVED) {
                marked.set(place, place + length);
            }
            place += segment.kind() == Segment.Kind.ADDED ? 0 : length;
        }
    }

    private static List<Piece> pieces(String text, BitSet marked) {
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            boolean isMarked = marked.get(from);
            int end = isMarked ? marked.nextClearBit(from) : marked.nextSetBit(from);
            int to = end < 0 ? text.length() : Math.min(end, text.length());
            pieces.add(new Piece(text.substring(from, to), isMarked));
            from = to;
        }
        return pieces;
    }
}
