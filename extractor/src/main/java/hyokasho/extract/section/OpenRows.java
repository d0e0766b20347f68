package hyokasho.extract.section;

import hyokasho.document.Box;
import hyokasho.extract.block.Block;
import hyokasho.extract.block.Span;
import hyokasho.extract.page.Ruling;
import hyokasho.extract.section.Rows.Anchor;
import hyokasho.extract.section.Rows.Line;
import hyokasho.extract.section.Slot.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A block in which labels and text stand together without lines between the rows, cut into pieces that can be shared out:
 * text that runs over the whole width, below a label that does the same, parts the rows above it from those below.
 */
final class OpenRows {

    /** Labels begin in this part of a box's width. */
    private static final double LABELS = 0.45;

    /** A line crosses the text if it covers this part of its width. */
    private static final double ACROSS = 0.6;

    /** Lines of a paragraph are not further apart than this, in ems. */
    private static final double CLOSE = 0.6;

    /** How far a line may miss an edge, in points. */
    private static final double MEETS = 4;

    private final PageLayout page;
    private final Block block;
    private final Print print;
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<Span> beside = new ArrayList<>();
    private final List<Span> across = new ArrayList<>();

    /**
     * A piece of the block.
     *
     * @param above text over the whole width that stands above the rows
     * @param owner the label that this text is written below, if there is one in the block
     * @param rows the rows
     */
    record Piece(List<Span> above, Optional<Opening> owner, Rows rows) {}

    OpenRows(PageLayout page, Block block, Print print) {
        this.page = page;
        this.block = block;
        this.print = print;
        page.labels(block).forEach(o -> anchors.add(Anchor.here(o)));
        if (!block.cell()) {
            page.openings().stream()
                    .filter(o -> o.printed().block() != block && o.slot().kind() != Kind.SIDE)
                    .forEach(o -> anchors.add(Anchor.here(o)));
        }
        addFurniture();
        sortText();
        for (List<Span> label : unlistedLabels()) {
            across.removeAll(label);
            anchors.add(Anchor.unlisted(label));
        }
        anchors.sort(Comparator.comparingDouble(a -> box(a).centerY()));
    }

    /** システム2～5 stands where labels do; ・識別情報 stands in the text. */
    private void addFurniture() {
        double edge = anchors.stream().mapToDouble(a -> box(a).left()).max().orElse(0);
        for (Span span : page.furniture(block)) {
            boolean required = span.text().strip().equals("※");
            if (!required && span.left() <= edge + span.size()) {
                anchors.add(Anchor.furniture(span));
            }
        }
    }

    /** What begins where labels do runs over the whole width, unless a label stands at the left of its paragraph. */
    private void sortText() {
        double furthest = block.box().left() + LABELS * block.box().width();
        double column = anchors.stream()
                .filter(a -> a.opening().isPresent() && box(a).left() < furthest)
                .mapToDouble(a -> box(a).left() + a.opening().get().printed().size())
                .max()
                .orElse(0);
        List<Span> candidates = new ArrayList<>();
        for (Span span : page.text(block)) {
            (span.left() < column ? candidates : beside).add(span);
        }
        for (List<Line> paragraph : paragraphs(candidates)) {
            boolean labelled = paragraph.stream().anyMatch(this::hasLabelBefore);
            paragraph.forEach(line -> (labelled ? beside : across).addAll(line.spans()));
        }
        beside.sort(Comparator.comparingDouble(Span::top).thenComparingDouble(Span::left));
    }

    /** Lines that follow each other closely and begin at one place. */
    private List<List<Line>> paragraphs(List<Span> spans) {
        List<List<Line>> paragraphs = new ArrayList<>();
        Line last = null;
        for (Line line : Line.of(spans, print)) {
            boolean goesOn = last != null
                    && line.top() - last.bottom() < CLOSE * line.size()
                    && Math.abs(line.left() - last.left()) <= line.size();
            if (!goesOn) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.get(paragraphs.size() - 1).add(line);
            last = line;
        }
        return paragraphs;
    }

    private boolean hasLabelBefore(Line line) {
        return anchors.stream()
                .filter(a -> a.opening().isPresent())
                .map(OpenRows::box)
                .anyMatch(box -> box.right() <= line.left()
                        && Math.min(box.bottom(), line.bottom()) - Math.max(box.top(), line.top()) > 0.3 * line.size());
    }

