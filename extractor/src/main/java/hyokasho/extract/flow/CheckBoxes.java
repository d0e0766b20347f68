package hyokasho.extract.flow;

import hyokasho.extract.cores.Cores;
import hyokasho.extract.flow.BoxRow.Fit;
import hyokasho.extract.flow.BoxToken.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The check boxes of a text, put together again from what it tore apart.
 *
 * <p>A box is put together only if the text leaves no choice: its parts stayed together, or every way to put the loose
 * parts together comes to the same, or all brackets of the group are there in the form's order.
 */
final class CheckBoxes {

    /**
     * A box of the form.
     *
     * @param label its name as printed
     * @param brackets its two brackets, or the one character that it is
     * @param mark what stands between them, if anything
     * @param detail what is written behind it in （ ）
     */
    record CheckBox(Piece label, List<Piece> brackets, Optional<Piece> mark, List<Piece> detail) {

        List<Piece> pieces() {
            List<Piece> pieces = new ArrayList<>(brackets);
            pieces.add(label);
            mark.ifPresent(pieces::add);
            pieces.addAll(detail);
            return pieces;
        }
    }

    private final Map<Place, List<BoxParts>> found = new LinkedHashMap<>();
    private final Map<Piece, Place> owners = new IdentityHashMap<>();
    private final Set<Place> incomplete = new HashSet<>();
    private final Set<Place> looseDetail = new HashSet<>();
    private final WritingStyle style;
    private final Set<Place> mixed;
    private final BoxesOfAllBlocks alike;

    /** Reads the boxes of a text, page by page. */
    CheckBoxes(List<Piece> pieces, List<Step> steps, Cores cores) {
        this.style = WritingStyle.of(pieces);
        List<BoxRows> pages = pages(pieces, steps, style, cores);
        Map<Integer, Set<Integer>> joined = FormRows.joined(pages);
        findIncomplete(pages);
        this.mixed = MixedBoxes.of(pieces, steps, style);
        Set<Integer> runs = BracketRuns.slots(pages, joined);
        List<OfPage> read = cores.map(pages, page -> new OfPage(page, joined, runs).read());
        this.alike = new BoxesOfAllBlocks(
                read.stream().flatMap(page -> page.parts.stream()).toList());
        read.forEach(this::add);
        removeDoubles();
        leaveUnmarkedGroups(FilledPlaces.of(pieces, steps));
    }

    private void add(OfPage page) {
        page.leaveOpen();
        owners.putAll(page.owners);
        Map<Place, List<BoxParts>> here = new LinkedHashMap<>();
        for (BoxParts box : page.parts) {
            if (box.box().isCheck()) {
                here.computeIfAbsent(alike.place(box), p -> new ArrayList<>()).add(box);
                if (alike.place(box) != box.place()) {
                    box.pieces().forEach(piece -> owners.put(piece, alike.place(box)));
                }
            }
        }
        here.forEach((place, boxes) -> {
            List<BoxParts> before = found.computeIfAbsent(place, p -> new ArrayList<>());
            boxes.stream()
                    .filter(box -> before.stream().noneMatch(box::isReprintOf))
                    .toList()
                    .forEach(before::add);
        });
        looseDetail.addAll(page.looseDetail);
    }

    /** The boxes of a place that are decided. */
    List<CheckBox> boxes(Place place) {
        return found.getOrDefault(place, List.of()).stream()
                .flatMap(parts -> parts.checkBox().stream())
                .toList();
    }

    /** The place that a bracket, mark or parenthesis belongs to. */
    Optional<Place> owner(Piece piece) {
        return Optional.ofNullable(owners.get(piece));
    }

    /** Whether all boxes of a place are as they are in all blocks, so that it has nothing that another block could have. */
    boolean areAsInAllBlocks(Place place) {
        List<BoxParts> boxes = found.getOrDefault(place, List.of());
        return !boxes.isEmpty() && boxes.stream().allMatch(alike::contains);
    }

    /** Whether something is written beside the boxes of a place, and it is not known beside which. */
    boolean hasLooseDetail(Place place) {
        return looseDetail.contains(place);
    }

    static List<BoxRows> pages(List<Piece> pieces, List<Step> steps, WritingStyle style, Cores cores) {
        return cores.map(PageRange.of(pieces), page -> new BoxRows(page.partOf(pieces), page.partOf(steps), style));
    }

