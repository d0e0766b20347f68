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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Gives every piece of text of a document to the label that it stands beside or below. */
final class BoxAssigner {

    /** Two cells touch if their edges are this close, in points. */
    private static final double TOUCHES = 6;

    /** Text this close to the upper or lower end of a page is a header or footer, as a part of the page's height. */
    private static final double MARGIN = 0.062;

    /** No single box weighs more than this when the alignment of a document is chosen. */
    private static final double ODD_BOX = 200;

    /** Labels begin in this part of a box's width. */
    private static final double LABELS = 0.45;

    private final Outline outline;
    private final Folding folding;
    private final List<PageLabels> pages;
    private final Map<Printed, Opening> openings;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final List<Division.Unlisted> unlisted = new ArrayList<>();
    private final List<Span> furniture = new ArrayList<>();
    private final List<Span> unclaimed = new ArrayList<>();

    /** A section while its parts come in. */
    private record Draft(Opening opening, List<Span> labels, List<Region> regions, List<Region> empty) {

        Section section() {
            return new Section(
                    opening.slot(),
                    opening.chapter(),
                    opening.block(),
                    labels,
                    regions.isEmpty() ? empty.stream().limit(1).toList() : regions);
        }
    }

    BoxAssigner(Outline outline, Folding folding, List<PageLabels> pages, Map<Printed, Opening> openings) {
        this.outline = outline;
        this.folding = folding;
        this.pages = pages;
        this.openings = openings;
    }

