package hyokasho.corpus.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.check.Filled;
import hyokasho.corpus.municipality.MunicipalityFinder;
import hyokasho.document.Document;
import hyokasho.document.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFilterTest {

    private static final DocumentFacts KAWASAKI = facts("cover.agency=神奈川県川崎市長; cover.published=2024-04-15");
    private static final DocumentFacts UNDATED = facts("cover.agency=神奈川県川崎市長");

    private static DocumentFacts facts(String boxes) {
        return DocumentFacts.of("x", Filled.document("full", "pdf", boxes), MunicipalityFinder.official());
    }

    private static DocumentFilter filter(
            @Nullable String municipality,
            @Nullable String prefecture,
            @Nullable String form,
            @Nullable String from,
            @Nullable String to)
            throws SearchException {
        return new DocumentFilter(Archive.filter(null, null, municipality, prefecture, form, from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"川崎市", "神奈川県川崎市", "141305", "14130", "１４１３０５"})
    void aMunicipalityGoesByItsNameAndItsCode(String name) throws SearchException {
        assertTrue(filter(name, null, null, null, null).accepts(KAWASAKI));
    }

    @ParameterizedTest
    @ValueSource(strings = {"川崎", "横浜市", "14"})
    void anotherNameIsAnotherMunicipality(String name) throws SearchException {
        assertFalse(filter(name, null, null, null, null).accepts(KAWASAKI));
    }

    @Test
    void prefectureAndFormAreToBeRightToo() throws SearchException {
        assertTrue(filter(null, "神奈川県", "様式４", null, null).accepts(KAWASAKI));
        assertFalse(filter(null, "千葉県", null, null, null).accepts(KAWASAKI));
        assertFalse(filter(null, null, "basic", null, null).accepts(KAWASAKI));
    }

    @Test
    void aDayIsWithinItsMonthAndItsYear() throws SearchException {
        assertTrue(filter(null, null, null, "2024-04", "2024-04").accepts(KAWASAKI));
        assertTrue(filter(null, null, null, "2024-04-15", "2024-04-15").accepts(KAWASAKI));
        assertFalse(filter(null, null, null, "2024-05", null).accepts(KAWASAKI));
        assertFalse(filter(null, null, null, null, "2023").accepts(KAWASAKI));
    }

    @Test
    void whatHasNoDateIsLeftOutOnlyIfOneIsAskedFor() throws SearchException {
        assertTrue(filter(null, null, null, null, null).accepts(UNDATED));
        assertFalse(filter(null, null, null, "1900", null).accepts(UNDATED));
    }

    @Test
    void aDateThatIsNotSureIsNone() {
        Document document = Filled.document("full", "pdf", "cover.published=2024-04-15");
        DocumentFacts facts =
                DocumentFacts.of("x", Filled.withUnsure(document, 0, Status.AMBIGUOUS), MunicipalityFinder.official());
        assertEquals(Optional.empty(), facts.date());
    }

    @Test
    void aFormOrDateThatIsNoneIsRefused() {
        assertThrows(SearchException.class, () -> filter(null, null, "長い", null, null));
        assertEquals(
                "soon is no date; write 2024-04-01, 2024-04 or 2024.",
                assertThrows(SearchException.class, () -> filter(null, null, null, "soon", null))
                        .getMessage());
    }
}
