package hyokasho.extract.flow;

import hyokasho.extract.flow.BoxToken.Part;
import hyokasho.extract.flow.BoxToken.Way;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import hyokasho.form.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Reads the pieces of a page as rows of parts of boxes. */
final class BoxRows {

    private final List<Piece> pieces;
    private final List<Step> steps;
    private final WritingStyle style;
    private final List<FormBox> boxes = new ArrayList<>();
    private final Map<FormBox, Stretch> writtenIn = new HashMap<>();
    private final Map<FormBox, Set<Integer>> runs = new HashMap<>();
    private final Map<Piece, List<FormBox>> named = new IdentityHashMap<>();
    private final Map<Piece, Piece> squares = new IdentityHashMap<>();
    private final Map<Piece, Integer> positions = new IdentityHashMap<>();
    private final List<FormBox> written = new ArrayList<>();
    private final List<BoxRow> rows = new ArrayList<>();
    private final List<BoxToken> row = new ArrayList<>();
    private Place at;
    private Optional<Way> way = Optional.empty();

    /**
     * What is written between two labels of blocks.
     *
     * @param number from the first on
     * @param block that the label ahead is of
     */
    private record Stretch(int number, int block) {

        /** The one behind a label: another if the label is of another block or names its own. */
        Stretch behind(Place label) {
            boolean begins = label.block() != block || label.isNameOfBlock();
            return begins ? new Stretch(number + 1, label.block()) : this;
        }
    }

    BoxRows(List<Piece> pieces, List<Step> steps, WritingStyle style) {
        this.pieces = pieces;
        this.steps = steps;
        this.style = style;
        Stretch stretch = new Stretch(0, 0);
        for (int i = 0; i < pieces.size(); i++) {
            addBox(i);
            positions.put(pieces.get(i), i);
            if (i > 0
                    && pieces.get(i - 1).is(Kind.SQUARE)
                    && pieces.get(i).before().besides()) {
                squares.put(pieces.get(i), pieces.get(i - 1));
            }
            Step step = steps.get(i);
            if (step.label() && step.place().orElseThrow().block() > 0) {
                stretch = stretch.behind(step.place().get());
            }
            for (FormBox box : named.getOrDefault(pieces.get(i), List.of())) {
                writtenIn.put(box, stretch);
            }
        }
        findRuns();
        moveDoubles();
        for (Piece piece : pieces) {
            named.getOrDefault(piece, List.of()).stream()
                    .limit(1)
                    .filter(FormBox::isCheck)
                    .forEach(written::add);
        }
        for (int i = 0; i < pieces.size(); i++) {
            i = read(i);
        }
        endRow();
    }

    List<FormBox> boxes() {
        return boxes;
    }

    List<BoxRow> rows() {
        return rows;
    }

    /** Whether nothing stands between two rows. */
    boolean follow(BoxRow a, BoxRow b) {
        return at(b.tokens().get(0)) == at(a.tokens().get(a.tokens().size() - 1)) + 1;
    }

    /** Whether a row is written right behind the label of the place that the writing is at. */
    boolean isRightBehindLabel(BoxRow row) {
        int label = at(row.tokens().get(0)) - 1;
        return label >= 0
                && steps.get(label).label()
                && steps.get(label).place().orElseThrow() == row.at();
    }

    private int at(BoxToken token) {
        return positions.get(token.piece());
    }

    /** The box of one character right ahead of a name on its row. */
    Optional<Piece> squareAhead(Piece name) {
        return Optional.ofNullable(squares.get(name));
    }

    /** Whether the names of two boxes stand between the same two labels of blocks. */
    boolean areWrittenInOneBlock(FormBox a, FormBox b) {
        return writtenIn.containsKey(a) && writtenIn.get(a).equals(writtenIn.get(b));
    }

    /** Whether the name of a box stands between the label of its block and that of the next one. */
    boolean isWrittenInItsBlock(FormBox box) {
        return writtenIn.getOrDefault(box, new Stretch(0, 0)).block
                == box.place().block();
    }

