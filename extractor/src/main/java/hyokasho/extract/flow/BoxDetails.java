package hyokasho.extract.flow;

import hyokasho.extract.flow.BoxToken.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives the boxes of a page what is written in their （ ）, where that was torn off, and leaves open what tells nothing. */
final class BoxDetails {

    private final BoxRows page;
    private final FoundBoxes found;
    private final Set<Place> loose = new HashSet<>();

    BoxDetails(BoxRows page, FoundBoxes found) {
        this.page = page;
        this.found = found;
    }

    /** The groups of which something is written in （ ）, and it is not known behind which box. */
    Set<Place> loose() {
        return loose;
    }

    /** What is written in （ ） on the rows behind the name of a marked box that has a place for it. */
    void takeBehind() {
        Optional<BoxParts> open = Optional.empty();
        for (BoxRow row : page.rows()) {
            boolean detail =
                    row.tokens().stream().allMatch(token -> token.part().isDetail());
            if (detail) {
                open.filter(box -> row.at().equals(box.place()) && opened(row, box) >= closed(row, box))
                        .ifPresent(box -> addDetails(row, box));
            } else {
                open = named(row.tokens().get(row.tokens().size() - 1));
            }
        }
    }

    private void addDetails(BoxRow row, BoxParts box) {
        for (BoxToken token : row.tokens()) {
            if (!found.isTaken(token.piece())) {
                found.put(box, token.part(), token.piece());
            }
        }
    }

    private Optional<BoxParts> named(BoxToken token) {
        return Optional.of(token)
                .filter(name -> name.is(Part.NAME) && name.boxes().size() == 1)
                .map(name -> found.of(name.boxes().get(0)))
                .filter(BoxParts::lacksText);
    }

    /** What is written in （ ） on rows of its own: that of the one box which lacks it, or nobody knows whose. */
    void take() {
        Map<Place, List<BoxRow>> rowsOf = new LinkedHashMap<>();
        page.rows().stream().filter(found::isLooseDetail).forEach(row -> rowsOf.computeIfAbsent(
                        row.at(), at -> new ArrayList<>())
                .add(row));
        rowsOf.forEach((place, rows) -> {
            List<BoxParts> open = found.lackingText(place);
            Map<BoxRow, BoxParts> told =
                    rows.size() == 1 && open.size() == 1 ? Map.of(rows.get(0), open.get(0)) : told(rows, open);
            told.forEach(this::addDetails);
            if (told.size() < rows.size()) {
                loose.add(place);
            }
        });
    }

    /** The rows that are told by what the boxes usually hold, or by the parentheses that they lack. */
    private static Map<BoxRow, BoxParts> told(List<BoxRow> rows, List<BoxParts> open) {
        Map<BoxRow, BoxParts> told = told(rows, open, BoxDetails::isLike);
        told.putAll(told(
                rows.stream().filter(row -> !told.containsKey(row)).toList(),
                open.stream().filter(box -> !told.containsValue(box)).toList(),
                BoxDetails::completes));
        return told;
    }

    /** The rows that fit only one of the boxes, and it no other of them. */
    private static Map<BoxRow, BoxParts> told(
            List<BoxRow> rows, List<BoxParts> open, BiPredicate<BoxRow, BoxParts> fits) {
        Map<BoxRow, BoxParts> told = new IdentityHashMap<>();
        for (BoxRow row : rows) {
            List<BoxParts> boxes =
                    open.stream().filter(box -> fits.test(row, box)).toList();
            boolean alone = boxes.size() == 1
                    && rows.stream()
                                    .filter(other -> fits.test(other, boxes.get(0)))
                                    .count()
                            == 1;
            if (alone) {
                told.put(row, boxes.get(0));
            }
        }
        return told;
    }

    /** Whether a row and what a box has make one （ ） with a text in it. */
    private static boolean completes(BoxRow row, BoxParts box) {
        return opened(row, box) == 1 && closed(row, box) == 1;
    }

    /** How often a row and what a box has open a （ ） together. */
    private static long opened(BoxRow row, BoxParts box) {
        return texts(row, box)
                .filter(text -> text.startsWith("（") || text.startsWith("("))
                .count();
    }

    private static long closed(BoxRow row, BoxParts box) {
        return texts(row, box)
                .filter(text -> text.endsWith("）") || text.endsWith(")"))
                .count();
    }

    private static Stream<String> texts(BoxRow row, BoxParts box) {
        Stream<Piece> parts =
                Stream.concat(box.detail().stream(), row.tokens().stream().map(BoxToken::piece));
        return parts.map(part -> part.text().strip());
    }

    /** Whether a row that stands in （ ） is what a box usually holds; a line without may be the rest of another one. */
    private static boolean isLike(BoxRow row, BoxParts box) {
        String text =
                row.tokens().stream().map(token -> token.piece().text().strip()).collect(Collectors.joining());
        return text.matches("[（(].*|.*[）)]") && box.box().usuallyHolds(text);
    }

    /** A number of blocks behind a box without a mark is that of the marked one which lacks it. */
    void moveNumbers() {
        for (BoxParts box : found.all()) {
            boolean surplus = box.isDecided() && !box.isMarked() && box.hasText();
            List<BoxParts> lacking =
                    surplus && box.place().slot().hasCount() ? found.lackingText(box.place()) : List.of();
            if (lacking.size() == 1) {
                lacking.get(0).takeTextOf(box);
            }
        }
    }

    /** A marked box whose （ ） is empty lost what was written in it: no document leaves it out. */
    void leaveUnfilled() {
        for (BoxParts box : found.all()) {
            if (box.lacksText()) {
                loose.add(box.place());
            }
        }
    }

    /** Whoever fills in the （ ） of a box marks it, so that one without a mark has lost it, or has another's text. */
    void leaveFilledWithoutMark() {
        for (BoxParts box : found.all()) {
            boolean filled = box.isDecided() && box.hasText() && box.box().hasDetail();
            if (filled
                    && !box.isMarked()
                    && !box.isSquare()
                    && !box.place().slot().hasCount()) {
                box.leaveOpen();
            }
        }
    }
}
