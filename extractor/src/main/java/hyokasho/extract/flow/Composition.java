package hyokasho.extract.flow;

import hyokasho.document.Box;
import hyokasho.extract.block.Span;
import hyokasho.extract.cores.Cores;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Division;
import hyokasho.extract.section.Region;
import hyokasho.extract.section.Section;
import hyokasho.extract.section.Section.Doubt;
import hyokasho.form.Folding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays out what belongs to each box as the form prints it, so that it is read there like the box of a page. */
final class Composition {

    private static final double PITCH = 12;
    private static final double BRACKETS = 200;

    private final List<Piece> pieces;
    private final List<Step> steps;
    private final Doubts doubts;
    private final Map<Place, Contents> contents = new LinkedHashMap<>();
    private final List<Span> furniture = new ArrayList<>();
    private final List<Span> unclaimed = new ArrayList<>();
    private final CheckBoxes boxes;
    private final double widest;
    private final ItemWords items;
    private final Folding folding;

    /** What belongs to a place. */
    private record Contents(List<Piece> labels, List<Piece> inside) {}

    Composition(
            List<Piece> pieces,
            List<Step> steps,
            Doubts doubts,
            RunningLines running,
            ItemWords items,
            Folding folding,
            Cores cores) {
        this.pieces = pieces;
        this.steps = steps;
        this.doubts = doubts;
        this.items = items;
        this.folding = folding;
        this.boxes = new CheckBoxes(pieces, steps, cores);
        this.widest = widest(pieces);
        running.headers().forEach(piece -> unclaimed.addAll(piece.spans()));
        running.numbers().forEach(piece -> furniture.addAll(piece.spans()));
        for (int i = 0; i < pieces.size(); i++) {
            put(i);
        }
    }

    /** Where most boxes of text end: lines that are wrapped do so a little before it. */
    private static double widest(List<Piece> pieces) {
        double[] widths = pieces.stream()
                .filter(p -> p.is(Kind.TEXT))
                .mapToDouble(p -> p.spans().get(0).box().width())
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[(int) (0.98 * (widths.length - 1))];
    }

    private Contents contents(Place place) {
        return contents.computeIfAbsent(place, p -> new Contents(new ArrayList<>(), new ArrayList<>()));
    }

    private void put(int i) {
        Piece piece = pieces.get(i);
        Step step = steps.get(i);
        Optional<Place> owner = owner(i);
        if (step.label()) {
            contents(step.place().orElseThrow()).labels.add(piece);
        } else if (owner.isPresent()) {
            contents(owner.get()).inside.add(piece);
        } else if (step.place().isPresent()) {
            contents(step.place().get()).inside.add(piece);
        } else {
            switch (piece.kind()) {
                case OPEN, CLOSE, SQUARE, PARENTHESIS, LIST, FURNITURE, LABEL -> furniture.addAll(piece.spans());
                case MARK, BOX, ANSWER, TEXT, COUNT -> unclaimed.addAll(piece.spans());
            }
        }
    }

    /** The place of the box that a piece is a part of; a table's cells are not told apart here. */
    private Optional<Place> owner(int i) {
        Place at = steps.get(i).at();
        boolean loose = steps.get(i).place().isEmpty()
                && switch (pieces.get(i).kind()) {
                    case OPEN, CLOSE, MARK, SQUARE, PARENTHESIS -> true;
                    default -> false;
                };
        return at.isTable() && loose ? Optional.of(at) : boxes.owner(pieces.get(i));
    }

    Division division() {
        List<Section> sections = new ArrayList<>();
        contents.forEach((place, inside) -> {
            List<Span> labels =
                    inside.labels.stream().flatMap(p -> p.spans().stream()).toList();
            if (place.slot().hasBox()) {
                sections.add(new Section(
                        place.slot(),
                        place.chapter(),
                        place.block(),
                        labels,
                        regions(place, inside.inside),
                        doubt(place)));
            } else {
                furniture.addAll(labels);
                inside.inside.forEach(piece -> unclaimed.addAll(piece.spans()));
            }
        });
        return new Division(sections, List.of(), furniture, unclaimed);
    }

