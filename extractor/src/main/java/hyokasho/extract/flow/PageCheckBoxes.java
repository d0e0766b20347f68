package hyokasho.extract.flow;

import hyokasho.extract.flow.BoxRow.Fit;
import hyokasho.extract.flow.BoxToken.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The check boxes of a page, put together again: what belongs together for certain first, then what follows from it. */
final class PageCheckBoxes {

    private final BoxRows page;
    private final WritingStyle style;
    private final Set<Place> incomplete;
    private final FoundBoxes found;
    private final BoxDetails details;

    /**
     * @param page the parts of boxes that are written on the page
     * @param joined by slot, the options that stand on one row with the option behind them
     * @param runs the slots of the groups of which the document writes all brackets in one go
     * @param incomplete groups with fewer names than boxes, or with the same name twice
     */
    PageCheckBoxes(
            BoxRows page,
            Map<Integer, Set<Integer>> joined,
            Set<Integer> runs,
            Set<Place> incomplete,
            WritingStyle style) {
        this.page = page;
        this.style = style;
        this.incomplete = incomplete;
        this.found = new FoundBoxes(page.boxes());
        this.details = new BoxDetails(page, found);
        List<FormBox> open = takeStacked();
        if (!style.stacked() || !style.loneMarks()) {
            FormRows form = new FormRows(open, joined);
            BracketRuns fits = new BracketRuns(page, form, runs);
            new PageBoxes(open, leftRows(), form, fits.fits(), style).parts().forEach(this::search);
        }
        leaveUnmarkedNearLooseMarks();
        takeSquares();
        giveLoose(Part.OPEN);
        giveLoose(Part.CLOSE);
        if (style.forwards() || style.stacked()) {
            details.takeBehind();
        }
        details.take();
        details.moveNumbers();
        details.leaveUnfilled();
        details.leaveFilledWithoutMark();
    }

    /** The boxes of the page. */
    List<BoxParts> boxes() {
        return found.all();
    }

    /** By bracket, mark or parenthesis, the place that it belongs to. */
    Map<Piece, Place> owners() {
        return found.owners();
    }

    /** The groups of which something is written in （ ）, and it is not known behind which box. */
    Set<Place> looseDetail() {
        return details.loose();
    }

    /**
     * Leaves open what may as well be another box's, but not what is the same in all blocks.
     *
     * @param mixed groups of blocks that are not told apart
     * @return the groups of which it is not known which box has what is written in （ ）
     */
    Set<Place> leaveOpen(BoxesOfAllBlocks alike, Set<Place> mixed) {
        List<BoxParts> others =
                found.all().stream().filter(box -> !alike.contains(box)).toList();
        return new AlikeBoxes(page, others, incomplete, mixed).leaveOpen();
    }

    /** Takes the boxes that are written stack by stack; the others. */
    private List<FormBox> takeStacked() {
        if (!style.stacked()) {
            return page.boxes();
        }
        List<FormBox> open = new ArrayList<>(page.boxes());
        for (BalancedBoxes.Settled settled : new BalancedBoxes(page.rows(), style.loneMarks()).boxes()) {
            BoxParts box = found.of(settled.box());
            box.decide(true);
            settled.parts().forEach((part, piece) -> found.put(box, part, piece));
            settled.detail().forEach(piece -> found.put(box, Part.DETAIL, piece));
            open.remove(settled.box());
        }
        return open;
    }

    /** The rows without what was taken. */
    private List<BoxRow> leftRows() {
        if (found.owners().isEmpty()) {
            return page.rows();
        }
        return page.rows().stream()
                .map(row -> new BoxRow(
                        row.tokens().stream()
                                .filter(token -> !found.isTaken(token.piece()))
                                .toList(),
                        row.at()))
                .filter(row -> !row.tokens().isEmpty())
                .toList();
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
        boxes.forEach(box -> found.of(box).decide(search.isDecided(box)));
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
        return row.at().equals(box.place()) && row.has(Part.DETAIL) && found.isLooseDetail(row);
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
            BoxParts box = found.of(fit.boxes().get(i));
            if (!search.isSure(row, box.box(), token.part())) {
                continue;
            }
            found.put(box, token.part(), token.piece());
            token.close().ifPresent(close -> found.put(box, Part.CLOSE, close));
        }
    }

    /** A mark that found no box is one of those around it: none of them that has no mark is surely unmarked. */
    private void leaveUnmarkedNearLooseMarks() {
        List<BoxToken> tokens =
                page.rows().stream().flatMap(row -> row.tokens().stream()).toList();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(Part.MARK) && !found.isTaken(tokens.get(i).piece())) {
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
        found.all().stream()
                .filter(box -> nearest.equals(Optional.of(box.place())) && !box.isMarked())
                .forEach(BoxParts::leaveOpen);
    }

    /** A box that is one character stands right ahead of its name. */
    private void takeSquares() {
        for (BoxParts box : found.all()) {
            Optional<Piece> square = box.piece(Part.NAME).flatMap(page::squareAhead);
            square.ifPresent(piece -> {
                found.put(box, Part.OPEN, piece);
                found.put(box, Part.CLOSE, piece);
                box.decide(true);
            });
        }
    }

    /** Brackets are all alike, so that it does not matter which is whose. */
    private void giveLoose(Part bracket) {
        List<Piece> loose = new ArrayList<>();
        for (BoxRow row : page.rows()) {
            for (BoxToken token : row.tokens()) {
                if (token.is(bracket) && !found.isTaken(token.piece())) {
                    loose.add(token.piece());
                }
            }
        }
        for (BoxParts box : found.all()) {
            if (box.isDecided() && box.isNamed() && !box.has(bracket) && !loose.isEmpty()) {
                found.put(box, bracket, loose.remove(0));
            }
        }
    }
}