    /** Groups with fewer names than boxes, or with the same name twice. */
    private void findIncomplete(List<BoxRows> pages) {
        Map<Place, List<Integer>> options = new LinkedHashMap<>();
        for (BoxRows page : pages) {
            for (FormBox box : page.boxes()) {
                if (box.isCheck()) {
                    options.computeIfAbsent(box.place(), p -> new ArrayList<>()).add(box.option());
                }
            }
        }
        Map<Integer, Set<Integer>> printed = new HashMap<>();
        options.forEach((place, found) -> printed.computeIfAbsent(place.slot().index(), slot -> new TreeSet<>())
                .addAll(found));
        options.forEach((place, found) -> {
            Set<Integer> all = printed.get(place.slot().index());
            if (found.size() != all.size() || !new TreeSet<>(found).equals(all)) {
                incomplete.add(place);
            }
        });
    }

    /** Two boxes of one name: some of the boxes are those of another place, and nobody knows which. */
    private void removeDoubles() {
        for (List<BoxParts> group : found.values()) {
            long options =
                    group.stream().map(parts -> parts.box().option()).distinct().count();
            if (options < group.size()) {
                group.forEach(BoxParts::leaveOpen);
            }
        }
    }

    /** The form asks for one of several boxes at least: if none is marked, the mark was lost, or is another's. */
    private void leaveUnmarkedGroups(FilledPlaces filled) {
        found.forEach((place, group) -> {
            // of boxes that are one character, their reader tells whether the marks of a group were lost
            boolean unmarked = group.stream().noneMatch(box -> box.isMarked() || box.isSquare());
            if (unmarked && !place.isOptional() && place.options().size() > 1 && filled.isInUse(place)) {
                group.forEach(BoxParts::leaveOpen);
            }
        });
    }

    /** One page, with what is found on it. */
    private final class OfPage {
        private final Map<Piece, Place> owners = new IdentityHashMap<>();
        private final Set<Place> looseDetail = new HashSet<>();
        private final BoxRows page;
        private final List<BalancedBoxes.Settled> stacked;
        private final List<FormBox> open;
        private final FormRows form;
        private final BracketRuns runs;
        private final List<BoxParts> parts;

        OfPage(BoxRows page, Map<Integer, Set<Integer>> joined, Set<Integer> runs) {
            this.page = page;
            this.parts = page.boxes().stream().map(BoxParts::new).toList();
            this.stacked = style.stacked() ? new BalancedBoxes(page.rows(), style.loneMarks()).boxes() : List.of();
            this.open = page.boxes().stream()
                    .filter(box ->
                            stacked.stream().noneMatch(settled -> settled.box().equals(box)))
                    .toList();
            this.form = new FormRows(open, joined);
            this.runs = new BracketRuns(page, form, runs);
        }

        OfPage read() {
            stacked.forEach(this::take);
            if (!style.stacked() || !style.loneMarks()) {
                new PageBoxes(open, leftRows(), form, runs.fits(), style)
                        .parts()
                        .forEach(this::search);
            }
            leaveUnmarkedNearLooseMarks();
            takeSquares();
            giveLoose(Part.OPEN);
            giveLoose(Part.CLOSE);
            if (style.forwards() || style.stacked()) {
                takeDetailsBehind();
            }
            takeDetails();
            moveNumbers();
            leaveUnfilled();
            leaveFilledWithoutMark();
            return this;
        }

        void leaveOpen() {
            List<BoxParts> others =
                    parts.stream().filter(box -> !alike.contains(box)).toList();
            looseDetail.addAll(new AlikeBoxes(page, others, incomplete, mixed).leaveOpen());
        }

        private List<BoxParts> lackingText(Place place) {
            return parts.stream()
                    .filter(box -> box.place().equals(place) && box.lacksText())
                    .toList();
        }

        /** A number of blocks behind a box without a mark is that of the marked one which lacks it. */
        private void moveNumbers() {
            for (BoxParts box : parts) {
                boolean surplus = box.isDecided() && !box.isMarked() && box.hasText();
                List<BoxParts> lacking =
                        surplus && box.place().slot().hasCount() ? lackingText(box.place()) : List.of();
                if (lacking.size() == 1) {
                    lacking.get(0).takeTextOf(box);
                }
            }
        }

        /** A marked box whose （ ） is empty lost what was written in it: no document leaves it out. */
        private void leaveUnfilled() {
            for (BoxParts box : parts) {
                if (box.lacksText()) {
                    looseDetail.add(box.place());
                }
            }
        }

