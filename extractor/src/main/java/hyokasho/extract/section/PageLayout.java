package hyokasho.extract.section;

import hyokasho.extract.block.Block;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import hyokasho.extract.section.Slot.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page on which every label of the form knows its place in the form: which labels and which text stand in each cell, and
 * which cells stand beside and above each other.
 */
final class PageLayout {

    /** Two cells touch if their edges are this close, in points. */
    static final double TOUCHES = 6;

    private final PageLabels page;
    private final Margins margins;
    private final List<Block> cells;
    private final Block outside;
    private final Map<Block, List<Opening>> opened = new IdentityHashMap<>();
    private final Map<Block, List<Span>> text = new IdentityHashMap<>();
    private final List<Opening> openings;
    private final Optional<Opening> carried;
    private final Optional<Opening> following;

    /**
     * @param margins the headers and footers of the document
     * @param carried the last label of the pages before
     * @param following the first label of the next page, if it is that of a box
     */
    PageLayout(
            PageLabels page,
            Margins margins,
            Map<Printed, Opening> places,
            Optional<Opening> carried,
            Optional<Opening> following) {
        this.page = page;
        this.margins = margins;
        this.carried = carried;
        this.following = following;
        List<Block> blocks = page.page().blocks();
        cells = blocks.stream().filter(Block::cell).toList();
        outside = blocks.get(blocks.size() - 1);
        blocks.forEach(block -> sortOut(block, places));
        openings = page.inReadingOrder().stream()
                .filter(places::containsKey)
                .map(places::get)
                .toList();
    }

    /** Labels that have a place in the form stay labels; the others are text after all. */
    private void sortOut(Block block, Map<Printed, Opening> places) {
        LabelFinder.Found found = page.in(block);
        List<Span> rest = new ArrayList<>(found.rest());
        List<Opening> here = new ArrayList<>();
        for (Printed label : found.labels()) {
            Optional.ofNullable(places.get(label)).ifPresentOrElse(here::add, () -> rest.addAll(label.spans()));
        }
        rest.sort(Comparator.comparingDouble(Span::top).thenComparingDouble(Span::left));
        here.sort(Comparator.comparingDouble(o -> o.printed().box().top()));
        opened.put(block, here);
        text.put(block, rest);
    }

    PageBlocks page() {
        return page.page();
    }

    List<Block> cells() {
        return cells;
    }

    /** What stands in no cell. */
    Block outside() {
        return outside;
    }

    /** All labels, from top to bottom. */
    List<Opening> openings() {
        return openings;
    }

    Optional<Opening> carried() {
        return carried;
    }

    Optional<Opening> following() {
        return following;
    }

    /** What the page leaves open. */
    Optional<Opening> last() {
        return openings.stream().filter(PageLayout::isOwn).reduce((a, b) -> b);
    }

    boolean hasLabels(Block block) {
        return !opened.get(block).isEmpty();
    }

    /** The labels in a block, but for those that stand beside several boxes. */
    List<Opening> labels(Block block) {
        return opened.get(block).stream().filter(PageLayout::isOwn).toList();
    }

    private static boolean isOwn(Opening opening) {
        return opening.slot().kind() != Kind.SIDE;
    }

    /** What a block holds beside labels, furniture and the page's header and footer. */
    List<Span> text(Block block) {
        return text.get(block);
    }

    /** Labels in the open that stand side by side over their boxes, line by line; from now on they are no labels of rows. */
    List<List<Opening>> takeHeads() {
        List<List<Opening>> heads = new ArrayList<>();
        for (Opening opening : labels(outside)) {
            boolean beside =
                    !heads.isEmpty() && isBeside(heads.get(heads.size() - 1).get(0), opening);
            if (!beside) {
                heads.add(new ArrayList<>());
            }
            heads.get(heads.size() - 1).add(opening);
        }
        heads.removeIf(line -> line.size() == 1);
        heads.forEach(opened.get(outside)::removeAll);
        return heads;
    }

    private static boolean isBeside(Opening left, Opening right) {
        return left.printed().spans().get(0).besides(right.printed().spans().get(0));
    }

    /** What the form prints on the page beside labels. */
    List<Span> furniture() {
        return page.furniture();
    }

    List<Span> furniture(Block block) {
        return page.in(block).furniture();
    }

    /** Labels and text share the block. */
    boolean isMixed(Block block) {
        return block.cell()
                ? !labels(block).isEmpty() && !text(block).isEmpty()
                : labels(block).stream().anyMatch(this::isOverOrBesideText);
    }

    /** In a text a heading stands over its box with no lines between them. */
    private boolean isOverOrBesideText(Opening opening) {
        Kind kind = opening.slot().kind();
        return kind == Kind.LABEL || kind == Kind.HEADING && opening.slot().hasBox() && !page().measured();
    }

    /** The page's header and footer. */
    List<Span> margin() {
        return outside.spans().stream().filter(margins::contains).toList();
    }

    boolean isPageNumber(Span span) {
        return margins.isPageNumber(span);
    }

