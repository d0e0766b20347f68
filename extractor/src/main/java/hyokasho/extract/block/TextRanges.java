package hyokasho.extract.block;

import hyokasho.document.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where spans stand in a text file. */
public final class TextRanges {

    private TextRanges() {}

    /** The ranges in the order of the file, those that touch as one; empty for what is printed on pages of a PDF. */
    public static List<TextRange> of(List<Span> spans) {
        List<TextRange> ranges = new ArrayList<>();
        spans.stream()
                .map(Span::strip)
                .map(Span::range)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(TextRange::line).thenComparingInt(TextRange::from))
                .forEach(range -> add(range, ranges));
        return ranges;
    }

    private static void add(TextRange range, List<TextRange> ranges) {
        int last = ranges.size() - 1;
        if (last >= 0
                && ranges.get(last).line() == range.line()
                && range.from() <= ranges.get(last).to() + 2) {
            TextRange before = ranges.get(last);
            ranges.set(last, new TextRange(before.line(), before.from(), Math.max(before.to(), range.to())));
        } else {
            ranges.add(range);
        }
    }
}
