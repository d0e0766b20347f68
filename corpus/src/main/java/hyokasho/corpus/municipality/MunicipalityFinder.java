package hyokasho.corpus.municipality;

import static java.util.stream.Collectors.joining;

import hyokasho.corpus.municipality.Identification.Status;
import hyokasho.corpus.municipality.Mentions.Mention;
import hyokasho.document.Agency;
import hyokasho.document.AgencyKind;
import hyokasho.document.AgencyParser;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Unclaimed;
import hyokasho.document.UnlistedField;
import hyokasho.form.DataFile;
import hyokasho.form.FieldNames;
import hyokasho.form.FieldPath;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells which municipality a document is of.
 *
 * <pre>
 * 神奈川県川崎市長                              川崎市, 141305
 * 那珂川町長, and 筑紫郡那珂川町 in the text    那珂川町, 403059, since 2018-10-01 那珂川市, 402311
 * 府中市長, and nothing else                    ambiguous: 東京都 or 広島県
 * no 評価実施機関名, 千葉市は、… を宣言する     千葉市, 121002
 * 日高見県三ツ瀬原市長                          unknown: not among today's nor the known former ones
 * 千葉県後期高齢者医療広域連合長                no code of a municipality
 * </pre>
 *
 * The cover decides. Where it does not name the agency, places that name it by what they are ({@code places.csv}) do;
 * where it names one of several namesakes, a county or prefecture that the text prints with the name does. Nothing is
 * concluded from how often a name occurs.
 */
public final class MunicipalityFinder {

