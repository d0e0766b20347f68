package hyokasho.document;

import java.util.Arrays;

/** What kind of body an agency is: a kind of 地方公共団体, or one of the other bodies that make assessments. */
public enum AgencyKind {
    METROPOLIS("都"),
    CIRCUIT("道"),
    URBAN_PREFECTURE("府"),
    PREFECTURE("県"),
    CITY("市"),
    WARD("区"),
    TOWN("町"),
    VILLAGE("村"),
    WIDE_AREA_UNION("広域連合"),
    PARTIAL_AFFAIRS_ASSOCIATION("一部事務組合"),
    NATIONAL_AGENCY("省庁"),
    INCORPORATED_AGENCY("独立行政法人等"),
    INSURANCE_SOCIETY("健康保険組合等");

    private final String japanese;

    AgencyKind(String japanese) {
        this.japanese = japanese;
    }

    /** The Japanese word, as the JSON writes it. */
    public String japanese() {
        return japanese;
    }

    /** The kind with this word; an {@link IllegalArgumentException} names an unknown one. */
    public static AgencyKind of(String japanese) {
        return Arrays.stream(values())
                .filter(kind -> kind.japanese.equals(japanese))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of agency called " + japanese));
    }
}
