package hyokasho.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.Box;
import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.Finding;
import hyokasho.document.GlyphCount;
import hyokasho.document.HyokashoException;
import hyokasho.document.Source;
import hyokasho.document.Status;
import hyokasho.document.Unclaimed;
import hyokasho.document.UnlistedField;
import hyokasho.document.Value;
import hyokasho.form.FieldType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentJsonTest {

    private static final DocumentJson JSON = DocumentJson.official();

    @Test
    void aDocumentIsNestedAsItsFormWithTheEvidenceOfEveryValue() throws IOException {
        Document document = new Document(
                FilledForms.form("basic"),
                "2024-10",
                new Source("sample.pdf", "0".repeat(64), 3, Optional.of("LibreOffice 7.4"), "pdf"),
                List.of(
                        new Field(
                                "cover.agency",
                                "評価実施機関名",
                                FieldType.TEXT,
                                Optional.of(new Value.Text("常陽県翠川台市長")),
                                "常陽県　翠川台市長",
                                Status.OK,
                                1,
                                List.of(Evidence.onPage(1, List.of(new Box(72, 500.126, 200.5, 512.004))))),
                        new Field(
                                "I.4.1",
                                "①実施の有無",
                                FieldType.CHOICE,
                                Optional.of(new Value.Choice(Optional.of("実施する"))),
                                "［　実施する　］",
                                Status.OK,
                                0.95,
                                List.of(
                                        Evidence.onPage(1, List.of(new Box(1, 2, 3, 4), new Box(5, 6, 7, 8))),
                                        Evidence.onPage(2, List.of())))),
                List.of(new UnlistedField("新しい欄", "I.4.1", "内容", List.of(Evidence.onPage(2, List.of())))),
                List.of(new Unclaimed("別紙", Evidence.onPage(3, List.of(new Box(0, 0, 10, 10))))),
                List.of(new Finding("unlisted-field", "", List.of(), "The box 新しい欄 is not known.")),
                new GlyphCount(40, 30, 8, 2));

        assertEquals("""
                {
                  "schema": "hyokasho/document/1",
                  "form": "basic",
                  "edition": "2024-10",
                  "source": {
                    "file": "sample.pdf",
                    "sha256": "0000000000000000000000000000000000000000000000000000000000000000",
                    "pages": 3,
                    "producer": "LibreOffice 7.4",
                    "text": "pdf"
                  },
                  "agency": {
                    "printed": "常陽県翠川台市長",
                    "status": "ok",
                    "prefecture": "常陽県",
                    "county": null,
                    "name": "翠川台市",
                    "kind": "市",
                    "organ": null,
                    "title": "市長"
                  },
                  "content": {
                    "cover": {
                      "agency": {
                        "path": "cover.agency",
                        "label": "評価実施機関名",
                        "type": "text",
                        "value": "常陽県翠川台市長",
                        "raw": "常陽県　翠川台市長",
                        "status": "ok",
                        "confidence": 1,
                        "evidence": [
                          {"page": 1, "boxes": [[72, 500.13, 200.5, 512]]}
                        ]
                      }
                    },
                    "basics": {
                      "information_linkage": {
                        "answer": {
                          "path": "I.4.1",
                          "label": "①実施の有無",
                          "type": "choice",
                          "value": {"choice": "実施する"},
                          "raw": "［　実施する　］",
                          "status": "ok",
                          "confidence": 0.95,
                          "evidence": [
                            {"page": 1, "boxes": [[1, 2, 3, 4], [5, 6, 7, 8]]},
                            {"page": 2, "boxes": []}
                          ]
                        }
                      }
                    }
                  },
                  "unlisted": [
                    {
                      "label": "新しい欄",
                      "after": "I.4.1",
                      "text": "内容",
                      "evidence": [
                        {"page": 2, "boxes": []}
                      ]
                    }
                  ],
                  "unclaimed": [
                    {
                      "text": "別紙",
                      "evidence": [
                        {"page": 3, "boxes": [[0, 0, 10, 10]]}
                      ]
                    }
                  ],
                  "findings": [
                    {
                      "code": "unlisted-field",
                      "path": "",
                      "evidence": [],
                      "message": "The box 新しい欄 is not known."
                    }
                  ],
                  "glyphs": {
                    "total": 40,
                    "fields": 30,
                    "furniture": 8,
                    "unclaimed": 2
                  }
                }
                """, write(document));
    }

    @Test
    void aTableSaysOfEveryCellWhereItIs() throws IOException {
        Value.Row row = new Value.Row(Map.of(
                "変更日",
                new Value.Cell(
                        new Value.CalendarDate(Optional.of("2019-02-06"), "平成31年2月6日"),
                        List.of(Evidence.onPage(7, List.of(new Box(1, 2, 3, 4)))))));
        Document document = FilledForms.document(
                "full",
                new Field(
                        "annex.changes",
                        "（別添３）　変更箇所",
                        FieldType.TABLE,
                        Optional.of(new Value.Rows(List.of(row))),
                        "",
                        Status.OK,
                        1,
                        List.of()));

        String json = write(document);

        assertContains(json, """
                      "value": [
                        {
                          "変更日": {"date": "2019-02-06", "raw": "平成31年2月6日"}
                        }
                      ],
                """);
        assertContains(json, """
                      "cells": [
                        {
                          "変更日": [{"page": 7, "boxes": [[1, 2, 3, 4]]}]
                        }
                      ]
                """);
    }

    @Test
    void anElementStandsAtItsIndexEvenIfOneBeforeItIsMissing() throws IOException {
        String json = write(FilledForms.document("full", FilledForms.text("I.2[2].1", "文書管理システム")));

        assertContains(json, """
                      "systems": [
                        {},
                        {
                          "name": {
                """);
    }

    @ParameterizedTest
    @MethodSource("seedsAndForms")
    void aDocumentThatWasWrittenIsReadAsItWas(long seed, String form) throws Exception {
        Document written = inFormOrder(new FilledForms(seed).filled(FilledForms.form(form)));

        assertEquals(written, read(write(written)), "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seedsAndForms")
    void theOrderOfTheFieldsDoesNotChangeTheBytes(long seed, String form) throws IOException {
        Document document = new FilledForms(seed).filled(FilledForms.form(form));
        List<Field> shuffled = new ArrayList<>(document.fields());
        Collections.shuffle(shuffled, new Random(seed));

        assertEquals(write(document), write(withFields(document, shuffled)), "seed " + seed);
    }

    static Stream<Arguments> seedsAndForms() {
        return Stream.of("basic", "focused", "full")
                .flatMap(form -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(seed, form)));
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        Document document = new FilledForms(4).filled(FilledForms.form("full"));

        assertArrayEquals(bytes(document), bytes(document));
    }

    @Test
    void noOtherLineEndThanLineFeedIsWritten() throws IOException {
        assertEquals(
                -1, write(new FilledForms(5).filled(FilledForms.form("full"))).indexOf('\r'));
    }

    @Test
    void halfASurrogatePairBecomesAReplacementCharacter() throws IOException {
        String json = write(FilledForms.document("full", FilledForms.text("cover.name", "𠮷\uD842終")));

        assertContains(json, "\"value\": \"𠮷\uFFFD終\"");
    }

    @Test
    void twoFieldsWithOnePathAreRefused() {
        Document document =
                FilledForms.document("full", FilledForms.text("cover.name", "一"), FilledForms.text("cover.name", "二"));

        assertThrows(IllegalArgumentException.class, () -> write(document));
    }

    @Test
    void aPathThatTheFormDoesNotHaveIsRefused() {
        Document document = FilledForms.document("basic", FilledForms.text("V.1.1", "総務課"));

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> write(document));

        assertEquals("The form basic has no place V.1.1", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "%PDF-1.7", "{\"schema\": \"hyokasho/document/1\"}", "{} {}"})
    void whatIsNoDocumentIsRefusedWithTheNameOfTheFile(String json) {
        HyokashoException e = assertThrows(HyokashoException.class, () -> read(json));

        assertEquals(
                "[some.json] is not the JSON of a document as this version writes it; convert the PDF again.",
                e.getMessage());
    }

    @Test
    void aDocumentThatWasCutOffIsRefused() throws IOException {
        String json = write(FilledForms.document("full", FilledForms.text("cover.name", "予防接種")));

        assertThrows(HyokashoException.class, () -> read(json.substring(0, json.length() / 2)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsDamagedIsReadOrRefused(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] whole = bytes(new FilledForms(seed).filled(FilledForms.form("basic")));
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) "{}[]\":,0-n\u00ff".charAt(random.nextInt(11));
            try {
                JSON.read(new ByteArrayInputStream(damaged), "damaged.json");
            } catch (HyokashoException refused) {
                assertTrue(refused.getMessage().startsWith("[damaged.json]"), "seed " + seed);
            }
        }
    }

    /** As a reader gives it back: block after block, coordinates in hundredths. */
    private static Document inFormOrder(Document document) throws Exception {
        Document read = read(write(document));
        assertEquals(document.fields().size(), read.fields().size());
        List<Field> fields = new ArrayList<>();
        for (Field field : read.fields()) {
            fields.add(document.fields().stream()
                    .filter(other -> other.path().equals(field.path()))
                    .findFirst()
                    .orElseThrow());
        }
        return withFields(document, fields);
    }

    private static Document withFields(Document document, List<Field> fields) {
        return new Document(
                document.form(),
                document.edition(),
                document.source(),
                fields,
                document.unlisted(),
                document.unclaimed(),
                document.findings(),
                document.glyphs());
    }

    private static void assertContains(String json, String part) {
        assertTrue(json.contains(part), () -> "Not found:\n" + part + "\nin\n" + json);
    }

    private static String write(Document document) throws IOException {
        return new String(bytes(document), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.write(document, out);
        return out.toByteArray();
    }

    private static Document read(String json) throws IOException, HyokashoException {
        return JSON.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "some.json");
    }
}