    /** Whether two boxes of one name would be nearer to what the form prints beside them if each was the other. */
    boolean haveEachOthersPlaces(FormBox a, FormBox b) {
        return neighbours(a, a) + neighbours(b, b) < neighbours(a, b) + neighbours(b, a);
    }

    /** How many of the names that were written next to a box's are next to what it may be on the form. */
    private long neighbours(FormBox box, FormBox as) {
        int at = written.indexOf(box);
        return IntStream.of(at - 1, at + 1)
                .filter(i -> at >= 0
                        && i >= 0
                        && i < written.size()
                        && written.get(i).isNextTo(as))
                .count();
    }

    /** The options that are written in one go with each box: boxes of its place with no label between them. */
    private void findRuns() {
        Set<Integer> run = new TreeSet<>();
        Optional<Place> of = Optional.empty();
        for (int i = 0; i < pieces.size(); i++) {
            List<FormBox> boxes = named.getOrDefault(pieces.get(i), List.of());
            for (FormBox box : boxes) {
                if (!of.equals(Optional.of(box.place()))) {
                    run = new TreeSet<>();
                    of = Optional.of(box.place());
                }
                run.add(box.option());
                runs.put(box, run);
            }
            of = steps.get(i).label() ? Optional.empty() : of;
        }
    }

    /** Whether the same options are written in one go with two boxes, so that these could be exchanged as a whole. */
    boolean areWrittenAlike(FormBox a, FormBox b) {
        return runs.getOrDefault(a, Set.of()).equals(runs.getOrDefault(b, Set.of()));
    }

    private void addBox(int i) {
        Optional<Place> place = steps.get(i).place();
        if (place.isEmpty() || place.get().isTable()) {
            return;
        }
        Piece piece = pieces.get(i);
        if (isName(piece) && place.get().holds(FieldType.CHECKS) && !isInParenthesis(i)) {
            option(place.get(), piece).ifPresent(option -> named.put(piece, List.of(box(place.get(), option))));
        } else if (place.get().holds(FieldType.CHOICE) && piece.is(Kind.ANSWER)) {
            named.put(piece, List.of(box(place.get(), 0)));
        }
    }

    private FormBox box(Place place, int option) {
        Optional<FormBox> known = boxes.stream()
                .filter(box -> box.place().equals(place) && box.option() == option)
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        FormBox box = new FormBox(boxes.size(), place, option);
        boxes.add(box);
        return box;
    }

    /** One of two boxes of the same name is that of another block of the page which has none of this name. */
    private void moveDoubles() {
        for (FormBox box : List.copyOf(boxes)) {
            List<Piece> names = named.entrySet().stream()
                    .filter(entry -> box.isCheck() && entry.getValue().equals(List.of(box)))
                    .map(Map.Entry::getKey)
                    .toList();
            if (names.size() > 1) {
                List<FormBox> places = new ArrayList<>(List.of(box));
                placesWithout(box).forEach(place -> places.add(box(place, box.option())));
                names.forEach(name -> named.put(name, places));
            }
        }
    }

    private List<Place> placesWithout(FormBox box) {
        List<Place> places = boxes.stream()
                .map(FormBox::place)
                .filter(place -> place.slot().index() == box.place().slot().index())
                .distinct()
                .toList();
        return places.stream()
                .filter(place -> boxes.stream()
                        .noneMatch(other -> other.place().equals(place) && other.option() == box.option()))
                .toList();
    }

    private static boolean isName(Piece piece) {
        return piece.is(Kind.BOX) || piece.is(Kind.ANSWER);
    }

    /** その他 （ 庁内連携システム ）: no box, but what is written in the （ ） of another. */
    private boolean isInParenthesis(int i) {
        boolean opens = "（(".indexOf(pieces.get(i).text().strip().charAt(0)) >= 0;
        boolean opened =
                i > 0 && pieces.get(i).before().besides() && pieces.get(i - 1).opensParenthesis();
        boolean closed = i + 1 < pieces.size()
                && pieces.get(i + 1).before().besides()
                && pieces.get(i + 1).is(Kind.PARENTHESIS);
        return opens || opened && closed;
    }

