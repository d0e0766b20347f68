package hyokasho.extract.section;

import hyokasho.document.Box;
import hyokasho.extract.block.Block;
import hyokasho.extract.block.Span;
import hyokasho.extract.section.Rows.Alignment;
import hyokasho.extract.section.Rows.Anchor;
import hyokasho.extract.section.Rows.Line;
import hyokasho.extract.section.Slot.Kind;
import hyokasho.form.Entry;
import hyokasho.form.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Gives every piece of text of a document to the label that it stands beside or below.
 *
 * <ol>
 *   <li>A cell with labels to its left is theirs.
 *   <li>A cell below a label that has no text beside it is that label's.
 *   <li>A cell below another one goes on with it; the first cell of a page goes on with the page before.
 *   <li>Where labels and text share a cell, {@link Rows} tells the rows apart.
 *   <li>What is left is a label that the form does not have, if text stands beside it, or belongs to no box.
 * </ol>
 */
final class BoxAssigner {

    /** No single box weighs more than this when the alignment of a document is chosen. */
    private static final double ODD_BOX = 200;

    /** An alignment that explains more rows than the others whatever they are must explain them so much better. */
    private static final double CLEARLY = 0.78;

    private final Outline outline;
    private final Folding folding;
    private final Print print;
    private final Drafts drafts = new Drafts();
    private final Map<Slot, OpenTable> tables = new HashMap<>();

    BoxAssigner(Outline outline, Folding folding) {
        this.outline = outline;
        this.folding = folding;
        this.print = Print.on(outline, folding);
    }

    Division assign(List<PageLayout> pages) {
        Alignment alignment = alignment(pages);
        for (PageLayout page : pages) {
            new OnPage(page, alignment).assign();
        }
        return drafts.division();
    }

    /** How the document aligns labels: the way that explains its rows best. */
    private Alignment alignment(List<PageLayout> pages) {
        List<Rows> all = new ArrayList<>();
        for (PageLayout page : pages) {
            for (Block block : page.page().blocks()) {
                if (page.isMixed(block)) {
                    new OpenRows(page, block, print).pieces().forEach(piece -> all.add(piece.rows()));
                }
            }
        }
        Alignment best = Alignment.MIDDLE;
        double least = Double.POSITIVE_INFINITY;
        boolean measured = pages.stream().allMatch(page -> page.page().measured());
        for (Alignment alignment : Alignment.of(measured)) {
            double cost = all.stream()
                    .mapToDouble(rows -> Math.min(rows.cost(alignment), ODD_BOX))
                    .sum();
            double told = alignment.isLoose() ? cost / CLEARLY : cost;
            if (told < least) {
                least = told;
                best = alignment;
            }
        }
        return best;
    }

    private OpenTable openTable(Slot slot) {
        return new OpenTable(slot.entries().get(0).columns(), outline, folding);
    }

    /** The work on one page. */
    private final class OnPage {
        private final PageLayout page;
        private final Alignment alignment;
        private final Map<Block, Opening> owners = new IdentityHashMap<>();
        private final Map<Block, Division.Unlisted> unlistedLabels = new IdentityHashMap<>();

        OnPage(PageLayout page, Alignment alignment) {
            this.page = page;
            this.alignment = alignment;
        }

        void assign() {
            drafts.addFurniture(page.furniture());
            page.openings().forEach(drafts::open);
            takeEdition();
            page.takeHeads().forEach(this::assignHeads);
            for (Block cell : page.cells()) {
                if (page.inTable(cell)) {
                    continue;
                }
                if (page.isMixed(cell)) {
                    assignMixed(cell);
                } else if (!page.hasLabels(cell)) {
                    assignCell(cell);
                }
            }
            assignTable();
            assignOutside();
        }

        // Boxes below their labels

