package hyokasho.extract.flow;

import hyokasho.extract.cores.Cores;
import hyokasho.extract.flow.BoxRow.Fit;
import hyokasho.extract.flow.BoxToken.Part;
import hyokasho.form.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    /** The parts of a box that were found. */
    private static final class Parts {
        private final FormBox box;
        private final Map<Part, Piece> pieces = new HashMap<>();
        private final List<Piece> detail = new ArrayList<>();
        private boolean decided;
        private boolean exchangeable;

        Parts(FormBox box) {
            this.box = box;
        }

        boolean isMarked() {
            return pieces.containsKey(Part.MARK)
                    || isSquare() && pieces.get(Part.OPEN).isCheckedSquare();
        }

        boolean isSquare() {
            return pieces.containsKey(Part.OPEN) && pieces.get(Part.OPEN).is(Piece.Kind.SQUARE);
        }

        boolean isNamed() {
            return box.isCheck() && pieces.containsKey(Part.NAME);
        }

        boolean isMarkedLike(Parts other) {
            return isMarked() == other.isMarked();
        }

        /** Whether a row that a page's end cuts is printed on both pages. */
        boolean isReprintOf(Parts before) {
            return box.option() == before.box.option() && decided && before.decided && isMarkedLike(before);
        }

        boolean hasText() {
            return detail.stream().anyMatch(piece -> !piece.is(Piece.Kind.PARENTHESIS));
        }

        Optional<CheckBox> checkBox() {
            boolean whole = decided && pieces.containsKey(Part.OPEN) && pieces.containsKey(Part.CLOSE);
            if (!whole || !pieces.containsKey(Part.NAME)) {
                return Optional.empty();
            }
            return Optional.of(new CheckBox(
                    pieces.get(Part.NAME),
                    isSquare()
                            ? List.of(pieces.get(Part.OPEN))
                            : List.of(pieces.get(Part.OPEN), pieces.get(Part.CLOSE)),
                    Optional.ofNullable(pieces.get(Part.MARK)),
                    inReadingOrder(detail)));
        }

        /** The （ first and the ） last, as rows that are written from right to left have them the other way round. */
        private static List<Piece> inReadingOrder(List<Piece> detail) {
            List<Piece> ordered = new ArrayList<>(detail);
            ordered.sort(Comparator.comparingInt(Parts::order));
            return ordered;
        }

        private static int order(Piece piece) {
            String text = piece.text().strip();
            boolean single = text.length() == 1;
            return single && "（(".contains(text) ? -1 : single && "）)".contains(text) ? 1 : 0;
        }
    }

    private final Map<Place, List<Parts>> found = new LinkedHashMap<>();
    private final Map<Piece, Place> owners = new IdentityHashMap<>();
    private final Set<Place> incomplete = new HashSet<>();
    private final Set<Place> looseDetail = new HashSet<>();
    private final WritingStyle style;
    private final Set<Place> mixed;

    /** Reads the boxes of a text, page by page. */
    CheckBoxes(List<Piece> pieces, List<Step> steps, Cores cores) {
        this.style = WritingStyle.of(pieces);
        List<BoxRows> pages = pages(pieces, steps, style, cores);
        Map<Integer, Set<Integer>> joined = joined(pages);
        findIncomplete(pages);
        this.mixed = MixedBoxes.of(pieces, steps, style);
        Set<Integer> runs = BracketRuns.slots(pages, joined);
        cores.map(pages, page -> new OfPage(page, joined, runs).read()).forEach(this::add);
        removeDoubles();
        leaveUnmarkedGroups(FilledPlaces.of(pieces, steps));
    }

    private void add(OfPage page) {
        page.found.forEach((place, boxes) -> {
            List<Parts> before = found.computeIfAbsent(place, p -> new ArrayList<>());
            boxes.stream()
                    .filter(box -> before.stream().noneMatch(box::isReprintOf))
                    .toList()
                    .forEach(before::add);
        });
        owners.putAll(page.owners);
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

    /** Whether something is written beside the boxes of a place, and it is not known beside which. */
    boolean hasLooseDetail(Place place) {
        return looseDetail.contains(place);
    }

    static List<BoxRows> pages(List<Piece> pieces, List<Step> steps, WritingStyle style, Cores cores) {
        return cores.map(PageRange.of(pieces), page -> new BoxRows(page.partOf(pieces), page.partOf(steps), style));
    }

    /** By slot, the options that stand on one row with the next one, by the form or in this document. */
    static Map<Integer, Set<Integer>> joined(List<BoxRows> pages) {
        Map<Integer, Set<Integer>> joined = new HashMap<>();
        for (BoxRows page : pages) {
            page.boxes()
                    .forEach(box -> joined.computeIfAbsent(box.place().slot().index(), slot -> new TreeSet<>()));
            page.rows().forEach(row -> join(row, joined));
        }
        Map<Integer, Set<Integer>> all = new HashMap<>();
        for (BoxRows page : pages) {
            for (FormBox box : page.boxes()) {
                int slot = box.place().slot().index();
                all.computeIfAbsent(slot, s -> withUsual(box, joined.get(slot)));
            }
        }
        return all;
    }

    /** What the form usually has on one row, but where this document prints two rows instead. */
    private static Set<Integer> withUsual(FormBox box, Set<Integer> joined) {
        Set<Integer> all = new TreeSet<>(joined);
        for (int option : besides(box)) {
            if (!joined.contains(option - 1) || !joined.contains(option + 1)) {
                all.add(option);
            }
        }
        return all;
    }

    private static Set<Integer> besides(FormBox box) {
        Set<Integer> besides = new TreeSet<>();
        List<Option> options = box.entry().options();
        for (int i = 1; i < options.size() && box.isCheck(); i++) {
            if (options.get(i).besides()) {
                besides.add(i - 1);
            }
        }
        return besides;
    }

    private static void join(BoxRow row, Map<Integer, Set<Integer>> joined) {
        Optional<FormBox> last = Optional.empty();
        for (BoxToken token : row.tokens()) {
            if (token.isNamed()) {
                FormBox box = token.boxes().get(0);
                if (last.isPresent() && box.isCheck() && last.get().place().equals(box.place())) {
                    int from = Math.min(last.get().option(), box.option());
                    int to = Math.max(last.get().option(), box.option());
                    Set<Integer> options = joined.get(box.place().slot().index());
                    for (int option = from; option < to && to - from < 3; option++) {
                        options.add(option);
                    }
                }
                last = Optional.of(box);
            }
        }
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
        for (List<Parts> group : found.values()) {
            long options =
                    group.stream().map(parts -> parts.box.option()).distinct().count();
            if (options < group.size()) {
                group.forEach(parts -> parts.decided = false);
            }
        }
    }

    /** The form asks for one of several boxes at least: if none is marked, the mark was lost, or is another's. */
    private void leaveUnmarkedGroups(FilledPlaces filled) {
        found.forEach((place, group) -> {
            // of boxes that are one character, their reader tells whether the marks of a group were lost
            boolean unmarked = group.stream().noneMatch(box -> box.isMarked() || box.isSquare());
            if (unmarked && !place.isOptional() && place.options().size() > 1 && filled.isInUse(place)) {
                group.forEach(parts -> parts.decided = false);
            }
        });
    }

    /** One page, with what is found on it. */
    private final class OfPage {
        private final Map<Place, List<Parts>> found = new LinkedHashMap<>();
        private final Map<Piece, Place> owners = new IdentityHashMap<>();
        private final Set<Place> looseDetail = new HashSet<>();
        private final BoxRows page;
        private final List<BalancedBoxes.Settled> stacked;
        private final List<FormBox> open;
        private final FormRows form;
        private final BracketRuns runs;
        private final List<Parts> parts;

        OfPage(BoxRows page, Map<Integer, Set<Integer>> joined, Set<Integer> runs) {
            this.page = page;
            this.parts = page.boxes().stream().map(Parts::new).toList();
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
            for (Parts box : parts) {
                if (box.box.isCheck()) {
                    found.computeIfAbsent(box.box.place(), p -> new ArrayList<>())
                            .add(box);
                }
            }
            leaveUnmarkedNearLooseMarks();
            takeSquares();
            giveLoose(Part.OPEN);
            giveLoose(Part.CLOSE);
            if (style.forwards() || style.stacked()) {
                takeDetailsBehind();
            }
            takeDetails();
            leaveUnfilled();
            leaveExchangeable();
            leaveStrays();
            leaveMixed();
            return this;
        }

        /** A marked box whose （ ） is empty lost what was written in it: no document leaves it out. */
        private void leaveUnfilled() {
            for (Parts box : parts) {
                if (box.decided && box.isMarked() && box.box.hasDetail() && !box.hasText()) {
                    looseDetail.add(box.box.place());
                }
            }
        }

        /**
         * Boxes of one name in several blocks of a page are told apart by where they are written: two of them written in
         * one block could be exchanged, and so could all if a block lacks some.
         */
        private void leaveExchangeable() {
            for (Parts box : parts) {
                List<Parts> others = namedLike(box);
                if (!others.isEmpty()) {
                    leaveExchangeable(box, others);
                }
            }
            parts.forEach(box -> box.decided &= !box.exchangeable);
        }

        private void leaveExchangeable(Parts box, List<Parts> others) {
            boolean complete = isComplete(box) && others.stream().allMatch(this::isComplete);
            List<Parts> alike = others.stream()
                    .filter(b -> page.areWrittenInOneBlock(box.box, b.box) && page.areWrittenAlike(box.box, b.box))
                    .toList();
            if (!complete && !areAlikeInAllBlocks(box, others) || alike.stream().anyMatch(b -> !box.isMarkedLike(b))) {
                box.exchangeable = true;
            } else {
                alike.forEach(b -> leaveDetails(box, b));
            }
        }

        private boolean areAlikeInAllBlocks(Parts box, List<Parts> others) {
            return others.stream().allMatch(b -> b.decided && box.isMarkedLike(b)) && !isLackedByABlock(box);
        }

        /** Whether a block of the page has other boxes of a group, but not this one. */
        private boolean isLackedByABlock(Parts box) {
            Set<Place> places = new HashSet<>();
            Set<Place> with = new HashSet<>();
            for (Parts other : parts) {
                if (other.box.isCheck()
                        && other.box.place().slot() == box.box.place().slot()) {
                    places.add(other.box.place());
                    if (other.box.option() == box.box.option()) {
                        with.add(other.box.place());
                    }
                }
            }
            return places.size() > with.size();
        }

        /** Of two marked boxes, each of which may be the other, it is not known which has which text. */
        private void leaveDetails(Parts a, Parts b) {
            if (a.hasText() || b.hasText()) {
                looseDetail.add(a.box.place());
                looseDetail.add(b.box.place());
            }
        }

        /**
         * Boxes of one name in blocks that are mixed: where one of them is written in another block, they may be each
         * other's, which is all the same if they are alike.
         */
        private void leaveMixed() {
            List<Parts> ofMixed = parts.stream()
                    .filter(box -> mixed.contains(box.box.place()))
                    .toList();
            for (Parts a : ofMixed) {
                List<Parts> others =
                        ofMixed.stream().filter(b -> a.box.isCalledLike(b.box)).toList();
                boolean strays = !page.isWrittenInItsBlock(a.box)
                        || others.stream().anyMatch(b -> !page.isWrittenInItsBlock(b.box));
                boolean alike = others.stream().allMatch(b -> b.decided && a.isMarkedLike(b));
                a.exchangeable |= strays && !alike;
                if (strays) {
                    others.forEach(b -> leaveDetails(a, b));
                }
            }
            parts.forEach(box -> box.decided &= !box.exchangeable);
        }

        /** Two boxes of one name in different groups, each of which stands beside the other's neighbours. */
        private void leaveStrays() {
            for (Parts a : parts) {
                for (Parts b : parts) {
                    boolean named = a.isNamed() && b.isNamed() && a.box.isOfAnotherGroup(b.box);
                    if (!named || !page.haveEachOthersPlaces(a.box, b.box)) {
                        continue;
                    }
                    if (a.isMarkedLike(b)) {
                        leaveDetails(a, b);
                    } else {
                        a.decided = false;
                        b.decided = false;
                    }
                }
            }
        }

        /** The boxes of the same name in other blocks. */
        private List<Parts> namedLike(Parts box) {
            return parts.stream()
                    .filter(other -> other != box && box.box.isCheck() && box.box.isNamedLike(other.box))
                    .toList();
        }

        private boolean isComplete(Parts box) {
            return !incomplete.contains(box.box.place());
        }

        /** A box that is one character stands right ahead of its name. */
        private void takeSquares() {
            for (Parts box : parts) {
                Optional<Piece> square =
                        Optional.ofNullable(box.pieces.get(Part.NAME)).flatMap(page::squareAhead);
                square.ifPresent(piece -> {
                    put(box, Part.OPEN, piece);
                    put(box, Part.CLOSE, piece);
                    box.decided = true;
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
            for (Parts box : parts) {
                if (box.decided && box.isNamed() && !box.pieces.containsKey(bracket) && !loose.isEmpty()) {
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
            Parts box = parts.get(settled.box().index());
            box.decided = true;
            settled.parts().forEach((part, piece) -> put(box, part, piece));
            settled.detail().forEach(piece -> put(box, Part.DETAIL, piece));
        }

        private void put(Parts box, Part part, Piece piece) {
            owners.put(piece, box.box.place());
            if (part.isDetail()) {
                box.detail.add(piece);
            } else {
                box.pieces.put(part, piece);
            }
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
            boxes.forEach(box -> parts.get(box.index()).decided = search.isDecided(box));
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
                Parts box = parts.get(fit.boxes().get(i).index());
                if (!search.isSure(row, box.box, token.part())) {
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
                    .filter(box -> nearest.equals(Optional.of(box.box.place())) && !box.isMarked())
                    .forEach(box -> box.decided = false);
        }

        /** What is written in （ ） on the rows behind the name of a marked box that has a place for it. */
        private void takeDetailsBehind() {
            Optional<Parts> open = Optional.empty();
            for (BoxRow row : page.rows()) {
                boolean detail =
                        row.tokens().stream().allMatch(token -> token.part().isDetail());
                if (detail) {
                    open.filter(box -> row.at().equals(box.box.place())).ifPresent(box -> addDetails(row, box));
                } else {
                    open = named(row.tokens().get(row.tokens().size() - 1));
                }
            }
        }

        private void addDetails(BoxRow row, Parts box) {
            for (BoxToken token : row.tokens()) {
                if (!owners.containsKey(token.piece())) {
                    put(box, token.part(), token.piece());
                }
            }
        }

        private Optional<Parts> named(BoxToken token) {
            return Optional.of(token)
                    .filter(name -> name.is(Part.NAME) && name.boxes().size() == 1)
                    .map(name -> parts.get(name.boxes().get(0).index()))
                    .filter(box -> box.decided && box.isMarked() && box.box.hasDetail() && !box.hasText());
        }

        /** What is written in （ ） on rows of its own: that of the one box which lacks it, or nobody knows whose. */
        private void takeDetails() {
            Map<Place, List<BoxRow>> loose = new LinkedHashMap<>();
            page.rows().stream().filter(this::isLooseDetail).forEach(row -> loose.computeIfAbsent(
                            row.at(), at -> new ArrayList<>())
                    .add(row));
            loose.forEach((place, rows) -> {
                List<Parts> open = parts.stream()
                        .filter(box -> box.box.place().equals(place) && box.box.hasDetail())
                        .filter(box -> box.decided && box.isMarked() && !box.hasText())
                        .toList();
                if (rows.size() == 1 && open.size() == 1) {
                    addDetails(rows.get(0), open.get(0));
                } else {
                    looseDetail.add(place);
                }
            });
        }

        private boolean isLooseDetail(BoxRow row) {
            return row.has(Part.DETAIL)
                    && row.tokens().stream()
                            .allMatch(token -> token.part().isDetail() && !owners.containsKey(token.piece()));
        }
    }
}