    private Doubt doubt(Place place) {
        Doubt doubt = doubts.about(place);
        if (doubt == Doubt.DETAIL && boxes.areAsInAllBlocks(place)) {
            return Doubt.NONE;
        }
        return doubt != Doubt.WHOLE && boxes.hasLooseDetail(place) ? Doubt.DETAIL : doubt;
    }

    private List<Region> regions(Place place, List<Piece> inside) {
        return switch (place.slot().entries().get(0).type()) {
            case TEXT, DATE, COUNT -> lines(place, inside);
            case CHOICE -> List.of(choice(inside));
            case CHECKS -> List.of(checks(place, inside));
            case TABLE -> table(place, inside);
        };
    }

    private List<Region> table(Place place, List<Piece> inside) {
        ChangeTable table = new ChangeTable(place.slot().entries().get(0), items, folding, inside);
        furniture.addAll(table.furniture());
        return table.regions();
    }

    /** What is printed at the end of a page and again at the beginning of the next one, as the page's end cuts its box, is once. */
    private List<Piece> withoutReprint(Place place, List<Piece> inside) {
        List<Piece> once = new ArrayList<>();
        for (PageRange page : PageRange.of(inside)) {
            List<Piece> here = page.partOf(inside);
            boolean whole =
                    isLabelledOn(place, here.get(0).page()) && texts(once).equals(texts(here));
            int again = whole ? here.size() : Reprint.lines(texts(once), texts(here));
            here.subList(0, again).forEach(piece -> unclaimed.addAll(piece.spans()));
            once.addAll(here.subList(again, here.size()));
        }
        return once;
    }

    private boolean isLabelledOn(Place place, int page) {
        return contents(place).labels.stream().anyMatch(label -> label.page() == page);
    }