        /** 評価書番号　評価書名 over a line of their boxes: each begins before its label ends, only the last one further right. */
        private void assignHeads(List<Opening> heads) {
            double top = heads.get(0).printed().box().bottom();
            double bottom = page.openings().stream()
                    .mapToDouble(o -> o.printed().box().top())
                    .filter(y -> y >= top)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            Block outside = page.outside();
            List<Span> rest = page.text(outside).stream()
                    .filter(span -> span.top() >= top && span.bottom() <= bottom)
                    .toList();
            page.text(outside).removeAll(rest);
            for (Opening head : heads) {
                boolean last = head == heads.get(heads.size() - 1);
                double end =
                        last ? Double.POSITIVE_INFINITY : head.printed().box().right();
                List<Span> mine = new ArrayList<>();
                List<Span> others = new ArrayList<>();
                for (Span span : rest) {
                    if (span.left() >= end) {
                        others.add(span);
                    } else {
                        int to = span.right() <= end ? span.text().length() : Print.firstSpace(span);
                        mine.add(span.part(0, to));
                        if (to < span.text().length()) {
                            others.add(span.part(to, span.text().length()).strip());
                        }
                    }
                }
                give(head, outside, mine);
                rest = others;
            }
        }

        // Boxes whose rows no line parts

        private void assignMixed(Block block) {
            OpenRows open = new OpenRows(page, block, print);
            if (open.onlyLabel().isPresent()) {
                give(open.onlyLabel().get(), block, page.text(block));
                return;
            }
            for (OpenRows.Piece piece : open.pieces()) {
                if (!piece.above().isEmpty()) {
                    give(piece.owner().or(() -> page.before(block)), block, piece.above());
                }
                shareOut(piece.rows(), block);
            }
        }

        private void shareOut(Rows rows, Block block) {
            if (rows.anchors().isEmpty()) {
                give(page.before(block), block, spans(rows.lines()));
                return;
            }
            Rows.Sharing sharing = rows.share(alignment);
            int[] firstLines = sharing.firstLines();
            sharing.doubtful().forEach(i -> rows.anchors().get(i).opening().ifPresent(drafts::doubt));
            Optional<Opening> last = page.before(block);
            for (int i = 0; i < rows.anchors().size(); i++) {
                Anchor anchor = rows.anchors().get(i);
                List<Span> spans = spans(rows.lines().subList(firstLines[i], firstLines[i + 1]));
                if (!anchor.unlisted().isEmpty()) {
                    addUnlisted(anchor.unlisted(), block, spans, last);
                } else if (anchor.box().isPresent() || !spans.isEmpty()) {
                    give(anchor.opening(), block, spans);
                }
                last = anchor.opening();
            }
        }

        private void addUnlisted(List<Span> label, Block block, List<Span> text, Optional<Opening> after) {
            List<Region> regions = new ArrayList<>();
            if (!text.isEmpty()) {
                regions.add(region(bounds(block, text), text));
            }
            drafts.addUnlisted(
                    new Division.Unlisted(label, after.map(drafts::path).orElse(""), regions));
        }

        private static List<Span> spans(List<Line> lines) {
            return lines.stream().flatMap(line -> line.spans().stream()).toList();
        }

        // Cells of their own

        private void assignCell(Block cell) {
            List<Block> labels = page.labelsBeside(cell);
            if (!labels.isEmpty()) {
                assignBeside(cell, labels);
                return;
            }
            if (page.isBegunHere(cell)) {
                own(cell, page.following().orElseThrow());
                return;
            }
            Optional<Block> unlistedLabel = unlistedLabels.keySet().stream()
                    .filter(b -> PageLayout.isLeftOf(b, cell))
                    .findFirst();
            if (unlistedLabel.isPresent()) {
                unlistedLabels.get(unlistedLabel.get()).regions().add(region(cell.box(), page.text(cell)));
                return;
            }
            Optional<Block> above = page.above(cell);
            if (above.isPresent() && !page.labels(above.get()).isEmpty()) {
                assignBelow(cell, above.get());
            } else if (above.isPresent() && owners.containsKey(above.get())) {
                goOn(cell, owners.get(above.get()));
            } else if (above.isPresent() && drafts.isUnlistedText(above.get())) {
                nobodys(cell, Optional.empty());
            } else {
                assignFirst(
                        cell,
                        above.filter(a -> !page.text(a).isEmpty() || page.hasLabels(a))
                                .isEmpty());
            }
        }