    /** A heading that names a box, with neither text beside it nor a cell below it: what it names stands in the open. */
    List<Opening> headingsOverOpenText() {
        return openings.stream()
                .filter(PageLayout::isOwn)
                .filter(o -> o.printed().block() != outside && o.slot().kind() != Kind.LABEL)
                .filter(o -> cells.stream()
                        .noneMatch(c -> isBelow(c, o.printed().block())
                                || isLeftOf(o.printed().block(), c)))
                .toList();
    }

    private static boolean isBelow(Block cell, Block above) {
        return Math.abs(above.box().bottom() - cell.box().top()) <= TOUCHES
                && cell.box().overlapX(above.box()) > 0.5 * cell.box().width();
    }

    // How cells stand to each other

    /** The nearest cells to the left that hold a label and share the cell's height. */
    List<Block> labelsBeside(Block cell) {
        List<Block> left = cells.stream()
                .filter(b -> b.box().right() <= cell.box().left() + TOUCHES / 2)
                .filter(b -> b.box().overlapY(cell.box()) > TOUCHES / 2)
                .filter(b -> !labels(b).isEmpty())
                .toList();
        double nearest = left.stream().mapToDouble(b -> b.box().right()).max().orElse(0);
        return left.stream().filter(b -> b.box().right() >= nearest - TOUCHES).toList();
    }

    /** Whether another cell touches this one's left edge and shares its height. */
    static boolean isLeftOf(Block left, Block cell) {
        return Math.abs(left.box().right() - cell.box().left()) <= TOUCHES
                && left.box().overlapY(cell.box()) > TOUCHES / 2;
    }

    /** The cell right above. */
    Optional<Block> above(Block cell) {
        return cells.stream()
                .filter(b -> b != cell && Math.abs(b.box().bottom() - cell.box().top()) <= TOUCHES)
                .filter(b -> b.box().left() - 2 <= cell.box().centerX()
                        && cell.box().centerX() <= b.box().right() + 2)
                .min(Comparator.comparingDouble(b -> b.box().width()));
    }

    /** A cell without label stands to the right. */
    boolean hasTextBeside(Block label) {
        return cells.stream()
                .filter(b -> b != label && labels(b).isEmpty())
                .filter(b -> Math.abs(b.box().left() - label.box().right()) <= TOUCHES)
                .anyMatch(b -> b.box().overlapY(label.box())
                        > 0.5 * Math.min(b.box().height(), label.box().height()));
    }

    /** The last label that stands higher on the page. */
    Optional<Opening> lastAbove(Block cell) {
        return openings.stream()
                .filter(PageLayout::isOwn)
                .filter(o -> o.printed().box().bottom() <= cell.box().top() + TOUCHES)
                .reduce((a, b) -> b);
    }

    /**
     * What goes on above the first label of a box: an annex whose heading stands above the box, or, in the first box of a
     * page, what the page before left open.
     */
    Optional<Opening> before(Block block) {
        Optional<Opening> above = lastAbove(block);
        return above.isPresent()
                ? above.filter(o -> o.slot().kind() == Kind.CHAPTER && o.slot().hasBox())
                : carried;
    }

    boolean isBelowAllLabels(Block cell) {
        return openings.stream()
                .filter(PageLayout::isOwn)
                .allMatch(o -> o.printed().box().top() < cell.box().bottom());
    }

    /** Nothing of the form is printed lower on the page. */
    boolean isLast(Block block) {
        return !openings.isEmpty() && opened.get(block).contains(openings.get(openings.size() - 1));
    }

    /**
     * A row that the page's end cut, with a label whose middle lies on the next page: it begins with a printed line, and the
     * cell for its label is empty here.
     */
    boolean isBegunHere(Block cell) {
        boolean labelIsBelow =
                following.filter(o -> o.printed().block().cutAbove()).isPresent();
        return labelIsBelow
                && cell.cutBelow()
                && !cell.cutAbove()
                && cells.stream()
                        .filter(b -> isLeftOf(b, cell))
                        .anyMatch(b -> b.cutBelow() && text(b).isEmpty() && !hasLabels(b));
    }

    /** （７．リスク１⑨を除く。） stands behind the chapter's title, on its line. */
    boolean isBehindTitle(Span span) {
        return openings.stream()
                .filter(o -> o.slot().kind() == Kind.CHAPTER && o.printed().block() == outside)
                .flatMap(o -> o.printed().spans().stream())
                .anyMatch(s -> s.besides(span) && s.left() < span.left());
    }

    // Tables

    /** The table that the page begins or goes on with. */
    Optional<Opening> table() {
        Optional<Opening> here =
                openings.stream().filter(o -> Sectioner.isTable(o.slot())).reduce((a, b) -> b);
        return here.isPresent() ? here : carried.filter(o -> Sectioner.isTable(o.slot()));
    }

    /** The cells in which no labels were looked for. */
    boolean inTable(Block cell) {
        return table().isPresent() && !page.found().containsKey(cell);
    }
}
