package hyokasho.corpus.same;

import hyokasho.corpus.same.ComparedBox.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** For people. */
final class TextReport implements SameReport {

    private static final int LONGEST = 200;
    private static final int MOST_BOXES = 4;
    private static final int MOST_MUNICIPALITIES = 5;
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\n\\s*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Writer out;
    private final UnaryOperator<String> mark;
    private boolean begun;

    TextReport(Writer out, UnaryOperator<String> mark) {
        this.out = out;
        this.mark = mark;
    }

    @Override
    public void write(Cluster cluster) throws IOException {
        line("%s of %s: %s, %s"
                .formatted(
                        number(cluster.documents(), "document"),
                        number(cluster.municipalities(), "municipality", "municipalities"),
                        number(cluster.texts(), "text"),
                        cluster.wordings() == 1
                                ? "one wording"
                                : "%,d wordings, each %.2f or more like the middle"
                                        .formatted(cluster.wordings(), cluster.leastRounded())));
        for (Cluster.BoxCount box : cluster.boxes().stream().limit(MOST_BOXES).toList()) {
            line("  %,6d  %s  %s".formatted(box.texts(), box.name(), box.label()));
        }
        if (cluster.boxes().size() > MOST_BOXES) {
            line("          and %s more".formatted(number(cluster.boxes().size() - MOST_BOXES, "box", "boxes")));
        }
        wording(cluster.wordings() == 1 ? "worded so" : "in the middle, worded so", cluster.central());
        if (!cluster.commonest().equals(cluster.central())) {
            wording("most often worded so,", cluster.commonest());
        }
        line("");
    }

    private void wording(String head, Cluster.Wording wording) throws IOException {
        String times = wording.times() == 1 ? "once" : "%,d times".formatted(wording.times());
        String municipality =
                wording.municipality().map(name -> " (" + name + ")").orElse("");
        line("  %s %s, first in %s%s  %s".formatted(head, times, wording.document(), municipality, wording.path()));
        line("    " + shortened(wording.text().strip()));
    }

    @Override
    public void write(DocumentShare share) throws IOException {
        if (!begun) {
            line("    own of characters");
            begun = true;
        }
        line("%s  %s%s%s"
                .formatted(
                        own(share.all()),
                        share.document(),
                        share.municipality().map(name -> "  " + name).orElse("  (does not surely say whose it is)"),
                        share.unsure() == 0
                                ? ""
                                : "  (" + number(share.unsure(), "unsure box", "unsure boxes") + " left out)"));
        for (DocumentShare.Chapter chapter : share.chapters()) {
            line("  " + own(chapter.share()) + "    " + chapter.heading());
        }
    }

    @Override
    public void write(ComparedDocument document) throws IOException {
        for (ComparedBox box : document.boxes()) {
            line("%s  %s  %s".formatted(own(box.share()), box.path(), box.box().label()));
            if (!box.sharedWith().isEmpty()) {
                line("    shared with " + sharedWith(box.sharedWith()));
            }
            line("    " + marked(box));
        }
        line("%s  %s  %s, beside %s of others"
                .formatted(
                        own(document.share()),
                        document.id(),
                        document.municipality(),
                        number(document.others(), "document")));
    }

    private static String sharedWith(List<ComparedBox.SharedWith> all) {
        StringBuilder names = new StringBuilder();
        for (ComparedBox.SharedWith with :
                all.stream().limit(MOST_MUNICIPALITIES).toList()) {
            names.append(names.isEmpty() ? "" : ", ")
                    .append("%s %,d".formatted(with.municipality(), with.characters()));
        }
        return all.size() <= MOST_MUNICIPALITIES
                ? names.toString()
                : names + " and %,d more".formatted(all.size() - MOST_MUNICIPALITIES);
    }

    private String marked(ComparedBox box) {
        StringBuilder marked = new StringBuilder();
        int done = 0;
        for (Range own : box.own()) {
            marked.append(oneLine(box.text().substring(done, own.from())));
            marked.append(mark.apply(oneLine(box.text().substring(own.from(), own.to()))));
            done = own.to();
        }
        return marked.append(oneLine(box.text().substring(done))).toString();
    }

    private static String own(Share share) {
        return share.share()
                .map(part -> String.format(Locale.ROOT, "%5.1f %% of %,7d", 100 * part, share.characters()))
                .orElse(String.format(Locale.ROOT, "      ? of %,7d", share.characters()));
    }

    private static String shortened(String text) {
        String line = oneLine(text);
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "… (%,d characters)".formatted(length);
    }

    private static String oneLine(String text) {
        return CONTROL.matcher(LINE_BREAK.matcher(text).replaceAll("／")).replaceAll(" ");
    }

    private static String number(long count, String noun) {
        return number(count, noun, noun + "s");
    }

    private static String number(long count, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
    }

    private void line(String text) throws IOException {
        out.write(text + "\n");
    }
}