    private static final String FOLDER = "/hyokasho/corpus/municipality/";
    private static final int PLACE_COLUMNS = 4;
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s\\p{Z}]+|及び|並びに");

    /** Two agencies in one name, of which perhaps only one is known. */
    private static final Pattern SEVERAL = Pattern.compile("及び|並びに|(?:[区市町村]長|知事).*(?:[区市町村]長|知事)");

    private static final String COVER = "cover";
    private static final String UNCOMPARED = "Its county is printed, but is not in the data to compare with.";
    private static final Set<AgencyKind> CODED_ELSEWHERE =
            EnumSet.of(AgencyKind.WIDE_AREA_UNION, AgencyKind.PARTIAL_AFFAIRS_ASSOCIATION);
    private static final Set<AgencyKind> OTHER_BODIES =
            EnumSet.range(AgencyKind.WIDE_AREA_UNION, AgencyKind.INSURANCE_SOCIETY);

    private final MunicipalityRegister register;
    private final AgencyParser agencies;
    private final FieldNames names;
    private final Mentions.Reader anywhere;
    private final List<Place> places;
    private final List<String> prefectureBodies;

    private MunicipalityFinder(MunicipalityRegister register, AgencyParser agencies, FieldNames names) {
        this.register = register;
        this.agencies = agencies;
        this.names = names;
        Mentions mentions = new Mentions(register);
        this.anywhere = mentions.between("", "");
        this.places = DataFile.rows(FOLDER + "places.csv", PLACE_COLUMNS).stream()
                .map(row -> new Place(row.get(0), row.get(1), mentions.between(row.get(2), row.get(3))))
                .toList();
        this.prefectureBodies = DataFile.rows(FOLDER + "prefecture-bodies.csv", 1).stream()
                .map(row -> register.spelling().fold(row.get(0)))
                .toList();
    }

    /** With the municipalities and places that come with the program. */
    public static MunicipalityFinder official() {
        return new MunicipalityFinder(MunicipalityRegister.official(), AgencyParser.official(), FieldNames.official());
    }

    /** A place of the form that names the agency. */
    private record Place(String kind, String name, Mentions.Reader mentions) {}

    /** Whose document it is; see {@link Identification} for what may not be told. */
    public Identification of(Document document) {
        Agency agency = agencies.of(document);
        return switch (agency.status()) {
            case OK -> named(agency, document);
            case AMBIGUOUS ->
                agency.printed().isBlank() // nothing is printed where it may stand
                        ? inPlaces(document)
                        : printed(agency.printed(), document);
            case BLANK, MISSING -> inPlaces(document);
        };
    }

    private Identification named(Agency agency, Document document) {
        AgencyKind kind = agency.kind().orElseThrow();
        if (OTHER_BODIES.contains(kind)) {
            return untold(agency, Status.NO_CODE, noCode(kind));
        }
        String name = agency.name().orElseThrow();
        List<Municipality> found = fitting(new Mention(agency.prefecture(), agency.county(), name));
        if (found.isEmpty()) {
            return untold(
                    agency,
                    Status.UNKNOWN,
                    agency.prefecture().orElse("") + name
                            + " is neither among the municipalities of today nor among the known former ones.");
        }
        Identification told = oneOf(found, COVER, document);
        return isCompared(agency, told) ? told : told.withNote(UNCOMPARED);
    }

    /** The register has the counties of namesakes only; a printed prefecture says enough of any other. */
    private static boolean isCompared(Agency agency, Identification told) {
        return agency.county().isEmpty()
                || agency.prefecture().isPresent()
                || told.municipality().flatMap(Municipality::county).isPresent();
    }

    private static String noCode(AgencyKind kind) {
        return CODED_ELSEWHERE.contains(kind)
                ? "The code that a " + kind.japanese() + " has is not in the data."
                : kind.japanese() + " have no 全国地方公共団体コード.";
    }

    private static Identification untold(Agency agency, Status status, String note) {
        return new Identification(
                status, Optional.empty(), agency.prefecture(), agency.name(), agency.kind(), COVER, List.of(), note);
    }

    /** A name on the cover that has no single reading may still name a single municipality. */
    private Identification printed(String printed, Document document) {
        List<Municipality> found = fitting(Stream.concat(Stream.of(printed), BETWEEN_NAMES.splitAsStream(printed))
                .flatMap(part -> anywhere.in(part).stream())
                .distinct()
                .toList());
        if (found.isEmpty()) {
            return nothing("The 評価実施機関名 " + printed + " names no known municipality.");
        }
        return SEVERAL.matcher(printed).find() ? several(found) : oneOf(found, COVER, document);
    }

    private Identification inPlaces(Document document) {
        return places.stream()
                .map(place -> inPlace(place, document))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> nothing("The document does not name its agency."));
    }

    private Optional<Identification> inPlace(Place place, Document document) {
        List<Mention> mentions = document.fields().stream()
                .filter(field -> isAt(field, place, document))
                .flatMap(field -> field.raw().lines())
                .flatMap(line -> place.mentions().in(line).stream())
                .distinct()
                .toList();
        List<Municipality> found =
                fitting(mentions).stream().map(this::cityOf).distinct().toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(oneOf(found, place.kind(), document));
    }

    private boolean isAt(Field field, Place place, Document document) {
        return names.name(document.form().id(), FieldPath.of(field.path()).place())
                .filter(name -> name.startsWith(place.name()))
                .isPresent();
    }

    /** An office in a ward of a designated city is one of the city, which makes the assessments. */
    private Municipality cityOf(Municipality municipality) {
        return municipality.city().stream()
                .flatMap(city -> register.named(city).stream())
                .filter(city -> city.prefecture().equals(municipality.prefecture()))
                .findFirst()
                .orElse(municipality);
    }

    private List<Municipality> fitting(List<Mention> mentions) {
        return mentions.stream()
                .map(this::fitting)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    private List<Municipality> fitting(Mention mention) {
        return register.named(mention.name()).stream()
                .filter(m -> mention.prefecture()
                        .filter(p -> !p.equals(m.prefecture()))
                        .isEmpty())
                .filter(m -> mention.county()
                        .flatMap(county -> m.county().filter(own -> !own.equals(county)))
                        .isEmpty())
                .toList();
    }

    private Identification oneOf(List<Municipality> found, String basis, Document document) {
        if (found.size() == 1) {
            return told(found.get(0), basis);
        }
        if (found.stream().map(Municipality::name).distinct().count() == 1) {
            String text = text(document);
            return only(found, m -> isPlaced(m, text))
                    .map(m -> told(m, basis + " mention"))
                    .or(() ->
                            only(found, m -> hasBodyOfItsPrefecture(m, text)).map(m -> told(m, basis + " prefecture")))
                    .orElseGet(() -> ambiguous(found, basis));
        }
        return ambiguous(found, basis);
    }

    private static Optional<Municipality> only(List<Municipality> found, Predicate<Municipality> isMeant) {
        List<Municipality> meant = found.stream().filter(isMeant).toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** Whether the text prints it with its prefecture or county. */
    private boolean isPlaced(Municipality municipality, String text) {
        String name = register.spelling().fold(municipality.printedName());
        return Stream.concat(Stream.of(municipality.prefecture()), municipality.county().stream())
                .anyMatch(whole -> text.contains(whole + name));
    }

    private boolean hasBodyOfItsPrefecture(Municipality municipality, String text) {
        return prefectureBodies.stream().anyMatch(body -> text.contains(municipality.prefecture() + body));
    }

    private String text(Document document) {
        return Stream.of(
                        document.fields().stream().map(Field::raw),
                        document.unlisted().stream().map(UnlistedField::text),
                        document.unclaimed().stream().map(Unclaimed::text))
                .flatMap(part -> part)
                .map(register.spelling()::fold)
                .collect(joining("\n"));
    }

    private static Identification told(Municipality municipality, String basis) {
        return new Identification(
                municipality.change().isPresent() ? Status.FORMER : Status.KNOWN,
                Optional.of(municipality),
                Optional.of(municipality.prefecture()),
                Optional.of(municipality.printedName()),
                Optional.of(municipality.kind()),
                basis,
                List.of(),
                "");
    }

    private static Identification ambiguous(List<Municipality> candidates, String basis) {
        boolean namesakes =
                candidates.stream().map(Municipality::name).distinct().count() == 1;
        return new Identification(
                Status.AMBIGUOUS,
                Optional.empty(),
                Optional.empty(),
                namesakes ? Optional.of(candidates.get(0).printedName()) : Optional.empty(),
                namesakes ? Optional.of(candidates.get(0).kind()) : Optional.empty(),
                basis,
                candidates,
                "The document does not tell which it is: " + list(candidates) + ".");
    }

    /** Of one that is not known there is no candidate, so that even a single candidate may not be it. */
    private static Identification several(List<Municipality> known) {
        return new Identification(
                Status.AMBIGUOUS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                COVER,
                known,
                "The 評価実施機関名 names several agencies, among them: " + list(known) + ".");
    }

    private static String list(List<Municipality> municipalities) {
        return municipalities.stream()
                .map(m -> m.prefecture() + m.printedName() + " (" + m.code() + ")")
                .collect(joining(", "));
    }

    private static Identification nothing(String note) {
        return new Identification(
                Status.UNTOLD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                note);
    }
}