    /** What stands where labels do, with text beside it, is a label that the form does not have. */
    private List<List<Span>> unlistedLabels() {
        double column = beside.stream().mapToDouble(Span::left).min().orElse(0);
        List<List<Span>> labels = new ArrayList<>();
        for (Span span : across) {
            if (span.right() > column + 1) {
                continue;
            }
            Optional<List<Span>> wrapped = labels.stream()
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

    private static Box box(Anchor anchor) {
        return anchor.box().orElseThrow();
    }

    /** The only label, if there is one only and nothing of another page can stand in the block. */
    Optional<Opening> onlyLabel() {
        boolean alone = anchors.size() == 1 && page.before(block).isEmpty() && !page.isLast(block);
        return alone ? anchors.get(0).opening() : Optional.empty();
    }

    /** The pieces from top to bottom. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        List<Span> above = List.of();
        Optional<Opening> owner = Optional.empty();
        OptionalDouble top = block.cell() && !block.cutAbove() ? at(block.box().top()) : OptionalDouble.empty();
        double from = Double.NEGATIVE_INFINITY;
        for (List<Line> run : runs()) {
            double end = run.get(0).top();
            double next = run.get(run.size() - 1).bottom();
            pieces.add(new Piece(above, owner, rows(top, at(end), from, pieces.isEmpty(), false)));
            from = end;
            above = new ArrayList<>(
                    run.stream().flatMap(line -> line.spans().stream()).toList());
            beside.stream()
                    .filter(s -> s.centerY() >= end && s.centerY() <= next)
                    .forEach(above::add);
            owner = anchors.stream()
                    .filter(a -> box(a).top() < end)
                    .reduce((a, b) -> b)
                    .flatMap(Anchor::opening);
            top = at(next);
        }
        OptionalDouble bottom =
                block.cell() && !block.cutBelow() ? at(block.box().bottom()) : OptionalDouble.empty();
        pieces.add(new Piece(above, owner, rows(top, bottom, from, pieces.isEmpty(), true)));
        return pieces;
    }

    private static OptionalDouble at(double y) {
        return OptionalDouble.of(y);
    }

    /** Lines over the whole width that no label parts. */
    private List<List<Line>> runs() {
        List<List<Line>> runs = new ArrayList<>();
        Line last = null;
        for (Line line : Line.of(across, print)) {
            if (last == null || isAnchorBetween(last.bottom(), line.top())) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(line);
            last = line;
        }
        return runs;
    }

    private boolean isAnchorBetween(double top, double bottom) {
        return anchors.stream().anyMatch(a -> box(a).centerY() > top && box(a).centerY() < bottom);
    }

    /** The rows between two heights; a label beside the text above, from {@code from} on, is of these rows too. */
    private Rows rows(OptionalDouble top, OptionalDouble bottom, double from, boolean first, boolean last) {
        double upper = top.orElse(Double.NEGATIVE_INFINITY);
        double lower = bottom.orElse(Double.POSITIVE_INFINITY);
        List<Anchor> here = new ArrayList<>();
        if (first) {
            page.before(block).ifPresent(o -> here.add(Anchor.elsewhere(o)));
        }
        anchors.stream()
                .filter(a -> box(a).centerY() >= from && box(a).centerY() < lower)
                .forEach(here::add);
        if (last && page.isLast(block)) {
            page.following().ifPresent(o -> here.add(Anchor.elsewhere(o)));
        }
        List<Span> text = beside.stream()
                .filter(s -> s.centerY() > upper && s.centerY() < lower)
                .toList();
        return new Rows(
                here, Line.of(text, print), top, bottom, rulings(), page.page().measured());
    }

    /** Heights of the lines that are printed across the text, without closing a cell. */
    private List<Double> rulings() {
        double left = beside.stream().mapToDouble(Span::left).min().orElse(0);
        double right = beside.stream().mapToDouble(Span::right).max().orElse(0);
        return page.page().rulings().stream()
                .filter(r -> r.start() <= left + MEETS && r.end() >= left + ACROSS * (right - left))
                .map(Ruling::position)
                .filter(y -> y > block.box().top() + MEETS && y < block.box().bottom() - MEETS)
                .toList();
    }
}