        /** A cell below a label: the label's, unless the label has its text beside it. */
        private void assignBelow(Block cell, Block above) {
            List<Opening> labels = page.labels(above);
            Opening label = labels.get(labels.size() - 1);
            if (label.slot().hasBox() && !page.hasTextBeside(above)) {
                goOn(cell, label);
            } else {
                nobodys(cell, Optional.of(label));
            }
        }

        /** A cell with nothing beside or above it: below a heading in the open, or at the top of a page. */
        private void assignFirst(Block cell, boolean free) {
            Optional<Opening> last = page.lastAbove(cell);
            if (last.isPresent()) {
                if (last.get().slot().hasBox() && free) {
                    goOn(cell, last.get());
                } else {
                    nobodys(cell, last);
                }
            } else if (!page.text(cell).isEmpty()
                    && page.carried().filter(o -> goesOn(o, cell)).isPresent()) {
                goOn(cell, page.carried().get());
            } else {
                nobodys(cell, Optional.empty());
            }
        }

        /** A box goes on over a page's end within the place across that it had there, or that its heading has. */
        private boolean goesOn(Opening opening, Block cell) {
            if (!opening.slot().hasBox()) {
                return false;
            }
            Block label = opening.printed().block();
            Box box = drafts.lastBounds(opening).orElse(label.box());
            double left = label.cell() ? Math.min(box.left(), label.box().right()) : box.left();
            return cell.box().left() >= left - PageLayout.TOUCHES
                            && cell.box().right() <= box.right() + PageLayout.TOUCHES
                    || Math.abs(cell.box().right() - box.right()) <= PageLayout.TOUCHES
                            && cell.box().left() <= box.left() + PageLayout.TOUCHES;
        }

        private void assignBeside(Block cell, List<Block> labels) {
            List<Opening> candidates =
                    labels.stream().flatMap(b -> page.labels(b).stream()).toList();
            if (candidates.size() == 1) {
                own(cell, candidates.get(0));
            } else if (labels.size() > 1) {
                page.text(cell).forEach(span -> give(nearest(labels, span), cell, List.of(span)));
            } else {
                List<Anchor> anchors = candidates.stream().map(Anchor::here).toList();
                OptionalDouble top = cell.cutAbove()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(cell.box().top());
                OptionalDouble bottom = cell.cutBelow()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(cell.box().bottom());
                shareOut(new Rows(anchors, Line.of(page.text(cell), print), top, bottom, List.of(), true), cell);
            }
        }

        /** The label whose cell has the span's height. */
        private Opening nearest(List<Block> labels, Span span) {
            Block nearest = labels.stream()
                    .min(Comparator.comparingDouble(b -> distance(b.box(), span.centerY())))
                    .orElseThrow();
            List<Opening> own = page.labels(nearest);
            return own.get(own.size() - 1);
        }

        private static double distance(Box box, double y) {
            return Math.max(0, Math.max(box.top() - y, y - box.bottom()));
        }

        /** A cell that no label of the form explains: a label that the form does not have, or text of no box. */
        private void nobodys(Block cell, Optional<Opening> before) {
            List<Span> spans = page.text(cell);
            if (spans.isEmpty()) {
                return;
            }
            if (page.hasTextBeside(cell)) {
                String after = before.or(() -> page.lastAbove(cell))
                        .or(page::carried)
                        .map(drafts::path)
                        .orElse("");
                Division.Unlisted box = new Division.Unlisted(spans, after, new ArrayList<>());
                unlistedLabels.put(cell, box);
                drafts.addUnlisted(box);
            } else {
                drafts.leave(spans);
            }
        }

