package hyokasho.extract.section;

import hyokasho.extract.block.Block;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import hyokasho.extract.section.Slot.Kind;
import hyokasho.form.FieldType;
import hyokasho.form.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Divides a document into the boxes of its form: finds the labels, tells which place of the form each one is, and gives
 * every piece of text to the label that it stands beside or below.
 */
public final class Sectioner {

    /** The heading of the page that only lists the chapters. */
    private static final String CONTENTS = "項目一覧";

    /** More than a page has glyphs, or a line has characters. */
    private static final long PLACES = 1L << 32;

    private final Outline outline;
    private final Folding folding;
    private final LabelFinder labels;

    public Sectioner(Outline outline, Folding folding) {
        this.outline = outline;
        this.folding = folding;
        this.labels = new LabelFinder(outline, folding);
    }

    /** Divides the pages of a document, given in their order. */
    public Division divide(List<PageBlocks> pages) {
        List<PageLabels> labelled = new ArrayList<>();
        Margins margins = Margins.of(pages, this::isTitle);
        boolean inTable = false;
        for (PageBlocks page : pages) {
            PageLabels found = isContents(page) ? contents(page, margins) : find(page, margins, inTable);
            inTable = endsInTable(found, inTable);
            labelled.add(found);
        }
        Map<Printed, Opening> places = places(labelled);
        List<PageLayout> layouts = new ArrayList<>();
        Optional<Opening> carried = Optional.empty();
        for (int i = 0; i < labelled.size(); i++) {
            Optional<Opening> following =
                    i + 1 < labelled.size() ? firstBox(labelled.get(i + 1), places) : Optional.empty();
            PageLayout layout = new PageLayout(labelled.get(i), margins, places, carried, following);
            carried = layout.last().or(layout::carried);
            layouts.add(layout);
        }
        return withLeftovers(new BoxAssigner(outline, folding).assign(layouts), pages);
    }

    /** No character is lost: a span that no rule took stays unclaimed. */
    private static Division withLeftovers(Division division, List<PageBlocks> pages) {
        Set<Long> taken = new HashSet<>();
        division.spans().forEach(span -> taken.add(place(span)));
        List<Span> unclaimed = new ArrayList<>(division.unclaimed());
        for (PageBlocks page : pages) {
            for (Block block : page.blocks()) {
                block.spans().stream()
                        .filter(span -> !taken.contains(place(span)))
                        .forEach(unclaimed::add);
            }
        }
        return new Division(division.sections(), division.unlisted(), division.furniture(), unclaimed);
    }

    /** A span and its first part begin with the same glyph of the same page, or character of the same line. */
    private static long place(Span span) {
        return span.range()
                .map(range -> range.line() * PLACES + range.from())
                .orElse(span.page() * PLACES + span.order());
    }

    /** A label, or a chapter's title with something behind it. */
    private boolean isTitle(String text) {
        String folded = folding.fold(text);
        return outline.bySpelling().containsKey(folded)
                || outline.beginsWithTitle(folded)
                || outline.isEdition(text, folding);
    }

    /** Which place of the form each label names. */
    private Map<Printed, Opening> places(List<PageLabels> pages) {
        List<Printed> inOrder = new ArrayList<>();
        pages.forEach(page -> inOrder.addAll(page.inReadingOrder()));
        Map<Printed, Opening> places = new IdentityHashMap<>();
        FormWalk walk = new FormWalk(outline);
        walk.walk(inOrder);
        walk.openings().forEach(opening -> places.put(opening.printed(), opening));
        return places;
    }

    /** The label with which a page begins, if it is that of a box. */
    private static Optional<Opening> firstBox(PageLabels page, Map<Printed, Opening> places) {
        return page.inReadingOrder().stream()
                .filter(places::containsKey)
                .map(places::get)
                .filter(o -> o.slot().kind() != Kind.SIDE)
                .findFirst()
                .filter(o -> o.slot().kind() == Kind.LABEL);
    }

