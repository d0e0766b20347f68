package hyokasho.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import hyokasho.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentSchemaTest {

    private static final Path COMMITTED = Path.of("../docs/document.schema.json");

    private static JsonSchema schema;

    @BeforeAll
    static void loadSchema() throws IOException {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(generated());
    }

    @Test
    void theCommittedSchemaIsCurrent() throws IOException {
        assertEquals(
                generated(),
                Files.readString(COMMITTED),
                "docs/document.schema.json is old; renew it with: ./hyokasho schema > docs/document.schema.json");
    }

    @Test
    void theSchemaIsASchema() throws IOException {
        JsonSchema dialect = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()));

        assertEquals(Set.of(), dialect.validate(new ObjectMapper().readTree(generated())));
    }

    @ParameterizedTest
    @MethodSource("seedsAndForms")
    void everyDocumentThatIsWrittenIsValid(long seed, String form) throws IOException {
        JsonNode document = json(new FilledForms(seed).filled(FilledForms.form(form)));

        assertEquals(Set.of(), schema.validate(document), "seed " + seed);
    }

    static Stream<Arguments> seedsAndForms() {
        return Stream.of("basic", "focused", "full")
                .flatMap(form -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(seed, form)));
    }

    @Test
    void aDocumentWithoutAnyFieldIsValid() throws IOException {
        assertEquals(Set.of(), schema.validate(json(FilledForms.document("full"))));
    }

    @Test
    void aKeyThatIsNotKnownIsInvalid() throws IOException {
        assertInvalid("", document -> document.put("extra", 1));
    }

    @Test
    void aKeyThatIsLeftOutIsInvalid() throws IOException {
        assertInvalid("", document -> document.remove("glyphs"));
    }

    @Test
    void aFormThatIsNotKnownIsInvalid() throws IOException {
        assertInvalid("", document -> document.put("form", "tiny"));
    }

    @Test
    void anEditionOfAnotherFormIsInvalid() throws IOException {
        assertInvalid("", document -> document.put("edition", "2024-10"));
    }

    @Test
    void contentOfAnotherFormIsInvalid() throws IOException {
        assertInvalid("", document -> document.put("form", "basic").put("edition", "2018-05"));
    }

    @Test
    void aPlaceThatTheFormDoesNotHaveIsInvalid() throws IOException {
        assertInvalid("/content/cover", cover -> cover.set("nickname", cover.get("name")));
    }

    @Test
    void aFieldWithThePathOfAnotherIsInvalid() throws IOException {
        assertInvalid("/content/cover/name", name -> name.put("path", "cover.number"));
    }

    @Test
    void aPathWithoutIndexInsideABlockThatRepeatsIsInvalid() throws IOException {
        assertInvalid("/content/basics/systems/0/name", name -> name.put("path", "I.2[].1"));
    }

    @Test
    void aLabelThatIsNotTheFormsIsInvalid() throws IOException {
        assertInvalid("/content/cover/name", name -> name.put("label", "名前"));
    }

    @Test
    void aTextThatIsANumberIsInvalid() throws IOException {
        assertInvalid("/content/cover/name", name -> name.put("value", 1));
    }

    @Test
    void aChoiceThatTheFormDoesNotOfferIsInvalid() throws IOException {
        assertInvalid("/content/basics/affairs/subjects/count", count -> count.putObject("value")
                .put("choice", "多数"));
    }

    @Test
    void aCheckThatTheFormDoesNotOfferIsInvalid() throws IOException {
        assertInvalid("/content/basics/systems/0/connected_systems", checks -> {
            ObjectNode value = checks.putObject("value");
            value.putObject("details");
            value.putArray("checked").add("電話");
        });
    }

    @Test
    void aDateInTheJapaneseCalendarIsInvalid() throws IOException {
        assertInvalid(
                "/content/cover/publication_date",
                date -> date.putObject("value").put("date", "令和7年1月20日").put("raw", "令和7年1月20日"));
    }

    @Test
    void aTableRowWithAnUnknownColumnIsInvalid() throws IOException {
        assertInvalid(
                "/content/changes",
                changes -> changes.putArray("value").addObject().put("備考", ""));
    }

    @Test
    void aStatusThatIsNotKnownIsInvalid() throws IOException {
        assertInvalid("/content/cover/name", name -> name.put("status", "fine"));
    }

    @Test
    void aConfidenceAboveOneIsInvalid() throws IOException {
        assertInvalid("/content/cover/name", name -> name.put("confidence", 1.5));
    }

    @Test
    void aBoxOfThreeNumbersIsInvalid() throws IOException {
        assertInvalid("/content/cover/name", name -> {
            ObjectNode evidence = name.putArray("evidence").addObject().put("page", 1);
            ArrayNode box = evidence.putArray("boxes").addArray();
            box.add(1).add(2).add(3);
        });
    }

    /** Breaks the object at {@code pointer} of a valid document and expects that the schema refuses it. */
    private static void assertInvalid(String pointer, Consumer<ObjectNode> breaking) throws IOException {
        JsonNode document = json(new FilledForms(1).filled(FilledForms.form("full")));
        ((ObjectNode) document).put("edition", "2018-05");
        assertEquals(Set.of(), schema.validate(document), "before it is broken");

        breaking.accept((ObjectNode) document.requiredAt(pointer));

        Set<ValidationMessage> faults = schema.validate(document);
        assertNotEquals(Set.of(), faults);
    }

    private static String generated() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentSchema.official().write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentJson.official().write(document, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