    Division assign() {
        List<OnPage> work = new ArrayList<>();
        Optional<Opening> carried = Optional.empty();
        for (int i = 0; i < pages.size(); i++) {
            OnPage page = new OnPage(pages.get(i), carried, firstOpening(i + 1));
            carried = page.lastOpening().or(page::carried);
            work.add(page);
        }
        Alignment alignment = alignment(work);
        work.forEach(page -> page.assign(alignment));
        List<Section> sections = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            if (draft.opening.slot().hasBox()) {
                sections.add(draft.section());
            } else {
                furniture.addAll(draft.labels);
                draft.regions.forEach(region -> unclaimed.addAll(region.spans()));
            }
        }
        return new Division(sections, unlisted, furniture, unclaimed);
    }

    /** How the document aligns labels: the way that explains its rows best. */
    private static Alignment alignment(List<OnPage> work) {
        Alignment best = Alignment.MIDDLE;
        double least = Double.POSITIVE_INFINITY;
        List<Rows> all = work.stream().flatMap(page -> page.allRows().stream()).toList();
        for (Alignment alignment : Alignment.values()) {
            double cost = 0;
            for (Rows rows : all) {
                cost += Math.min(rows.share(alignment).cost(), ODD_BOX);
            }
            if (cost < least) {
                least = cost;
                best = alignment;
            }
        }
        return best;
    }

    /** The first label on a page, if it goes on with the box of the page before. */
    private Optional<Opening> firstOpening(int index) {
        return index >= pages.size()
                ? Optional.empty()
                : pages.get(index).inReadingOrder().stream()
                        .filter(openings::containsKey)
                        .map(openings::get)
                        .filter(o -> o.slot().kind() != Kind.SIDE)
                        .findFirst()
                        .filter(o -> o.slot().kind() == Kind.LABEL);
    }

    private Draft draft(Opening opening) {
        String key = opening.slot().index() + ":" + opening.chapter() + ":" + opening.block();
        return drafts.computeIfAbsent(
                key, k -> new Draft(opening, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    /** The work on one page. */
    private final class OnPage {
        private final PageLabels page;
        private final Optional<Opening> carried;
        private final Optional<Opening> following;
        private final List<Block> cells;
        private final Block outside;
        private final Map<Block, List<Opening>> opened = new IdentityHashMap<>();
        private final Map<Block, List<Span>> rest = new IdentityHashMap<>();
        private final Map<Block, Opening> owners = new IdentityHashMap<>();
        private final Map<Block, Division.Unlisted> unlistedLabels = new IdentityHashMap<>();
        private final List<Opening> inOrder = new ArrayList<>();

        OnPage(PageLabels page, Optional<Opening> carried, Optional<Opening> following) {
            this.page = page;
            this.carried = carried;
            this.following = following;
            List<Block> blocks = page.page().blocks();
            cells = blocks.stream().filter(Block::cell).toList();
            outside = blocks.get(blocks.size() - 1);
            blocks.forEach(this::sortOut);
            page.inReadingOrder().stream().filter(openings::containsKey).map(openings::get).forEach(inOrder::add);
        }

        /** Labels that have a place in the form stay labels; the others are text after all. */
        private void sortOut(Block block) {
            LabelFinder.Found found = page.in(block);
            List<Span> text = new ArrayList<>(found.rest());
            List<Opening> here = new ArrayList<>();
            for (Printed label : found.labels()) {
                Opening opening = openings.get(label);
                if (opening == null) {
                    text.addAll(label.spans());
                } else {
                    here.add(opening);
                }
            }
            text.sort(Comparator.comparingDouble(Span::top).thenComparingDouble(Span::left));
            here.sort(Comparator.comparingDouble(o -> o.printed().box().top()));
            opened.put(block, here);
            rest.put(block, text);
        }

        /** The boxes of this page in which rows have to be told apart. */
        List<Rows> allRows() {
            List<Rows> all = new ArrayList<>();
            for (Block block : page.page().blocks()) {
                if (isMixed(block)) {
                    all.addAll(parts(block).stream().map(Part::rows).toList());
                }
            }
            return all;
        }

        void assign(Alignment alignment) {
            furniture.addAll(page.furniture());
            inOrder.forEach(opening -> draft(opening).labels.addAll(opening.printed().spans()));
            takeEdition();
            for (Block block : cells) {
                if (inTable(block)) {
                    continue;
                }
                if (isMixed(block)) {
                    assignMixed(block, alignment);
                } else if (opened.get(block).isEmpty()) {
                    assignCell(block, alignment);
                }
            }
            assignTable();
            assignOutside(alignment);
        }

        /** Labels other than those that stand beside several boxes. */
        private List<Opening> own(Block block) {
            return opened.get(block).stream().filter(o -> o.slot().kind() != Kind.SIDE).toList();
        }

        private boolean isMixed(Block block) {
            return block.cell()
                    ? !own(block).isEmpty() && !rest.get(block).isEmpty()
                    : own(block).stream().anyMatch(o -> o.slot().kind() == Kind.LABEL);
        }

        // Boxes whose rows no line parts

        /** Rows between two pieces of text that run over the whole width. */
        private record Part(Rows rows, List<Span> above, Optional<Opening> ownerAbove) {}

        private List<Anchor> anchors(Block block) {
            List<Anchor> anchors = new ArrayList<>();
            own(block).forEach(o -> anchors.add(Anchor.here(o)));
            double labelEdge = anchors.stream().mapToDouble(a -> box(a).left()).max().orElse(0);
            for (Span span : page.in(block).furniture()) {
                if (span.left() <= labelEdge + span.size() && !folding.fold(span.text()).isEmpty()) {
                    anchors.add(Anchor.furniture(span));
                }
            }
            anchors.sort(Comparator.comparingDouble(a -> box(a).centerY()));
            return anchors;
        }

        private static Box box(Anchor anchor) {
            return anchor.box().orElseThrow();
        }

        private List<Part> parts(Block block) {
            List<Anchor> anchors = anchors(block);
            double column = textColumn(block, anchors);
            List<Span> beside = new ArrayList<>();
            List<Span> across = new ArrayList<>();
            for (Span span : rest.get(block)) {
                if (!block.cell() && inMargin(span)) {
                    continue;
                }
                (span.left() < column ? across : beside).add(span);
            }
            for (List<Span> label : unlistedLabels(across, beside)) {
                across.removeAll(label);
                anchors.add(Anchor.unlisted(label));
            }
            anchors.sort(Comparator.comparingDouble(a -> box(a).centerY()));
            List<Part> parts = new ArrayList<>();
            double top = block.cell() && !block.cutAbove() ? block.box().top() : Double.NEGATIVE_INFINITY;
            List<Span> above = List.of();
            Optional<Opening> ownerAbove = Optional.empty();
            List<Line> acrossLines = Line.of(across, this::isOption);
            int next = 0;
            while (true) {
                double end = Double.POSITIVE_INFINITY;
                List<Span> run = new ArrayList<>();
                double runBottom = Double.NEGATIVE_INFINITY;
                Optional<Opening> owner = Optional.empty();
                if (next < acrossLines.size()) {
                    end = acrossLines.get(next).top();
                    double from = end;
                    owner =
                            anchors.stream()
                                    .filter(a -> box(a).top() < from && a.opening().isPresent())
                                    .reduce((a, b) -> b)
                                    .flatMap(Anchor::opening);
                    do {
                        run.addAll(acrossLines.get(next).spans());
                        runBottom = acrossLines.get(next).bottom();
                        next++;
                    } while (next < acrossLines.size() && !anchorBetween(anchors, runBottom, acrossLines.get(next)));
                }
                double upper = top;
                double lower = end;
                double runEnd = runBottom;
                beside.stream().filter(span -> span.centerY() >= lower && span.centerY() <= runEnd).forEach(run::add);
                List<Anchor> anchorsHere =
                        anchors.stream().filter(a -> box(a).centerY() > upper && box(a).centerY() < lower).toList();
                List<Line> lines =
                        Line.of(beside.stream().filter(s -> s.centerY() > upper && s.centerY() < lower).toList(),
                                this::isOption);
                boolean lastPart = end == Double.POSITIVE_INFINITY;
                OptionalDouble bottom =
                        !lastPart
                                ? OptionalDouble.of(end)
                                : block.cell() && !block.cutBelow()
                                        ? OptionalDouble.of(block.box().bottom())
                                        : OptionalDouble.empty();
                List<Anchor> withNeighbours = new ArrayList<>(anchorsHere);
                if (parts.isEmpty()) {
                    before(block).ifPresent(o -> withNeighbours.add(0, Anchor.elsewhere(o)));
                }
                if (lastPart && isLast(block)) {
                    following.ifPresent(o -> withNeighbours.add(Anchor.elsewhere(o)));
                }
                parts.add(
                        new Part(
                                new Rows(
                                        withNeighbours,
                                        lines,
                                        top == Double.NEGATIVE_INFINITY
                                                ? OptionalDouble.empty()
                                                : OptionalDouble.of(top),
                                        bottom),
                                above,
                                ownerAbove));
                above = run;
                ownerAbove = owner;
                if (lastPart) {
                    return parts;
                }
                top = runBottom;
            }
        }

        /** What stands where labels do, with text beside it, is a label that the form does not have. */
        private List<List<Span>> unlistedLabels(List<Span> across, List<Span> beside) {
            double column = beside.stream().mapToDouble(Span::left).min().orElse(0);
            List<List<Span>> labels = new ArrayList<>();
            for (Span span : across) {
                if (span.right() > column + 1) {
                    continue;
                }
                Optional<List<Span>> wrapped =
                        labels.stream()
                                .filter(l -> isNextLine(l.get(l.size() - 1), span))
                                .findFirst();
                if (wrapped.isPresent()) {
                    wrapped.get().add(span);
                } else if (beside.stream().anyMatch(s -> overlaps(s, span))) {
                    labels.add(new ArrayList<>(List.of(span)));
                }
            }
            return labels;
        }

        private static boolean overlaps(Span a, Span b) {
            return Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top()) > 0.3 * b.size();
        }

        private static boolean isNextLine(Span line, Span next) {
            return next.top() >= line.top() && next.top() - line.bottom() < 0.6 * line.size();
        }

        private boolean anchorBetween(List<Anchor> anchors, double top, Line line) {
            return anchors.stream().anyMatch(a -> box(a).centerY() > top && box(a).centerY() < line.top());
        }

        /** What begins to the left of this begins where labels do, so it runs over the whole width. */
        private double textColumn(Block block, List<Anchor> anchors) {
            double furthest = block.box().left() + LABELS * block.box().width();
            return anchors.stream()
                    .filter(a -> a.opening().isPresent() && box(a).left() < furthest)
                    .mapToDouble(a -> box(a).left() + a.opening().get().printed().size())
                    .max()
                    .orElse(0);
        }

        private void assignMixed(Block block, Alignment alignment) {
            List<Anchor> anchors = anchors(block);
            if (anchors.size() == 1 && before(block).isEmpty() && !isLast(block)) {
                give(anchors.get(0).opening().orElseThrow(), block, rest.get(block));
                return;
            }
            for (Part part : parts(block)) {
                if (!part.above.isEmpty()) {
                    give(part.ownerAbove.or(() -> before(block)), block, part.above);
                }
                shareOut(part.rows, block, alignment);
            }
        }

        private void shareOut(Rows rows, Block block, Alignment alignment) {
            if (rows.anchors().isEmpty()) {
                give(before(block), block, spans(rows.lines()));
                return;
            }
            int[] firstLines = rows.share(alignment).firstLines();
            for (int i = 0; i < rows.anchors().size(); i++) {
                Anchor anchor = rows.anchors().get(i);
                List<Span> spans = spans(rows.lines().subList(firstLines[i], firstLines[i + 1]));
                if (!anchor.unlisted().isEmpty()) {
                    addUnlisted(anchor.unlisted(), block, spans, i > 0 ? rows.anchors().get(i - 1).opening() : before(block));
                } else if (anchor.box().isPresent() || !spans.isEmpty()) {
                    give(anchor.opening(), block, spans);
                }
            }
        }

        private void addUnlisted(List<Span> label, Block block, List<Span> text, Optional<Opening> after) {
            List<Region> regions = new ArrayList<>();
            if (!text.isEmpty()) {
                regions.add(region(bounds(block, text), text));
            }
            unlisted.add(new Division.Unlisted(label, after.map(this::path).orElse(""), regions));
        }

        /**
         * What goes on above the first label of a box: an annex whose heading stands above the box, or, in the first box of
         * a page, what the page before left open.
         */
        private Optional<Opening> before(Block block) {
            Optional<Opening> above = lastAbove(block);
            return above.isPresent() ? above.filter(o -> o.slot().kind() == Kind.CHAPTER && o.slot().hasBox()) : carried;
        }

        /** Nothing of the form is printed lower on the page. */
        private boolean isLast(Block block) {
            return !inOrder.isEmpty() && opened.get(block).contains(inOrder.get(inOrder.size() - 1));
        }

        private boolean isOption(Span span) {
            return outline.isOption(span.text(), folding);
        }

        private static List<Span> spans(List<Line> lines) {
            List<Span> spans = new ArrayList<>();
            lines.forEach(line -> spans.addAll(line.spans()));
            return spans;
        }

        // Cells of their own

        private void assignCell(Block cell, Alignment alignment) {
            List<Block> labels = labelsBeside(cell);
            if (!labels.isEmpty()) {
                assignBeside(cell, labels, alignment);
                return;
            }
            if (isBegunHere(cell)) {
                own(cell, following.orElseThrow());
                return;
            }
            Optional<Block> unlistedLabel = unlistedLabelBeside(cell);
            if (unlistedLabel.isPresent()) {
                unlistedLabels.get(unlistedLabel.get()).regions().add(region(cell.box(), rest.get(cell)));
                return;
            }
            Optional<Block> above = above(cell);
            if (above.isPresent() && !own(above.get()).isEmpty()) {
                Opening label = own(above.get()).get(own(above.get()).size() - 1);
                if (label.slot().hasBox() && !hasTextBeside(above.get())) {
                    own(cell, label);
                } else {
                    nobodys(cell, Optional.of(label));
                }
                return;
            }
            if (above.isPresent() && owners.containsKey(above.get())) {
                own(cell, owners.get(above.get()));
                return;
            }
            if (above.isPresent() && unlistedLabels.values().stream().anyMatch(u -> isLastOf(u, above.get()))) {
                nobodys(cell, Optional.empty());
                return;
            }
            Optional<Opening> last = lastAbove(cell);
            if (last.isPresent()) {
                if (last.get().slot().hasBox() && (above.isEmpty() || isEmptyAbove(cell))) {
                    own(cell, last.get());
                } else {
                    nobodys(cell, last);
                }
            } else if (!rest.get(cell).isEmpty() && carried.filter(o -> goesOn(o, cell)).isPresent()) {
                own(cell, carried.get());
            } else {
                nobodys(cell, Optional.empty());
            }
        }

        /**
         * A row that the page's end cut, with a label whose middle lies on the next page: it begins with a printed line, and
         * the cell for its label is empty here.
         */
        private boolean isBegunHere(Block cell) {
            boolean labelIsBelow = following.filter(o -> o.printed().block().cutAbove()).isPresent();
            return labelIsBelow
                    && cell.cutBelow()
                    && !cell.cutAbove()
                    && cells.stream()
                            .filter(b -> Math.abs(b.box().right() - cell.box().left()) <= TOUCHES)
                            .filter(b -> b.box().overlapY(cell.box()) > 3)
                            .anyMatch(b -> b.cutBelow() && rest.get(b).isEmpty() && opened.get(b).isEmpty());
        }

        /** A box goes on over a page's end if the cell on the new page has the place across that it had. */
        private boolean goesOn(Opening opening, Block cell) {
            List<Region> regions = draft(opening).regions;
            if (regions.isEmpty()) {
                return false;
            }
            Box last = regions.get(regions.size() - 1).bounds();
            return Math.abs(last.right() - cell.box().right()) <= TOUCHES && cell.box().left() <= last.left() + TOUCHES;
        }

        private boolean isEmptyAbove(Block cell) {
            return above(cell).map(a -> rest.get(a).isEmpty() && opened.get(a).isEmpty()).orElse(true);
        }

        private boolean isLastOf(Division.Unlisted u, Block block) {
            return u.regions().stream().anyMatch(r -> r.bounds().equals(block.box()));
        }

        private void assignBeside(Block cell, List<Block> labels, Alignment alignment) {
            List<Opening> candidates = labels.stream().flatMap(b -> own(b).stream()).toList();
            if (candidates.size() == 1) {
                own(cell, candidates.get(0));
                return;
            }
            if (labels.size() > 1) {
                for (Span span : rest.get(cell)) {
                    Block nearest =
                            labels.stream()
                                    .min(Comparator.comparingDouble(b -> distance(b.box(), span.centerY())))
                                    .orElseThrow();
                    List<Opening> own = own(nearest);
                    give(own.get(own.size() - 1), cell, List.of(span));
                }
                return;
            }
            List<Anchor> anchors = candidates.stream().map(Anchor::here).toList();
            OptionalDouble top = cell.cutAbove() ? OptionalDouble.empty() : OptionalDouble.of(cell.box().top());
            OptionalDouble bottom =
                    cell.cutBelow() ? OptionalDouble.empty() : OptionalDouble.of(cell.box().bottom());
            shareOut(new Rows(anchors, Line.of(rest.get(cell), this::isOption), top, bottom), cell, alignment);
        }

        private static double distance(Box box, double y) {
            return Math.max(0, Math.max(box.top() - y, y - box.bottom()));
        }

        /** The nearest cells to the left that hold a label and share the cell's height. */
        private List<Block> labelsBeside(Block cell) {
            List<Block> left =
                    cells.stream()
                            .filter(b -> b.box().right() <= cell.box().left() + TOUCHES / 2)
                            .filter(b -> b.box().overlapY(cell.box()) > 3)
                            .filter(b -> !own(b).isEmpty())
                            .toList();
            double nearest = left.stream().mapToDouble(b -> b.box().right()).max().orElse(0);
            return left.stream().filter(b -> b.box().right() >= nearest - TOUCHES).toList();
        }

        private Optional<Block> unlistedLabelBeside(Block cell) {
            return unlistedLabels.keySet().stream()
                    .filter(b -> Math.abs(b.box().right() - cell.box().left()) <= TOUCHES)
                    .filter(b -> b.box().overlapY(cell.box()) > 3)
                    .findFirst();
        }

        private Optional<Block> above(Block cell) {
            return cells.stream()
                    .filter(b -> b != cell && Math.abs(b.box().bottom() - cell.box().top()) <= TOUCHES)
                    .filter(b -> b.box().left() - 2 <= cell.box().centerX() && cell.box().centerX() <= b.box().right() + 2)
                    .min(Comparator.comparingDouble(b -> b.box().width()));
        }

        private boolean hasTextBeside(Block label) {
            return cells.stream()
                    .anyMatch(
                            b ->
                                    b != label
                                            && Math.abs(b.box().left() - label.box().right()) <= TOUCHES
                                            && b.box().overlapY(label.box())
                                                    > 0.5 * Math.min(b.box().height(), label.box().height())
                                            && own(b).isEmpty());
        }

        /** The last label that stands higher on the page. */
        private Optional<Opening> lastAbove(Block cell) {
            return inOrder.stream()
                    .filter(o -> o.slot().kind() != Kind.SIDE)
                    .filter(o -> o.printed().box().bottom() <= cell.box().top() + TOUCHES)
                    .reduce((a, b) -> b);
        }

        /** A cell that no label of the form explains: a label that the form does not have, or text of no box. */
        private void nobodys(Block cell, Optional<Opening> before) {
            List<Span> spans = rest.get(cell);
            if (spans.isEmpty()) {
                return;
            }
            if (hasTextBeside(cell)) {
                String after = before.or(() -> lastAbove(cell)).or(() -> carried).map(this::path).orElse("");
                Division.Unlisted box = new Division.Unlisted(spans, after, new ArrayList<>());
                unlistedLabels.put(cell, box);
                unlisted.add(box);
            } else {
                unclaimed.addAll(spans);
            }
        }

        private String path(Opening opening) {
            return opening.slot().hasBox()
                    ? draft(opening).section().path(opening.slot().entries().get(0).path())
                    : opening.slot().label();
        }

        private void own(Block cell, Opening owner) {
            owners.put(cell, owner);
            give(owner, cell, rest.get(cell));
        }

        // Tables

        private Optional<Opening> table() {
            Optional<Opening> here = inOrder.stream().filter(o -> Sectioner.isTable(o.slot())).reduce((a, b) -> b);
            return here.isPresent() ? here : carried.filter(o -> Sectioner.isTable(o.slot()));
        }

        private boolean inTable(Block cell) {
            return table().isPresent() && !page.found().containsKey(cell);
        }

        private void assignTable() {
            List<Block> inTable = cells.stream().filter(this::inTable).toList();
            if (inTable.isEmpty()) {
                return;
            }
            List<Span> spans = inTable.stream().flatMap(c -> c.spans().stream()).toList();
            Box bounds = inTable.stream().map(Block::box).reduce(Box::union).orElseThrow();
            draft(table().orElseThrow())
                    .regions
                    .add(new Region(page.page().number(), bounds, spans, List.of(), inTable));
        }

        // What stands outside of all cells

        private boolean inMargin(Span span) {
            double height = page.page().height();
            return span.bottom() < MARGIN * height || span.top() > (1 - MARGIN) * height;
        }

        private void assignOutside(Alignment alignment) {
            if (isMixed(outside)) {
                assignMixed(outside, alignment);
                rest.get(outside).stream().filter(this::inMargin).forEach(this::leave);
                return;
            }
            for (Span span : rest.get(outside)) {
                Optional<Opening> last =
                        inOrder.stream().filter(o -> o.printed().box().top() < span.top()).reduce((a, b) -> b);
                Optional<Opening> owner = last.isPresent() ? last : carried;
                if (isBehindHeading(span)) {
                    furniture.add(span);
                } else if (!inMargin(span) && owner.filter(this::takesLooseText).isPresent()) {
                    give(owner.get(), outside, List.of(span));
                } else {
                    leave(span);
                }
            }
        }

        /** （７．リスク１⑨を除く。） stands behind the chapter's title, on its line. */
        private boolean isBehindHeading(Span span) {
            return inOrder.stream()
                    .filter(o -> o.slot().kind() == Kind.CHAPTER && o.printed().block() == outside)
                    .flatMap(o -> o.printed().spans().stream())
                    .anyMatch(s -> s.besides(span) && s.left() < span.left());
        }

        /** An annex is a heading with text below it, in a frame or not. */
        private boolean takesLooseText(Opening opening) {
            return opening.slot().kind() == Kind.CHAPTER
                    && opening.slot().hasBox()
                    && !Sectioner.isTable(opening.slot());
        }

        private void leave(Span span) {
            (inMargin(span) && isPageNumber(span) ? furniture : unclaimed).add(span);
        }

        private static boolean isPageNumber(Span span) {
            return span.text().strip().matches("[-‐－–—―\\s]*[0-9０-９]{1,4}(\\s*[/／]\\s*[0-9０-９]{1,4})?[-‐－–—―\\s]*");
        }

        /** [平成30年５月　様式４] at the foot of the cover. */
        private void takeEdition() {
            Optional<Slot> slot = outline.slotWithRole(Entry.EDITION);
            if (slot.isEmpty() || drafts.values().stream().anyMatch(d -> d.opening.slot() == slot.get())) {
                return;
            }
            String style = folding.fold(outline.form().style());
            for (Line line : Line.of(rest.get(outside), this::isOption)) {
                String text = Sectioner.joined(line.spans()).strip();
                if (text.matches("^[\\[［【〔].*") && folding.fold(text).endsWith(style)) {
                    Printed printed =
                            new Printed(
                                    List.of(slot.get()), java.util.OptionalInt.empty(), line.spans(), Optional.empty(),
                                    outside);
                    Opening opening = new Opening(printed, slot.get(), 1, 0);
                    give(opening, outside, line.spans());
                    rest.get(outside).removeAll(line.spans());
                    return;
                }
            }
        }

        // Results

        private void give(Optional<Opening> owner, Block block, List<Span> spans) {
            if (owner.isPresent()) {
                give(owner.get(), block, spans);
            } else {
                unclaimed.addAll(spans);
            }
        }

        private void give(Opening owner, Block block, List<Span> spans) {
            if (!owner.slot().hasBox()) {
                takeHeadingTail(owner, spans);
                return;
            }
            Region region = region(bounds(block, spans), spans);
            (spans.isEmpty() ? draft(owner).empty : draft(owner).regions).add(region);
        }

        /** （７．リスク１⑨を除く。） behind a heading is the form's own. */
        private void takeHeadingTail(Opening owner, List<Span> spans) {
            for (Span span : spans) {
                boolean tail = owner.printed().tail().filter(span::equals).isPresent();
                (tail ? furniture : unclaimed).add(span);
            }
        }

        /** The space for what is written: the cell, from the text's left edge on if a label shares it. */
        private Box bounds(Block block, List<Span> spans) {
            if (opened.get(block).isEmpty() || spans.isEmpty()) {
                return block.box();
            }
            double left = spans.stream().mapToDouble(Span::left).min().orElseThrow();
            double top = spans.stream().mapToDouble(Span::top).min().orElseThrow();
            double bottom = spans.stream().mapToDouble(Span::bottom).max().orElseThrow();
            return new Box(left, top, Math.max(left, block.box().right()), bottom);
        }

        private Region region(Box bounds, List<Span> spans) {
            List<Box> shapes =
                    page.page().shapes().stream()
                            .filter(s -> bounds.contains(s.centerX(), s.centerY()))
                            .toList();
            return new Region(page.page().number(), bounds, spans, shapes, List.of());
        }

        Optional<Opening> carried() {
            return carried;
        }

        /** What the page leaves open. */
        Optional<Opening> lastOpening() {
            return inOrder.stream().filter(o -> o.slot().kind() != Kind.SIDE).reduce((a, b) -> b);
        }
    }
}