    private static List<String> texts(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.text().strip()).toList();
    }

    /** Lines as they stand, page by page. */
    private List<Region> lines(Place place, List<Piece> all) {
        List<Piece> inside = withoutReprint(place, all);
        List<Region> regions = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (Piece piece : inside) {
            if (!spans.isEmpty() && piece.page() != spans.get(0).page()) {
                regions.add(region(spans));
                spans = new ArrayList<>();
            }
            boolean besides = piece.before().besides() && !spans.isEmpty();
            if (!besides) {
                x = 0;
                y += piece.before() == Break.BLANK && !spans.isEmpty() ? 2 * PITCH : PITCH;
            }
            for (Span span : piece.spans()) {
                Span moved = span.movedTo(piece.page(), x, y);
                spans.add(moved);
                x = moved.right() + 6;
            }
        }
        if (!spans.isEmpty()) {
            regions.add(region(spans));
        }
        return regions;
    }

    private Region region(List<Span> spans) {
        double right =
                Math.max(widest, spans.stream().mapToDouble(Span::right).max().orElse(0));
        double bottom = spans.stream().mapToDouble(Span::bottom).max().orElse(0);
        int page = spans.isEmpty() ? 1 : spans.get(0).page();
        return new Region(page, new Box(0, 0, right, bottom), spans, List.of(), List.of());
    }

    /** The answer between its brackets, and below what is written beside it. */
    private Region choice(List<Piece> inside) {
        Optional<Piece> open = inside.stream().filter(p -> p.is(Kind.OPEN)).findFirst();
        Optional<Piece> close = inside.stream().filter(p -> p.is(Kind.CLOSE)).findFirst();
        List<Piece> answers =
                distinct(inside.stream().filter(p -> p.is(Kind.ANSWER)).toList());
        inside.stream()
                .filter(p -> p.is(Kind.ANSWER) && !answers.contains(p))
                .forEach(p -> unclaimed.addAll(p.spans()));
        boolean framed = open.isPresent() && close.isPresent();
        List<Span> spans = new ArrayList<>();
        Line line = new Line(1, 0, spans);
        if (framed) {
            line.add(open.get(), 0);
        }
        answers.forEach(piece -> line.add(piece, 12));
        if (framed) {
            line.add(close.get(), 12);
        }
        Line below = new Line(1, 3 * PITCH, spans);
        for (Piece piece : inside) {
            if (piece.is(Kind.TEXT) && !isLostNumber(piece, inside)) {
                below.add(piece, 1);
            } else if (piece.is(Kind.COUNT)) {
                below.add(count(piece, inside), 1);
            } else if (piece.is(Kind.PARENTHESIS) || piece.is(Kind.SQUARE)) {
                furniture.addAll(piece.spans());
            } else if (piece.isBracket() && !(framed && (piece == open.get() || piece == close.get()))) {
                furniture.addAll(piece.spans());
            } else if (piece.is(Kind.MARK) || piece.is(Kind.BOX) || piece.is(Kind.LABEL)) {
                unclaimed.addAll(piece.spans());
            }
        }
        return region(spans);
    }

    /** One of answers that say the same: a box that goes over a page's end is printed on both pages. */
    private static List<Piece> distinct(List<Piece> answers) {
        boolean same = answers.stream().map(Piece::option).distinct().count() == 1;
        return same ? answers.subList(0, 1) : answers;
    }

    /** （ ） 件 and its number, which was written elsewhere. */
    private static Piece count(Piece piece, List<Piece> inside) {
        Optional<Piece> number =
                inside.stream().filter(other -> isLostNumber(other, inside)).findFirst();
        return number.map(digits -> Piece.of(Kind.COUNT, TornCounts.filled(piece, digits), piece.before()))
                .orElse(piece);
    }

    /** The one number without its （ ） 件 in a box that has one （ ） 件 without a number. */
    private static boolean isLostNumber(Piece piece, List<Piece> inside) {
        return piece.is(Kind.TEXT)
                && piece.text().strip().matches("[0-9０-９]{1,4}")
                && inside.stream().filter(p -> p.is(Kind.COUNT)).count() == 1
                && inside.stream().noneMatch(p -> p.is(Kind.COUNT) && p.text().matches(".*[0-9０-９].*"));
    }

    private Region checks(Place place, List<Piece> inside) {
        List<Span> spans = new ArrayList<>();
        Set<Piece> laidOut = Collections.newSetFromMap(new IdentityHashMap<>());
        double y = 0;
        for (CheckBoxes.CheckBox box : boxes.boxes(place)) {
            Line line = new Line(1, y, spans);
            line.x = BRACKETS;
            line.add(box.brackets().get(0), 0);
            box.mark().ifPresent(mark -> line.add(mark, 4));
            box.brackets().stream().skip(1).forEach(bracket -> line.add(bracket, 4));
            line.add(box.label(), 4);
            for (Piece piece : box.detail()) {
                line.add(piece, 12);
            }
            laidOut.addAll(box.pieces());
            y += 4 * PITCH;
        }
        inside.stream().filter(piece -> !laidOut.contains(piece)).forEach(piece -> leave(place, piece));
        return region(spans);
    }

    /** A part of no box that is decided. */
    private void leave(Place place, Piece piece) {
        boolean written = piece.is(Kind.MARK)
                || (piece.is(Kind.TEXT) || piece.is(Kind.COUNT)) && !BoxRows.isGroupHead(place, piece);
        (written ? unclaimed : furniture).addAll(piece.spans());
    }

    /** A line of print that grows to the right. */
    private static final class Line {
        private final int page;
        private final double y;
        private final List<Span> spans;
        private double x;

        Line(int page, double y, List<Span> spans) {
            this.page = page;
            this.y = y;
            this.spans = spans;
        }

        void add(Piece piece, double gap) {
            x += gap;
            for (Span span : piece.spans()) {
                Span moved = span.strip().movedTo(page, x, y);
                spans.add(moved);
                x = moved.right();
            }
        }
    }
}