    private boolean isContents(PageBlocks page) {
        return page.blocks().stream()
                .flatMap(block -> block.spans().stream())
                .anyMatch(span -> span.visible() == CONTENTS.length()
                        && folding.fold(span.text()).equals(CONTENTS));
    }

    /** On the page that lists the chapters their titles are no headings, but furniture like all that it prints. */
    private PageLabels contents(PageBlocks page, Margins margins) {
        Map<Block, LabelFinder.Found> found = new IdentityHashMap<>();
        for (Block block : page.blocks()) {
            LabelFinder.Found here = labels.find(page, block, margins);
            List<Span> furniture = new ArrayList<>(here.furniture());
            List<Printed> kept = new ArrayList<>();
            for (Printed label : here.labels()) {
                if (isChapter(label)) {
                    furniture.addAll(label.spans());
                } else {
                    kept.add(label);
                }
            }
            found.put(block, new LabelFinder.Found(kept, furniture, here.rest()));
        }
        return new PageLabels(page, found);
    }

    /** Cells of a table quote labels of the form, so in a table labels are looked for outside of the cells only. */
    private PageLabels find(PageBlocks page, Margins margins, boolean inTable) {
        Map<Block, LabelFinder.Found> found = new IdentityHashMap<>();
        List<Block> outsideFirst = new ArrayList<>(page.blocks());
        outsideFirst.sort((a, b) -> Boolean.compare(a.cell(), b.cell()));
        double tableTop = inTable ? 0 : Double.POSITIVE_INFINITY;
        for (Block block : outsideFirst) {
            if (block.cell() && block.box().top() >= tableTop - 2) {
                continue;
            }
            LabelFinder.Found labelsHere = labels.find(page, block, margins);
            if (!page.measured()) {
                labelsHere = withoutQuoted(labelsHere, inTable);
            }
            found.put(block, labelsHere);
            for (Printed label : labelsHere.labels()) {
                if (opensTable(label)) {
                    tableTop = Math.min(tableTop, label.box().bottom());
                } else if (inTable && !block.cell() && isChapter(label)) {
                    tableTop = Double.POSITIVE_INFINITY;
                }
            }
        }
        return new PageLabels(page, found);
    }

    /** In a text nothing parts the cells of a table from what is outside: all that follows its label is in it. */
    private static LabelFinder.Found withoutQuoted(LabelFinder.Found found, boolean inTable) {
        double top = inTable
                ? Double.NEGATIVE_INFINITY
                : found.labels().stream()
                        .filter(Sectioner::opensTable)
                        .mapToDouble(label -> label.box().bottom())
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
        List<Printed> labels = new ArrayList<>();
        List<Span> rest = new ArrayList<>(found.rest());
        List<Span> furniture = new ArrayList<>();
        for (Printed label : found.labels()) {
            if (label.box().top() < top) {
                labels.add(label);
            } else {
                rest.addAll(label.spans());
            }
        }
        found.furniture().forEach(span -> (span.top() < top ? furniture : rest).add(span));
        rest.sort(Comparator.comparingDouble(Span::top).thenComparingDouble(Span::left));
        return new LabelFinder.Found(labels, furniture, rest);
    }

    private static boolean endsInTable(PageLabels page, boolean inTable) {
        boolean in = inTable;
        for (Printed label : page.inReadingOrder()) {
            if (opensTable(label)) {
                in = true;
            } else if (isChapter(label)) {
                in = false;
            }
        }
        return in;
    }

    private static boolean opensTable(Printed label) {
        return label.candidates().stream().anyMatch(Sectioner::isTable);
    }

    private static boolean isChapter(Printed label) {
        return label.candidates().stream().anyMatch(s -> s.kind() == Kind.CHAPTER);
    }

    static boolean isTable(Slot slot) {
        return slot.hasBox() && slot.entries().get(0).type() == FieldType.TABLE;
    }

    /** The text of spans without what lies between them. */
    static String joined(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
