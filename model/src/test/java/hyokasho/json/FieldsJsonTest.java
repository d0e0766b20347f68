package hyokasho.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hyokasho.document.Box;
import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.form.FieldType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsJsonTest {

    private static final Evidence FIRST = Evidence.onPage(7, List.of(new Box(1, 2, 3, 4.567), new Box(5, 6, 7, 8)));
    private static final Evidence SECOND = Evidence.onPage(8, List.of(new Box(9, 10, 11, 12)));

    @Test
    void aFieldIsOneLineThatSaysWhereItIsPrinted() throws IOException {
        assertEquals("""
                {"path":"I.2[1].1","label":"①システムの名称","type":"text","value":"甲\\n乙","raw":"甲\\n乙",\
                "status":"ok","confidence":1,"page":7,"boxes":[[1,2,3,4.57],[5,6,7,8]]}
                """, write(FilledForms.text("I.2[1].1", "甲\n乙", FIRST)));
    }

    @Test
    void aFieldOverSeveralPagesLosesNoneOfThem() throws IOException {
        JsonNode field = onlyLine(FilledForms.text("I.1.2", "長い文", FIRST, SECOND));

        assertEquals(7, field.get("page").intValue());
        assertEquals(
                "[{\"page\":8,\"boxes\":[[9,10,11,12]]}]", field.get("more").toString());
    }

    @Test
    void aFieldThatIsPrintedNowhereHasNoPage() throws IOException {
        Field missing =
                new Field("cover.remarks", "特記事項", FieldType.TEXT, Optional.empty(), "", Status.MISSING, 0, List.of());

        assertEquals("""
                {"path":"cover.remarks","label":"特記事項","type":"text","value":null,"raw":"",\
                "status":"missing","confidence":0,"page":null,"boxes":[]}
                """, write(missing));
    }

    @Test
    void textsAreStrings() throws IOException {
        assertValue("\"－\"", FieldType.TEXT, new Value.Text("－"));
    }

    @Test
    void aChoiceIsTheLabelOfTheOption() throws IOException {
        assertValue("{\"choice\":\"実施する\"}", FieldType.CHOICE, new Value.Choice(Optional.of("実施する")));
        assertValue("{\"choice\":null}", FieldType.CHOICE, new Value.Choice(Optional.empty()));
    }

    @Test
    void checksAreTheMarkedLabelsWithTheirDetails() throws IOException {
        assertValue(
                "{\"checked\":[\"その他\"],\"details\":{\"その他\":\"医療機関\"}}",
                FieldType.CHECKS,
                new Value.Checks(List.of("その他"), Map.of("その他", "医療機関"), List.of()));
    }

    @Test
    void checksThatCouldNotBeDecidedAreSaidToBeUnresolved() throws IOException {
        assertValue(
                "{\"checked\":[],\"details\":{},\"unresolved\":[\"紙\"]}",
                FieldType.CHECKS,
                new Value.Checks(List.of(), Map.of(), List.of("紙")));
    }

    @Test
    void aDateIsWrittenInIsoBesideWhatIsPrinted() throws IOException {
        assertValue(
                "{\"date\":\"2025-01-20\",\"raw\":\"令和7年1月20日\"}",
                FieldType.DATE,
                new Value.CalendarDate(Optional.of("2025-01-20"), "令和7年1月20日"));
        assertValue("{\"date\":null,\"raw\":\"未定\"}", FieldType.DATE, new Value.CalendarDate(Optional.empty(), "未定"));
    }

    @Test
    void aCountIsANumber() throws IOException {
        assertValue("2", FieldType.COUNT, new Value.Count(2));
    }

    @Test
    void aTableIsAListOfRowsKeyedByColumn() throws IOException {
        Map<String, Value.Cell> row = new LinkedHashMap<>();
        row.put("変更日", new Value.Cell(new Value.CalendarDate(Optional.of("2019-02"), "平成31年2月"), List.of(FIRST)));
        row.put("項目", new Value.Cell(new Value.Text("Ⅰ　基本情報"), List.of()));

        assertValue(
                "[{\"変更日\":{\"date\":\"2019-02\",\"raw\":\"平成31年2月\"},\"項目\":\"Ⅰ　基本情報\"}]",
                FieldType.TABLE,
                new Value.Rows(List.of(new Value.Row(row))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyFieldOfADocumentIsALineOfItsOwnInTheOrderOfTheDocument(long seed) throws IOException {
        Document document = new FilledForms(seed).filled(FilledForms.form("full"));

        List<String> paths = lines(document).stream()
                .map(line -> line.get("path").textValue())
                .toList();

        assertEquals(document.fields().stream().map(Field::path).toList(), paths, "seed " + seed);
    }

    private static void assertValue(String json, FieldType type, Value value) throws IOException {
        Field field = new Field("a", "b", type, Optional.of(value), "", Status.OK, 1, List.of());
        assertEquals(json, onlyLine(field).get("value").toString());
    }

    private static JsonNode onlyLine(Field field) throws IOException {
        List<JsonNode> lines = lines(FilledForms.document("full", field));
        assertEquals(1, lines.size());
        return lines.get(0);
    }

    private static List<JsonNode> lines(Document document) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : write(document).split("\n")) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private static String write(Field field) throws IOException {
        return write(FilledForms.document("full", field));
    }

    private static String write(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FieldsJson().write(document, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