    private static Optional<Integer> option(Place place, Piece piece) {
        List<Option> options = place.slot().entries().get(0).options();
        for (int i = 0; i < options.size(); i++) {
            if (piece.option().equals(Optional.of(options.get(i).label()))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Reads a piece, and the name behind a closing bracket; the last piece read. */
    private int read(int i) {
        Piece piece = pieces.get(i);
        boolean goesOn = piece.before().besides() || style.goesOn(pieces, i);
        if (!goesOn) {
            endRow();
        }
        move(i);
        boolean closesName = piece.is(Kind.CLOSE)
                && i + 1 < pieces.size()
                && named.containsKey(pieces.get(i + 1))
                && part(i + 1).equals(Optional.of(Part.NAME))
                && (pieces.get(i + 1).before().besides() || style.goesOn(pieces, i + 1));
        if (closesName) {
            part(i + 1).ifPresent(part -> add(i + 1, part, Optional.of(piece)));
            return i + 1;
        }
        part(i).ifPresent(part -> add(i, part, Optional.empty()));
        return i;
    }

    private void move(int i) {
        Way step = style.way(pieces, i);
        way = Optional.of(way.isEmpty() || way.get() == step ? step : Way.EITHER);
    }

    private Optional<Part> part(int i) {
        Piece piece = pieces.get(i);
        boolean inTable = steps.get(i).at().isTable();
        Optional<Place> place = steps.get(i).place();
        boolean check = place.filter(p -> p.holds(FieldType.CHECKS)).isPresent()
                && !steps.get(i).label();
        boolean choice = place.filter(p -> p.holds(FieldType.CHOICE)).isPresent();
        boolean written = isName(piece) || piece.is(Kind.TEXT);
        if (written && !inTable && isInParenthesis(i) && !rowIsEmpty()) {
            return Optional.of(Part.DETAIL);
        }
        return switch (piece.kind()) {
            case OPEN -> inTable ? Optional.empty() : Optional.of(Part.OPEN);
            case MARK -> inTable ? Optional.empty() : Optional.of(Part.MARK);
            case CLOSE -> inTable ? Optional.empty() : Optional.of(Part.CLOSE);
            case PARENTHESIS ->
                inTable ? Optional.empty() : Optional.of(piece.opensParenthesis() ? Part.LEFT : Part.RIGHT);
            case BOX -> check ? Optional.of(Part.NAME) : Optional.empty();
            case ANSWER -> choice ? Optional.of(Part.ANSWER) : check ? Optional.of(Part.NAME) : Optional.empty();
            case TEXT, COUNT -> check && !isGroupHead(place.get(), piece) ? Optional.of(Part.DETAIL) : Optional.empty();
            case LABEL, LIST, FURNITURE, SQUARE -> Optional.empty();
        };
    }

    private boolean rowIsEmpty() {
        return row.stream().allMatch(token -> token.part().isDetail());
    }

    /** ・識別情報 and the like part the boxes into groups. */
    static boolean isGroupHead(Place place, Piece piece) {
        String text = piece.text().strip().replaceFirst("^[・･]", "").strip();
        return place.slot().entries().get(0).options().stream()
                .flatMap(option -> option.group().stream())
                .anyMatch(text::equals);
    }

    private void add(int i, Part part, Optional<Piece> close) {
        Piece piece = pieces.get(i);
        List<FormBox> of = named.getOrDefault(piece, List.of());
        if (of.isEmpty() && (part == Part.NAME || part == Part.ANSWER)) {
            return;
        }
        if (row.isEmpty() || part == Part.DETAIL && rowIsEmpty()) {
            at = steps.get(i).at();
        }
        row.add(new BoxToken(piece, part, close, of, way.orElse(Way.EITHER)));
        way = Optional.empty();
    }

    private void endRow() {
        if (!row.isEmpty()) {
            rows.add(new BoxRow(row, at));
        }
        row.clear();
        way = Optional.empty();
    }
}
