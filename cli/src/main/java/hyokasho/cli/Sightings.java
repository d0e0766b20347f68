package hyokasho.cli;

import static java.util.stream.Collectors.joining;

import hyokasho.cli.Sighting.Kind;
import hyokasho.document.Box;
import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.TextRange;
import hyokasho.extract.Trace;
import hyokasho.extract.block.Block;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import hyokasho.extract.block.TextRanges;
import hyokasho.extract.page.Page;
import hyokasho.extract.page.Ruling;
import hyokasho.extract.section.Division;
import hyokasho.extract.section.Region;
import hyokasho.extract.section.Section;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the stages of the reading saw, in one shape for all of them, so that it can be printed and drawn. */
final class Sightings {

    private Sightings() {}

    static Stream<Sighting> ofPages(Trace trace) {
        return trace.pages().stream().flatMap(Sightings::of);
    }

    static Stream<Sighting> ofBlocks(Trace trace) {
        return trace.blocks().stream().flatMap(Sightings::of);
    }

    static Stream<Sighting> ofSections(Trace trace) {
        Division division = trace.division();
        return Stream.of(
                        division.sections().stream().flatMap(Sightings::of),
                        division.unlisted().stream().flatMap(Sightings::of),
                        division.furniture().stream().map(span -> of(span, Kind.FURNITURE, Map.of())),
                        division.unclaimed().stream().map(span -> of(span, Kind.UNCLAIMED, Map.of())))
                .flatMap(part -> part);
    }

    static Stream<Sighting> ofFields(Trace trace) {
        Document document = trace.document();
        return Stream.of(
                        document.fields().stream().map(Sightings::of),
                        document.unlisted().stream()
                                .map(u -> new Sighting(
                                        Kind.UNLISTED,
                                        facts("label", u.label(), "after", u.after(), "text", u.text()),
                                        u.evidence())),
                        document.unclaimed().stream()
                                .map(u ->
                                        new Sighting(Kind.UNCLAIMED, Map.of("text", u.text()), List.of(u.evidence()))))
                .flatMap(part -> part);
    }

    private static Stream<Sighting> of(Page page) {
        int number = page.number();
        Map<String, ?> facts = facts("undecodable", page.undecodable(), "hidden", page.hidden());
        Sighting whole = Sighting.at(number, new Box(0, 0, page.width(), page.height()), Kind.PAGE, facts);
        return Stream.of(
                        Stream.of(whole),
                        page.glyphs().stream()
                                .map(g -> Sighting.at(
                                        number,
                                        g.box(),
                                        Kind.GLYPH,
                                        facts("text", g.text(), "size", g.size(), "order", g.order()))),
                        page.rulings().stream().map(r -> Sighting.at(number, box(r), Kind.RULING, Map.of())),
                        page.shapes().stream().map(s -> Sighting.at(number, s, Kind.SHAPE, Map.of())),
                        page.cells().stream().map(c -> Sighting.at(number, c, Kind.CELL, Map.of())))
                .flatMap(part -> part);
    }

    private static Box box(Ruling ruling) {
        return ruling.horizontal()
                ? new Box(ruling.start(), ruling.position(), ruling.end(), ruling.position())
                : new Box(ruling.position(), ruling.start(), ruling.position(), ruling.end());
    }

    private static Stream<Sighting> of(PageBlocks page) {
        return page.blocks().stream().flatMap(Sightings::of);
    }

    private static Stream<Sighting> of(Block block) {
        Map<String, ?> facts = facts("cut_above", block.cutAbove(), "cut_below", block.cutBelow());
        Kind kind = block.cell() ? Kind.CELL : Kind.OUTSIDE;
        return Stream.concat(
                Stream.of(inText(Sighting.at(block.page(), block.box(), kind, facts), block.spans())),
                block.spans().stream().map(span -> of(span, Kind.SPAN, Map.of())));
    }

    private static Stream<Sighting> of(Section section) {
        String path = section.slot().entries().stream()
                .map(entry -> section.path(entry.path()))
                .collect(joining(" "));
        return Stream.concat(
                section.labels().stream().map(span -> of(span, Kind.LABEL, Map.of("path", path))),
                section.regions().stream().map(region -> of(region, Kind.VALUE, Map.of("path", path))));
    }

    private static Stream<Sighting> of(Division.Unlisted unlisted) {
        Map<String, ?> facts = Map.of("after", unlisted.after());
        return Stream.concat(
                unlisted.labels().stream().map(span -> of(span, Kind.LABEL, facts)),
                unlisted.regions().stream().map(region -> of(region, Kind.UNLISTED, facts)));
    }

    private static Sighting of(Region region, Kind kind, Map<String, ?> facts) {
        String text = Stream.concat(region.spans().stream(), inCells(region))
                .map(Span::text)
                .collect(joining("\n"));
        Sighting drawn = Sighting.at(region.page(), region.bounds(), kind, with(facts, "text", text));
        return inText(
                drawn, Stream.concat(region.spans().stream(), inCells(region)).toList());
    }

    private static Sighting of(Span span, Kind kind, Map<String, ?> facts) {
        return inText(Sighting.at(span.page(), span.box(), kind, with(facts, "text", span.text())), List.of(span));
    }

    private static Stream<Span> inCells(Region region) {
        return region.cells().stream().map(Block::spans).flatMap(Collection::stream);
    }

    /** What stands in a text is seen in its lines; where it is laid out tells nobody anything. */
    private static Sighting inText(Sighting drawn, List<Span> spans) {
        List<TextRange> ranges = TextRanges.of(spans);
        return ranges.isEmpty() ? drawn : new Sighting(drawn.kind(), drawn.facts(), List.of(Evidence.inText(ranges)));
    }

    private static Sighting of(Field field) {
        Map<String, ?> facts = facts(
                "path", field.path(),
                "label", field.label(),
                "status", field.status().key(),
                "confidence", field.confidence(),
                "raw", field.raw());
        Map<String, ?> all = field.value()
                .<Map<String, ?>>map(value -> with(facts, "value", value))
                .orElse(facts);
        return new Sighting(Kind.VALUE, all, field.evidence());
    }

    private static Map<String, ?> with(Map<String, ?> facts, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return more;
    }

    /** Names and values in turns, kept in this order. */
    private static Map<String, ?> facts(Object... namesAndValues) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }
}
