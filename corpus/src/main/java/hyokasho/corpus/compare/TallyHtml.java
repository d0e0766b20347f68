package hyokasho.corpus.compare;

import hyokasho.corpus.compare.Cell.Kind;
import hyokasho.corpus.html.HtmlPage;
import hyokasho.form.FieldType;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A tally as a page: how often each answer is given, and what each box says, by municipality. So many answers that no
 * browser would show them well are not all in it, and the page says so.
 */
public final class TallyHtml {

    /** A page of more is slow to open. */
    public static final int MOST_BOXES = 5_000;

    private static final int MOST_COUNTS = 200;
    private static final String UNTOLD = "not told";

    private TallyHtml() {}

    /** Writes it. */
    public static void write(Tally tally, Totals totals, Writer out) throws IOException {
        HtmlPage.of(TallyHtml.class, "tally.html").write(Page.of(tally, totals), out);
    }

    private record Page(
            String language,
            String title,
            String stop,
            boolean hasDifferences,
            String headings,
            String name,
            List<Place> places,
            Totals totals,
            boolean options,
            List<Bar> counts,
            boolean moreCounts,
            List<Body> bodies,
            boolean moreBoxes,
            int mostBoxes) {

        static Page of(Tally tally, Totals totals) throws IOException {
            Question question = tally.question();
            List<Bar> counts = new ArrayList<>();
            tally.distinct(MOST_COUNTS, distinct -> counts.add(Bar.of(distinct, counts)));
            Map<String, Body> bodies = new LinkedHashMap<>();
            tally.given(MOST_BOXES, given -> bodies.computeIfAbsent(name(given), name -> new Body(bodies.size(), name))
                    .boxes()
                    .add(Box.of(given)));
            return new Page(
                    "ja",
                    question.label(),
                    "box",
                    false,
                    String.join(" › ", question.headings()),
                    question.name(),
                    question.places().entrySet().stream()
                            .map(place -> new Place(place.getKey(), place.getValue()))
                            .toList(),
                    totals,
                    question.type() == FieldType.CHECKS,
                    counts,
                    totals.distinct() > counts.size(),
                    List.copyOf(bodies.values()),
                    totals.boxes() > MOST_BOXES,
                    MOST_BOXES);
        }

        private static String name(Given given) {
            String name = Stream.of(given.prefecture(), given.municipality())
                    .filter(part -> !part.isEmpty())
                    .reduce("", (one, other) -> one + " " + other)
                    .strip();
            return name.isEmpty() ? UNTOLD : name;
        }
    }

    private record Place(String form, String path) {}

    /** The width is that of its bar, of a hundred. */
    private record Bar(String text, long boxes, long documents, long municipalities, long width) {
        static Bar of(Distinct distinct, List<Bar> before) {
            long most = before.isEmpty() ? distinct.boxes() : before.get(0).boxes();
            return new Bar(
                    distinct.text(),
                    distinct.boxes(),
                    distinct.documents(),
                    distinct.municipalities(),
                    100 * distinct.boxes() / most);
        }
    }

    private record Body(int number, String name, List<Box> boxes) {
        Body(int number, String name) {
            this(number, name, new ArrayList<>());
        }
    }

    private record Box(String verdict, String kind, List<String> note, String text, String title, String place) {
        static Box of(Given given) {
            return new Box(
                    given.kind().isSure() ? given.kind().key() : "unsure",
                    given.kind().key(),
                    given.kind() == Kind.WRITTEN
                            ? List.of()
                            : List.of(given.kind().words()),
                    given.text(),
                    given.title(),
                    Stream.of(given.document(), given.path(), given.page())
                            .filter(part -> !part.isEmpty())
                            .reduce((one, other) -> one + ", " + other)
                            .orElse(""));
        }
    }
}