        /** Whoever fills in the （ ） of a box marks it, so that one without a mark has lost it, or has another's text. */
        private void leaveFilledWithoutMark() {
            for (BoxParts box : parts) {
                boolean filled = box.isDecided() && box.hasText() && box.box().hasDetail();
                if (filled
                        && !box.isMarked()
                        && !box.isSquare()
                        && !box.place().slot().hasCount()) {
                    box.leaveOpen();
                }
            }
        }

        /** A box that is one character stands right ahead of its name. */
        private void takeSquares() {
            for (BoxParts box : parts) {
                Optional<Piece> square = box.piece(Part.NAME).flatMap(page::squareAhead);
                square.ifPresent(piece -> {
                    put(box, Part.OPEN, piece);
                    put(box, Part.CLOSE, piece);
                    box.decide(true);
                });
            }
        }

        /** Brackets are all alike, so that it does not matter which is whose. */
        private void giveLoose(Part bracket) {
            List<Piece> loose = new ArrayList<>();
            for (BoxRow row : page.rows()) {
                for (BoxToken token : row.tokens()) {
                    if (token.is(bracket) && !owners.containsKey(token.piece())) {
                        loose.add(token.piece());
                    }
                }
            }
            for (BoxParts box : parts) {
                if (box.isDecided() && box.isNamed() && !box.has(bracket) && !loose.isEmpty()) {
                    put(box, bracket, loose.remove(0));
                }
            }
        }

        /** The rows without what was taken. */
        private List<BoxRow> leftRows() {
            return stacked.isEmpty()
                    ? page.rows()
                    : page.rows().stream()
                            .map(row -> new BoxRow(
                                    row.tokens().stream()
                                            .filter(token -> !owners.containsKey(token.piece()))
                                            .toList(),
                                    row.at()))
                            .filter(row -> !row.tokens().isEmpty())
                            .toList();
        }

        private void take(BalancedBoxes.Settled settled) {
            BoxParts box = parts.get(settled.box().index());
            box.decide(true);
            settled.parts().forEach((part, piece) -> put(box, part, piece));
            settled.detail().forEach(piece -> put(box, Part.DETAIL, piece));
        }

        private void put(BoxParts box, Part part, Piece piece) {
            owners.put(piece, box.place());
            box.put(part, piece);
        }

        private void search(List<PageBoxes.Open> rows) {
            List<FormBox> boxes = rows.stream()
                    .flatMap(row -> row.fits.stream())
                    .flatMap(fit -> fit.boxes().stream())
                    .distinct()
                    .toList();
            BoxSearch search = new BoxSearch(boxes, rows, withDetail(rows), withEmptyDetail(rows), isComplete(boxes));
            for (int i = 0; i < search.way().size(); i++) {
                if (search.way().get(i) != null) {
                    take(search, search.rows().get(i), search.way().get(i));
                }
            }
            boxes.forEach(box -> parts.get(box.index()).decide(search.isDecided(box)));
        }

        /** A box with something in its （ ）, or a number of blocks, is marked, unless it stayed together without a mark. */
        private Set<FormBox> withDetail(List<PageBoxes.Open> rows) {
            Set<FormBox> marked = new HashSet<>();
            for (PageBoxes.Open row : rows) {
                for (int i = 0; row.isSettled() && i < row.row.tokens().size(); i++) {
                    FormBox box = row.fits.get(0).boxes().get(i);
                    if (isWriting(row.row.tokens().get(i).piece())
                            && row.row.tokens().get(i).is(Part.DETAIL)
                            && !PageBoxes.wholeBoxes(row).contains(box)) {
                        marked.add(box);
                    }
                }
            }
            return marked;
        }

        /** No document leaves out what a marked box has in its （ ）, so a box with nothing in it is not marked, unless it lost it. */
        private Set<FormBox> withEmptyDetail(List<PageBoxes.Open> rows) {
            Set<FormBox> empty = new HashSet<>();
            for (PageBoxes.Open row : rows) {
                for (int i = 1; row.isSettled() && i < row.row.tokens().size(); i++) {
                    FormBox box = row.fits.get(0).boxes().get(i);
                    boolean parentheses = row.row.tokens().get(i).part().isDetail()
                            && row.row.tokens().get(i - 1).part().isDetail()
                            && !row.row.has(Part.DETAIL);
                    if (parentheses && page.rows().stream().noneMatch(other -> isLooseDetailOf(box, other))) {
                        empty.add(box);
                    }
                }
            }
            return empty;
        }

