package hyokasho.extract.section;

import hyokasho.extract.block.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A document divided into the boxes of its form. Every span of its blocks is in exactly one of the parts.
 *
 * @param sections the boxes that the form has, in reading order
 * @param unlisted labelled boxes that it does not have
 * @param furniture what else the form prints: headings, option heads, page numbers
 * @param unclaimed what belongs to no box
 */
public record Division(List<Section> sections, List<Unlisted> unlisted, List<Span> furniture, List<Span> unclaimed) {

    /**
     * A labelled box that the form does not have.
     *
     * @param labels the label as printed
     * @param after path of the box that was read before it
     * @param regions what is written in it
     */
    public record Unlisted(List<Span> labels, String after, List<Region> regions) {}

    public Division {
        sections = List.copyOf(sections);
        unlisted = List.copyOf(unlisted);
        furniture = List.copyOf(furniture);
        unclaimed = List.copyOf(unclaimed);
    }

    /** Every span that is in one of the parts. */
    Stream<Span> spans() {
        return Stream.of(
                        sections.stream().flatMap(s -> s.labels().stream()),
                        sections.stream().flatMap(s -> s.regions().stream()).flatMap(r -> r.spans().stream()),
                        unlisted.stream().flatMap(u -> u.labels().stream()),
                        unlisted.stream().flatMap(u -> u.regions().stream()).flatMap(r -> r.spans().stream()),
                        furniture.stream(),
                        unclaimed.stream())
                .flatMap(Function.identity());
    }
}