        /** Goes on with a box, or, at the foot of a page, begins the one whose label stands on the next page. */
        private void goOn(Block cell, Opening owner) {
            if (page.following().isEmpty() || page.text(cell).isEmpty() || !page.isBelowAllLabels(cell)) {
                own(cell, owner);
                return;
            }
            List<Anchor> anchors = List.of(
                    Anchor.elsewhere(owner), Anchor.elsewhere(page.following().get()));
            List<Line> lines = Line.of(page.text(cell), print);
            Rows rows = new Rows(anchors, lines, OptionalDouble.empty(), OptionalDouble.empty(), List.of(), true);
            boolean begins = rows.share(alignment).firstLines()[1] == 0;
            own(cell, begins ? page.following().get() : owner);
        }

        private void own(Block cell, Opening owner) {
            owners.put(cell, owner);
            give(owner, cell, page.text(cell));
        }

        // Tables

        private void assignTable() {
            List<Block> cells = page.page().measured()
                    ? page.cells().stream().filter(page::inTable).toList()
                    : openCells();
            if (cells.isEmpty()) {
                return;
            }
            Opening table = page.table().orElseThrow();
            if (!page.page().measured() && !isCertain(table)) {
                drafts.doubt(table); // where its rows part has been inferred
            }
            List<Span> spans = cells.stream().flatMap(c -> c.spans().stream()).toList();
            Box bounds = cells.stream().map(Block::box).reduce(Box::union).orElseThrow();
            Region region = new Region(page.page().number(), bounds, spans, List.of(), cells);
            drafts.add(table, region, false);
        }

        private boolean isCertain(Opening table) {
            return Optional.ofNullable(tables.get(table.slot()))
                    .filter(OpenTable::isCertain)
                    .isPresent();
        }

        /** The cells of a table in a text, which has no lines. */
        private List<Block> openCells() {
            Optional<Opening> table = page.table();
            if (table.isEmpty()) {
                return List.of();
            }
            Block outside = page.outside();
            double below = page.openings().contains(table.get())
                    ? table.get().printed().box().bottom()
                    : Double.NEGATIVE_INFINITY;
            List<Span> spans = page.text(outside).stream()
                    .filter(span -> span.top() >= below)
                    .toList();
            OpenTable open = tables.computeIfAbsent(table.get().slot(), BoxAssigner.this::openTable);
            List<Block> cells = open.cells(page.page().number(), spans);
            if (!cells.isEmpty()) {
                page.text(outside).removeAll(spans);
            }
            return cells;
        }

        // What stands outside of all cells

        private void assignOutside() {
            Block outside = page.outside();
            page.margin().forEach(this::leave);
            if (page.isMixed(outside)) {
                assignMixed(outside);
                return;
            }
            for (Span span : page.text(outside)) {
                Optional<Opening> owner = page.openings().stream()
                        .filter(o -> o.printed().box().top() < span.top())
                        .reduce((a, b) -> b)
                        .or(page::carried);
                if (page.isBehindTitle(span)) {
                    drafts.addFurniture(List.of(span));
                } else if (owner.filter(o -> takesLooseText(o) || goesOn(o, span))
                        .isPresent()) {
                    give(owner.get(), outside, List.of(span));
                } else {
                    leave(span);
                }
            }
        }

        /** Text in the open goes on over a page's end where it stood before. */
        private boolean goesOn(Opening opening, Span span) {
            boolean here = page.openings().contains(opening);
            if (here) {
                return page.headingsOverOpenText().contains(opening);
            }
            Box label = opening.printed().box();
            Optional<Box> last = drafts.lastBounds(opening);
            boolean headed =
                    last.isEmpty() && opening.slot().hasBox() && opening.slot().kind() == Kind.HEADING;
            double left = last.filter(box -> drafts.isInTheOpen(opening))
                    .map(Box::left)
                    .orElse(label.left());
            return (headed || last.isPresent() && drafts.isInTheOpen(opening))
                    && span.left() >= left - PageLayout.TOUCHES;
        }