        private boolean isLooseDetailOf(FormBox box, BoxRow row) {
            return row.at().equals(box.place()) && row.has(Part.DETAIL) && isLooseDetail(row);
        }

        private static boolean isWriting(Piece piece) {
            boolean number = piece.is(Piece.Kind.COUNT) && piece.text().chars().anyMatch(Character::isDigit);
            return number || piece.is(Piece.Kind.TEXT);
        }

        /** If boxes of a group are missing, others may stand in for them. */
        private boolean isComplete(List<FormBox> boxes) {
            return boxes.stream().noneMatch(box -> incomplete.contains(box.place()));
        }

        private void take(BoxSearch search, PageBoxes.Open row, Fit fit) {
            for (int i = 0; i < row.row.tokens().size(); i++) {
                BoxToken token = row.row.tokens().get(i);
                BoxParts box = parts.get(fit.boxes().get(i).index());
                if (!search.isSure(row, box.box(), token.part())) {
                    continue;
                }
                put(box, token.part(), token.piece());
                token.close().ifPresent(close -> put(box, Part.CLOSE, close));
            }
        }

        /** A mark that found no box is one of those around it: none of them that has no mark is surely unmarked. */
        private void leaveUnmarkedNearLooseMarks() {
            List<BoxToken> tokens =
                    page.rows().stream().flatMap(row -> row.tokens().stream()).toList();
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).is(Part.MARK)
                        && !owners.containsKey(tokens.get(i).piece())) {
                    List<BoxToken> ahead = new ArrayList<>(tokens.subList(0, i));
                    Collections.reverse(ahead);
                    leaveUnmarkedOfFirst(ahead);
                    leaveUnmarkedOfFirst(tokens.subList(i, tokens.size()));
                }
            }
        }

        private void leaveUnmarkedOfFirst(List<BoxToken> tokens) {
            Optional<Place> nearest = tokens.stream()
                    .filter(token -> token.is(Part.NAME))
                    .findFirst()
                    .map(token -> token.boxes().get(0).place());
            parts.stream()
                    .filter(box -> nearest.equals(Optional.of(box.place())) && !box.isMarked())
                    .forEach(BoxParts::leaveOpen);
        }

        /** What is written in （ ） on the rows behind the name of a marked box that has a place for it. */
        private void takeDetailsBehind() {
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
                if (!owners.containsKey(token.piece())) {
                    put(box, token.part(), token.piece());
                }
            }
        }

        private Optional<BoxParts> named(BoxToken token) {
            return Optional.of(token)
                    .filter(name -> name.is(Part.NAME) && name.boxes().size() == 1)
                    .map(name -> parts.get(name.boxes().get(0).index()))
                    .filter(BoxParts::lacksText);
        }

        /** What is written in （ ） on rows of its own: that of the one box which lacks it, or nobody knows whose. */
        private void takeDetails() {
            Map<Place, List<BoxRow>> loose = new LinkedHashMap<>();
            page.rows().stream().filter(this::isLooseDetail).forEach(row -> loose.computeIfAbsent(
                            row.at(), at -> new ArrayList<>())
                    .add(row));
            loose.forEach((place, rows) -> {
                List<BoxParts> open = lackingText(place);
                Map<BoxRow, BoxParts> told =
                        rows.size() == 1 && open.size() == 1 ? Map.of(rows.get(0), open.get(0)) : told(rows, open);
                told.forEach(this::addDetails);
                if (told.size() < rows.size()) {
                    looseDetail.add(place);
                }
            });
        }

        /** The rows that are told by what the boxes usually hold, or by the parentheses that they lack. */
        private static Map<BoxRow, BoxParts> told(List<BoxRow> rows, List<BoxParts> open) {
            Map<BoxRow, BoxParts> told = told(rows, open, OfPage::isLike);
            told.putAll(told(
                    rows.stream().filter(row -> !told.containsKey(row)).toList(),
                    open.stream().filter(box -> !told.containsValue(box)).toList(),
                    OfPage::completes));
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
            String text = row.tokens().stream()
                    .map(token -> token.piece().text().strip())
                    .collect(Collectors.joining());
            return text.matches("[（(].*|.*[）)]") && box.box().usuallyHolds(text);
        }

        private boolean isLooseDetail(BoxRow row) {
            return row.has(Part.DETAIL)
                    && row.tokens().stream()
                            .allMatch(token -> token.part().isDetail() && !owners.containsKey(token.piece()));
        }
    }
}
