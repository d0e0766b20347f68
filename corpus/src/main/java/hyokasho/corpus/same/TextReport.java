package hyokasho.corpus.same;

import static hyokasho.corpus.RootFormat.formatted;

import hyokasho.corpus.TerminalText;
import hyokasho.corpus.same.ComparedBox.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** For people. */
final class TextReport implements SameReport {

    private static final int LONGEST = 200;
    private static final int MOST_BOXES = 4;
    private static final int MOST_MUNICIPALITIES = 5;
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\n\\s*");

    private final Writer out;
    private final UnaryOperator<String> mark;
    private boolean begun;

    TextReport(Writer out, UnaryOperator<String> mark) {
        this.out = out;
        this.mark = mark;
    }

    @Override
    public void write(Cluster cluster) throws IOException {
        line(
                "%s of %s: %s, %s",
                number(cluster.documents(), "document"),
                number(cluster.municipalities(), "municipality", "municipalities"),
                number(cluster.texts(), "text"),
                cluster.wordings() == 1
                        ? "one wording"
                        : formatted(
                                "%,d wordings, each %.2f or more like the middle",
                                cluster.wordings(), cluster.leastRounded()));
        for (Cluster.BoxCount box : cluster.boxes().stream().limit(MOST_BOXES).toList()) {
            line("  %,6d  %s  %s", box.texts(), box.name(), box.label());
        }
        if (cluster.boxes().size() > MOST_BOXES) {
            line("          and %s more", number(cluster.boxes().size() - MOST_BOXES, "box", "boxes"));
        }
        wording(cluster.wordings() == 1 ? "worded so" : "in the middle, worded so", cluster.central());
        if (!cluster.commonest().equals(cluster.central())) {
            wording("most often worded so,", cluster.commonest());
        }
        out.write("\n");
    }

    private void wording(String head, Cluster.Wording wording) throws IOException {
        String times = wording.times() == 1 ? "once" : formatted("%,d times", wording.times());
        String municipality =
                wording.municipality().map(name -> " (" + name + ")").orElse("");
        line("  %s %s, first in %s%s  %s", head, times, wording.document(), municipality, wording.path());
        line("    %s", shortened(wording.text().strip()));
    }

    @Override
    public void write(DocumentShare share) throws IOException {
        if (!begun) {
            out.write("    own of characters\n");
            begun = true;
        }
        line(
                "%s  %s%s%s",
                own(share.all()),
                share.document(),
                share.municipality().map(name -> "  " + name).orElse("  (does not surely say whose it is)"),
                share.unsure() == 0 ? "" : "  (" + number(share.unsure(), "unsure box", "unsure boxes") + " left out)");
        for (DocumentShare.Chapter chapter : share.chapters()) {
            line("  %s    %s", own(chapter.share()), chapter.heading());
        }
    }

    @Override
    public void write(ComparedDocument document) throws IOException {
        for (ComparedBox box : document.boxes()) {
            line("%s  %s  %s", own(box.share()), box.path(), box.box().label());
            if (!box.sharedWith().isEmpty()) {
                line("    shared with %s", sharedWith(box.sharedWith()));
            }
            out.write("    " + marked(box) + "\n");
        }
        line(
                "%s  %s  %s, beside %s of others",
                own(document.share()), document.id(), document.municipality(), number(document.others(), "document"));
    }

    private static String sharedWith(List<ComparedBox.SharedWith> all) {
        StringBuilder names = new StringBuilder();
        for (ComparedBox.SharedWith with :
                all.stream().limit(MOST_MUNICIPALITIES).toList()) {
            names.append(names.isEmpty() ? "" : ", ")
                    .append(formatted("%s %,d", with.municipality(), with.characters()));
        }
        return all.size() <= MOST_MUNICIPALITIES
                ? names.toString()
                : names + formatted(" and %,d more", all.size() - MOST_MUNICIPALITIES);
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
                .map(part -> formatted("%5.1f %% of %,7d", 100 * part, share.characters()))
                .orElse(formatted("      ? of %,7d", share.characters()));
    }

    private static String shortened(String text) {
        String line = oneLine(text);
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + formatted("… (%,d characters)", length);
    }

    private static String oneLine(String text) {
        return TerminalText.line(LINE_BREAK.matcher(text).replaceAll("／"));
    }

    private static String number(long count, String noun) {
        return number(count, noun, noun + "s");
    }

    private static String number(long count, String one, String several) {
        return formatted("%,d %s", count, count == 1 ? one : several);
    }

    /** Only marks may paint the screen; no name of a file and no text does. */
    private void line(String format, Object... parts) throws IOException {
        out.write(TerminalText.line(formatted(format, parts)) + "\n");
    }
}