        /** An annex is a heading with text below it, in a frame or not. */
        private boolean takesLooseText(Opening opening) {
            return opening.slot().kind() == Kind.CHAPTER
                    && opening.slot().hasBox()
                    && !Sectioner.isTable(opening.slot());
        }

        private void leave(Span span) {
            if (page.isPageNumber(span)) {
                drafts.addFurniture(List.of(span));
            } else {
                drafts.leave(List.of(span));
            }
        }

        /** [平成30年５月　様式４] at the foot of the cover. */
        private void takeEdition() {
            Optional<Slot> slot = outline.slotWithRole(Entry.EDITION).filter(s -> !drafts.has(s));
            if (slot.isEmpty()) {
                return;
            }
            Block outside = page.outside();
            for (Line line : Line.of(page.text(outside), print)) {
                if (outline.isEdition(Sectioner.joined(line.spans()), folding)) {
                    Printed printed = new Printed(
                            List.of(slot.get()), OptionalInt.empty(), line.spans(), Optional.empty(), outside);
                    give(new Opening(printed, slot.get(), 1, 0), outside, line.spans());
                    page.text(outside).removeAll(line.spans());
                    return;
                }
            }
        }

        // Results

        private void give(Optional<Opening> owner, Block block, List<Span> spans) {
            owner.ifPresentOrElse(o -> give(o, block, spans), () -> drafts.leave(spans));
        }

        private void give(Opening owner, Block block, List<Span> given) {
            List<Span> spans = page.page().measured() ? given : withoutReprint(owner, given);
            if (owner.slot().hasBox()) {
                Box bounds = spans.isEmpty() && page.hasLabels(block) ? beside(owner, block) : bounds(block, spans);
                drafts.add(owner, region(bounds, spans), !block.cell());
                return;
            }
            for (Span span : spans) {
                // （７．リスク１⑨を除く。） right behind a heading is the form's own
                boolean tail = owner.printed().tail().filter(span::equals).isPresent();
                if (tail) {
                    drafts.addFurniture(List.of(span));
                } else {
                    drafts.leave(List.of(span));
                }
            }
        }

        /** Lines that a text has at the end of one page and again at the beginning of the next one are in the box once. */
        private List<Span> withoutReprint(Opening owner, List<Span> spans) {
            List<Line> lines = Line.of(spans, Print.NOTHING);
            int again = drafts.reprinted(owner, page.page().number(), lines);
            drafts.leave(spans(lines.subList(0, again)));
            return again == 0 ? spans : spans(lines.subList(again, lines.size()));
        }

        /** Where something would be written beside a label that has nothing there. */
        private static Box beside(Opening label, Block block) {
            Box at = label.printed().box();
            return new Box(
                    at.right(), at.top(), Math.max(at.right(), block.box().right()), at.bottom());
        }

        /** The space for what is written: the cell, from the text's left edge on if a label shares it. */
        private Box bounds(Block block, List<Span> spans) {
            if (!page.hasLabels(block) || spans.isEmpty()) {
                return block.box();
            }
            double left = spans.stream().mapToDouble(Span::left).min().orElseThrow();
            double top = spans.stream().mapToDouble(Span::top).min().orElseThrow();
            double bottom = spans.stream().mapToDouble(Span::bottom).max().orElseThrow();
            return new Box(left, top, Math.max(left, block.box().right()), bottom);
        }

        private Region region(Box bounds, List<Span> spans) {
            List<Box> shapes = page.page().shapes().stream()
                    .filter(s -> bounds.contains(s.centerX(), s.centerY()))
                    .toList();
            return new Region(page.page().number(), bounds, spans, shapes, List.of());
        }
    }
}
