package hyokasho.document;

import hyokasho.form.DataFile;
import hyokasho.form.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes a 評価実施機関名 apart.
 *
 * <pre>
 * 常陽県翠川台市長                   prefecture 常陽県, name 翠川台市, kind 市, title 市長
 * 常陽県河内郡美浦町長               prefecture 常陽県, county 河内郡, name 美浦町, kind 町, title 町長
 * 山県市長                           name 山県市, kind 市, title 市長 (no prefecture is printed)
 * 朝霧野市教育委員会                 name 朝霧野市, kind 市, organ 教育委員会
 * 千葉県後期高齢者医療広域連合長     prefecture 千葉県, name 千葉県後期高齢者医療広域連合, title 広域連合長
 * 厚生労働大臣                       name 厚生労働省, kind 省庁, title 大臣
 * </pre>
 *
 * Every reading that the structure allows is tried. Where not exactly one is left, the answer is that it cannot be
 * told: 山県郡北広島町長 may lie in 山県郡 or in a prefecture 山県. Known weaknesses: a 都, 道 or 府 that is not among
 * today's is taken for a part of the name that follows it, and of several agencies or with a person's name behind the
 * title nothing is told.
 */
public final class AgencyParser {

    private static final String RESOURCE = "/hyokasho/agencies.csv";
    private static final int COLUMNS = 3;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LOCAL_NAME = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー○◯]+");
    private static final Pattern BODY_NAME = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー○◯・]+");

    /** Two agencies in one name. A ward may well begin with 長, as 長田区 in 神戸市. */
    private static final Pattern JOINED = Pattern.compile("市長(?![^市町村]+区$)|[区町村]長|知事|大臣|連合長|及び|並びに");

    private static final Pattern PREFECTURE = Pattern.compile("([^郡県]+県)(.*)");
    private static final Pattern MUNICIPALITY = Pattern.compile(".+([市区町村])");
    private static final Pattern COUNTY = Pattern.compile("(.+?郡)(.+[町村])");

    private final List<List<String>> rows;
    private final List<String> prefectures;
    private final List<String> organs;

    private AgencyParser(List<List<String>> rows) {
        this.rows = rows;
        this.prefectures = texts("prefecture");
        this.organs = texts("organ");
    }

    /** With the parts of names that come with the program. */
    public static AgencyParser official() {
        return new AgencyParser(DataFile.rows(RESOURCE, COLUMNS));
    }

    /** The agency that the document names at the place that its form has for it. */
    public Agency of(Document document) {
        Optional<String> place = document.form().entryInRole(Entry.AGENCY).map(Entry::path);
        return document.fields().stream()
                .filter(field -> Optional.of(field.path()).equals(place))
                .findFirst()
                .map(this::of)
                .orElse(Agency.untold("", Status.MISSING));
    }

    private Agency of(Field field) {
        if (field.status() == Status.OK && field.value().orElse(null) instanceof Value.Text text) {
            return parse(text.text());
        }
        return Agency.untold(field.raw(), field.status() == Status.OK ? Status.BLANK : field.status());
    }

    /** Takes {@code printed} apart; white space in it does not matter. */
    public Agency parse(String printed) {
        String text = SPACE.matcher(printed).replaceAll("");
        if (text.isEmpty()) {
            return Agency.untold(printed, Status.BLANK);
        }
        Set<Agency> readings = new LinkedHashSet<>();
        ministers(printed, text).forEach(readings::add);
        withHead(printed, text).forEach(readings::add);
        withTitle(printed, text).forEach(readings::add);
        return readings.size() == 1 ? readings.iterator().next() : Agency.untold(printed, Status.AMBIGUOUS);
    }

    private Stream<Agency> ministers(String printed, String text) {
        return rows("minister").filter(row -> row.get(1).equals(text)).map(row -> new Body(
                        Optional.empty(), Optional.empty(), row.get(2), AgencyKind.NATIONAL_AGENCY)
                .agency(printed, "", "大臣"));
    }

    /** Readings as a body and its head: 川崎市 + 長, 青森県 + 知事. */
    private Stream<Agency> withHead(String printed, String text) {
        return rows("head").filter(row -> text.endsWith(row.get(1))).flatMap(row -> {
            List<String> kinds = List.of(row.get(2).split(" "));
            return bodies(withoutEnd(text, row.get(1))).stream()
                    .filter(body -> kinds.contains(body.kind().japanese()))
                    .map(body -> body.agency(printed, "", body.title(row.get(1))));
        });
    }

    /** Readings as a body, perhaps one of its organs, and perhaps a title: 川崎市 + 教育委員会 + 教育長. */
    private Stream<Agency> withTitle(String printed, String text) {
        return endings(text, texts("title")).flatMap(title -> {
            String untitled = withoutEnd(text, title);
            return endings(untitled, organs).flatMap(organ -> bodies(withoutEnd(untitled, organ)).stream()
                    .map(body -> body.agency(printed, organ, title)));
        });
    }

    /** Those of {@code endings} that {@code text} has, and the empty one. */
    private static Stream<String> endings(String text, List<String> endings) {
        return Stream.concat(Stream.of(""), endings.stream().filter(text::endsWith));
    }

    private static String withoutEnd(String text, String end) {
        return text.substring(0, text.length() - end.length());
    }

    private List<Body> bodies(String name) {
        if (JOINED.matcher(name).find()) {
            return List.of();
        }
        Optional<AgencyKind> kind = otherKind(name);
        if (kind.isPresent() && BODY_NAME.matcher(name).matches()) {
            return List.of(new Body(prefectureOf(name), Optional.empty(), name, kind.get()));
        }
        return LOCAL_NAME.matcher(name).matches() ? localBodies(name) : List.of();
    }

    private Optional<AgencyKind> otherKind(String name) {
        return Stream.concat(
                        rows("named").filter(row -> name.equals(row.get(1))),
                        rows("body").filter(row -> name.endsWith(row.get(1))))
                .map(row -> AgencyKind.of(row.get(2)))
                .findFirst();
    }

    private List<Body> localBodies(String name) {
        Optional<String> known = knownPrefecture(name);
        if (known.isPresent()) {
            return inPrefecture(known.get(), name.substring(known.get().length()));
        }
        Matcher split = PREFECTURE.matcher(name);
        List<Body> readings = new ArrayList<>();
        if (split.matches()) {
            readings.addAll(inPrefecture(split.group(1), split.group(2)));
        }
        municipality(Optional.empty(), name)
                .filter(body -> readings.isEmpty() || body.countyEndsWith("県郡"))
                .ifPresent(readings::add);
        return readings;
    }

    private static List<Body> inPrefecture(String prefecture, String rest) {
        if (rest.isEmpty()) {
            AgencyKind kind = AgencyKind.of(prefecture.substring(prefecture.length() - 1));
            return List.of(new Body(Optional.of(prefecture), Optional.empty(), prefecture, kind));
        }
        return municipality(Optional.of(prefecture), rest).stream().toList();
    }

    private static Optional<Body> municipality(Optional<String> prefecture, String name) {
        Matcher municipality = MUNICIPALITY.matcher(name);
        if (!municipality.matches()) {
            return Optional.empty();
        }
        AgencyKind kind = AgencyKind.of(municipality.group(1));
        Matcher county = COUNTY.matcher(name);
        return Optional.of(
                county.matches()
                        ? new Body(prefecture, Optional.of(county.group(1)), county.group(2), kind)
                        : new Body(prefecture, Optional.empty(), name, kind));
    }

    /** The prefecture that the name of another body begins with. */
    private Optional<String> prefectureOf(String name) {
        Matcher split = PREFECTURE.matcher(name);
        return knownPrefecture(name).or(() -> split.matches() ? Optional.of(split.group(1)) : Optional.empty());
    }

    private Optional<String> knownPrefecture(String name) {
        return prefectures.stream().filter(name::startsWith).findFirst();
    }

    private Stream<List<String>> rows(String part) {
        return rows.stream().filter(row -> row.get(0).equals(part));
    }

    private List<String> texts(String part) {
        return rows(part).map(row -> row.get(1)).toList();
    }

    private record Body(Optional<String> prefecture, Optional<String> county, String name, AgencyKind kind) {

        boolean countyEndsWith(String end) {
            return county.filter(text -> text.endsWith(end)).isPresent();
        }

        /** A title that is only 長 is named with what its holder is the head of: 市長. */
        String title(String head) {
            return head.length() == 1 ? kind.japanese() + head : head;
        }

        Agency agency(String printed, String organ, String title) {
            return new Agency(
                    printed,
                    Status.OK,
                    prefecture,
                    county,
                    Optional.of(name),
                    Optional.of(kind),
                    Optional.of(organ).filter(text -> !text.isEmpty()),
                    Optional.of(title).filter(text -> !text.isEmpty()));
        }
    }
}
