package hyokasho.extract.field;

import hyokasho.extract.block.Span;
import hyokasho.extract.section.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Joins the lines of a box to the lines that its author typed: a line that the box's right edge ended goes on, one that had
 * room left was ended by its author.
 *
 * <p>Where a box ends to the right is learned from the document: lines of one column that were wrapped all end within a
 * character's width of the same place.
 */
final class Paragraphs {

    /** Characters that do not begin a line (JIS X 4051: 行頭禁則); they stay with the one ahead of them. */
    private static final String NOT_FIRST = "、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】,.:;?!)]}%％‰℃ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";

    /** Characters that do not end a line (行末禁則). */
    private static final String NOT_LAST = "‘“（〔［｛〈《「『【([{";

    /** What begins an item or a headline of an author's list. */
    private static final Pattern ITEM = Pattern.compile(
            "^(?:[\u3000 ]|[・･●○◯〇◎■□◆◇▪※＊*\u2022→⇒]|[①-⑳㉑-㊿⑴-⒇]|[（(][0-9０-９ア-ンァ-ヶａ-ｚa-zあ-ん一二三四五六七八九十]{1,2}[)）]"
                    + "|[0-9０-９]{1,2}[\u3000 ．.）)](?![0-9０-９])|[ア-オ][\u3000 ．.）)]|[＜〈【《〔<]|[-－‐–—]\\s).*",
            Pattern.DOTALL);

    /** Columns whose right edges are this close are one, in points. */
    private static final double SAME_EDGE = 3;

    /** A paragraph fills most of its box's width. */
    private static final double WIDE = 0.75;

    /** So many lines of a paragraph run up to the edge. */
    private static final double MOST = 0.6;

    private final Map<Long, Double> limits = new HashMap<>();

    /** Learns from all the boxes of text in a document. */
    static Paragraphs learn(List<Region> regions) {
        Paragraphs paragraphs = new Paragraphs();
        Map<Long, List<double[]>> ends = new HashMap<>();
        for (Region region : regions) {
            for (Lines line : Lines.of(region.spans())) {
                double[] end = {line.right(), line.size()};
                ends.computeIfAbsent(column(region), c -> new ArrayList<>()).add(end);
                ends.computeIfAbsent(rightEdge(region), c -> new ArrayList<>()).add(end);
            }
        }
        ends.forEach((column, lines) -> limit(lines).ifPresent(limit -> paragraphs.limits.put(column, limit)));
        return paragraphs;
    }

    /** The place that several lines reach, none of them by chance. */
    private static java.util.OptionalDouble limit(List<double[]> lines) {
        double furthest = lines.stream().mapToDouble(l -> l[0]).max().orElse(0);
        long near = lines.stream().filter(l -> l[0] > furthest - 1.2 * l[1]).count();
        return near >= 3 ? java.util.OptionalDouble.of(furthest) : java.util.OptionalDouble.empty();
    }

    private static long column(Region region) {
        return rightEdge(region) + 1_000_000L * (1 + Math.round(region.bounds().left() / SAME_EDGE));
    }

    private static long rightEdge(Region region) {
        return Math.round(region.bounds().right() / SAME_EDGE);
    }

    /** The text of a box. */
    String text(List<Region> regions) {
        StringBuilder text = new StringBuilder();
        Lines last = null;
        Region lastRegion = null;
        for (Region region : regions) {
            List<Lines> lines = Lines.of(region.spans());
            double pitch = pitch(lines);
            for (Lines line : lines) {
                if (last != null) {
                    boolean gap = lastRegion == region && line.top() - last.top() > 1.65 * pitch;
                    text.append(gap ? "\n\n" : isWrapped(last, line, limit(lastRegion)) ? "" : "\n");
                }
                text.append(line.text());
                last = line;
                lastRegion = region;
            }
        }
        return text.toString().strip();
    }

    /** Whether the text of one box runs on into another: its last line was ended by the box's edge, not by its author. */
    boolean runsOn(List<Region> box, List<Region> next) {
        List<Region> written = box.stream().filter(r -> !r.spans().isEmpty()).toList();
        Optional<Region> follower =
                next.stream().filter(r -> !r.spans().isEmpty()).findFirst();
        if (written.isEmpty() || follower.isEmpty()) {
            return false;
        }
        Region last = written.get(written.size() - 1);
        List<Lines> lines = Lines.of(last.spans());
        Lines first = Lines.of(follower.get().spans()).get(0);
        return isWrapped(lines.get(lines.size() - 1), first, limit(last));
    }

    private double limit(Region region) {
        double own = ownLimit(region);
        if (own > 0) {
            return own;
        }
        Double ofColumn = limits.get(column(region));
        return ofColumn != null
                ? ofColumn
                : limits.getOrDefault(rightEdge(region), region.bounds().right() - 2);
    }

    /** A box whose lines, but for the last, nearly all end at one place has its edge there; 0 if it has not. */
    private static double ownLimit(Region region) {
        List<Lines> lines = Lines.of(region.spans());
        double furthest = lines.stream().mapToDouble(Lines::right).max().orElse(0);
        long full = lines.stream()
                .limit(Math.max(0, lines.size() - 1))
                .filter(line -> line.right() > furthest - 1.2 * line.size())
                .count();
        boolean wide =
                furthest > region.bounds().left() + WIDE * region.bounds().width();
        return wide && full >= 2 && full >= MOST * (lines.size() - 1) ? furthest : 0;
    }

    /** The distance between lines of one paragraph. */
    private static double pitch(List<Lines> lines) {
        double pitch = Double.POSITIVE_INFINITY;
        for (int i = 1; i < lines.size(); i++) {
            pitch = Math.min(pitch, lines.get(i).top() - lines.get(i - 1).top());
        }
        return Math.max(pitch, lines.isEmpty() ? 0 : 0.9 * lines.get(0).size());
    }

    /** Whether the box's edge parted the two lines: what begins the second one had no room on the first. */
    private static boolean isWrapped(Lines line, Lines next, double limit) {
        String begin = next.text();
        if (begin.isEmpty() || ITEM.matcher(begin).matches()) {
            return false;
        }
        return line.right() + unbreakable(next) > limit + 0.12 * line.size();
    }

    /** The width of what cannot be parted at the beginning of a line: a word, a character with its punctuation. */
    private static double unbreakable(Lines line) {
        Span span = line.first();
        String text = span.text();
        int end = 1;
        while (end < text.length()
                && (NOT_FIRST.indexOf(text.charAt(end)) >= 0
                        || NOT_LAST.indexOf(text.charAt(end - 1)) >= 0
                        || isWord(text.charAt(end - 1)) && isWord(text.charAt(end)))) {
            end++;
        }
        return span.rightOf(end - 1) - span.left();
    }

    private static boolean isWord(char c) {
        return c < 0x80 && !Character.isWhitespace(c);
    }
}
