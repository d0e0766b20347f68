package hyokasho.corpus.search;

import static hyokasho.corpus.export.Drawn.document;
import static hyokasho.corpus.export.Drawn.field;
import static hyokasho.corpus.export.Drawn.text;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.Box;
import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.HyokashoException;
import hyokasho.document.Status;
import hyokasho.document.Unclaimed;
import hyokasho.document.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What queries and filters mean. */
class SearchTest {

    @TempDir
    private Path folder;

    private Archive archive = new Archive(Path.of(""), Path.of(""));

    @BeforeEach
    void drawAnArchive() throws IOException {
        archive = Archive.in(folder);
    }

    /** Each text in a document of its own: a, b, c … */
    private void texts(String... texts) throws IOException {
        for (int i = 0; i < texts.length; i++) {
            archive.put(Character.toString('a' + i), document("full", text("full", "cover.remarks", texts[i])));
        }
    }

    private String found(String query) throws IOException, HyokashoException {
        return String.join(
                "", archive.places(query).stream().map(p -> p.substring(0, 1)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "再委託 クラウド, a",
        "再委託　クラウド, a",
        "再委託 OR 外部, abc",
        "再委託 ＯＲ 外部, abc",
        "再委託 NOT クラウド, b",
        "再委託 -クラウド, b",
        "再委託　－クラウド, b",
        "+再委託 +庁内, b",
        "再委託 クラウド OR 庁内, ab",
        "(再委託 AND クラウド) OR 外部, ac",
        "（再委託　クラウド）　OR　外部, ac",
        "NOT 再委託, c",
        "-再委託 -外部, ''",
        "クラウドへ, ''"
    })
    void operatorsMeanWhatTheySay(String query, String documents) throws IOException, HyokashoException {
        texts("再委託先はクラウドを使う", "再委託は庁内に限る", "外部には出さない");
        assertEquals(documents, found(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"再委託先 の名称\"", "「再委託先の名称」", "“再委託先の名称”", "＂再委託先の名称＂", "『再委託先の 名称』"})
    void aPhraseIsOneStringOfCharacters(String query) throws IOException, HyokashoException {
        texts("再委託先の名称を記す", "名称は再委託先の定めによる");
        assertEquals("a", found(query));
    }

    @Test
    void severalWordsMustStandInTheSameValue() throws IOException, HyokashoException {
        archive.put("a", document("full", text("full", "cover.remarks", "再委託"), text("full", "cover.name", "クラウド")));
        assertEquals(List.of(), archive.places("再委託 クラウド"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"クラウド", "ｸﾗｳﾄﾞ", "ＵＳＢ", "usb", "サ―バ", "１2:３0", "ＵＳＢ／ＤＶＤ", "USB/DVD", "㈱", "委託先"})
    void widthCaseLookalikesAndSpaceMakeNoDifference(String query) throws IOException, HyokashoException {
        texts("㈱甲のサーバはｸﾗｳﾄﾞ、USB/ＤＶＤは１２：30まで、委託 先", "ここには無い");
        assertEquals("a", found(query));
    }

    @Test
    void theOriginalIsMarkedAsItIsPrinted() throws IOException, HyokashoException {
        texts("はじめ。ｸﾗｳﾄﾞ と㈱甲。おわり");
        assertEquals(
                List.of("【ｸﾗｳﾄﾞ】 と【㈱】甲。"),
                archive.sentences("クラウド (株)".replace("(", "\"(").replace(")", ")\"")));
    }

    @Test
    void wordsOfTheirOwnComeBeforePartsOfOthers() throws IOException, HyokashoException {
        texts("東京都の職員", "京都の職員", "東京都と京都の職員");
        assertEquals("bca", found("京都"));
    }

    @Test
    void boxesComeBeforeWhatNoBoxHolds() throws IOException, HyokashoException {
        Document lost = new Document(
                document("full").form(),
                "2018-05",
                document("full").source(),
                List.of(),
                List.of(),
                List.of(new Unclaimed("委託", Evidence.onPage(7, List.of(new Box(1, 2, 3, 4))))),
                List.of(),
                document("full").glyphs());
        archive.put("a", lost);
        archive.put("b", document("full", text("full", "cover.remarks", "受委託")));
        assertEquals(List.of("b cover.remarks", "a unclaimed[1]"), archive.places("委託"));
    }

    @Test
    void oneOtherCharacterIsFoundWithATilde() throws IOException, HyokashoException {
        texts("介護保険システム", "介護保健システム", "介護システム", "介護保険シテム", "介護保険シスーテム");
        assertEquals("a", found("介護保険システム"));
        assertEquals("abde", found("介護保険システム~"));
        assertEquals("abde", found("介護保険システム～"));
    }

    @Test
    void aTildeFindsWhatAScanFinds() throws IOException, HyokashoException {
        long seed = 7;
        Random random = new Random(seed);
        String[] texts = IntStream.range(0, 26)
                .mapToObj(i -> random(random, 6 + random.nextInt(6)))
                .toArray(String[]::new);
        texts(texts);
        try (Search search = archive.open()) {
            for (int i = 0; i < 200; i++) {
                String word = random(random, 3 + random.nextInt(3));
                Set<String> scanned = IntStream.range(0, texts.length)
                        .filter(t -> isNear(texts[t], word))
                        .mapToObj(t -> Character.toString('a' + t))
                        .collect(toSet());
                Set<String> found = search.find(SearchRequest.of(word + "~", SearchFilter.NONE), 100).hits().stream()
                        .map(Hit::document)
                        .collect(toSet());
                assertEquals(scanned, found, word + "~ in " + List.of(texts) + ", seed " + seed);
            }
        }
    }

    private static String random(Random random, int length) {
        return random.ints(length, 0, 4)
                .mapToObj(i -> "委託先再".substring(i, i + 1))
                .reduce("", String::concat);
    }

    /** By regular expressions, which know nothing of pairs of characters. */
    private static boolean isNear(String text, String word) {
        return IntStream.rangeClosed(0, word.length())
                .boxed()
                .flatMap(i -> {
                    String before = word.substring(0, i);
                    String after = word.substring(i);
                    String shorter = after.isEmpty() ? after : after.substring(1);
                    return Stream.of(before + ".?" + after, before + ".?" + shorter);
                })
                .anyMatch(near -> text.matches(".*" + near + ".*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"委託 | A quotation mark is missing",
                "(委託 | cannot be understood",
                "委託 AND | cannot be understood",
                "'' | There is nothing to search for",
                "\"\" | There is nothing within a pair of quotation marks",
                "委*託 | There are no wildcards",
                "委託~ | must have 3 to 20 characters",
                "再委託~7 | leave out the number",
                "\"再委託\"~3 | A number behind a phrase"
            })
    void whatCannotBeUnderstoodIsExplained(String query, String explanation) {
        SearchException e = assertThrows(SearchException.class, () -> SearchRequest.of(query, SearchFilter.NONE));
        assertTrue(e.getMessage().contains(explanation), e.getMessage());
    }

    @Test
    void aWordMayEndInAnAsterisk() throws IOException, HyokashoException {
        texts("再委託先");
        assertEquals("a", found("再委*"));
    }

    @Test
    void allAreCountedButNoMoreShownThanWanted() throws IOException, HyokashoException {
        texts("委託", "委託", "委託");
        try (Search search = archive.open()) {
            Found found = search.find(SearchRequest.of("委託", SearchFilter.NONE), 2);
            assertEquals(3, found.values());
            assertEquals(2, found.hits().size());
        }
    }

    @Test
    void aCellOfATableIsFoundWithItsOwnPlace() throws IOException, HyokashoException {
        Value.Cell cell =
                new Value.Cell(new Value.Text("再委託をやめた"), List.of(Evidence.onPage(9, List.of(new Box(1, 2, 3, 4)))));
        Value.Rows rows = new Value.Rows(List.of(new Value.Row(Map.of("変更後の記載", cell))));
        archive.put("a", document("full", field("full", "annex.changes", Status.OK, rows)));
        Hit hit = archive.find("再委託", SearchFilter.NONE).hits().get(0);
        assertEquals("annex.changes[1].変更後の記載", hit.path());
        assertEquals(Optional.of(9), hit.page());
        assertEquals("[{\"page\":9,\"boxes\":[[1,2,3,4]]}]", hit.evidence());
    }

    @Test
    void aBoxWithoutASureValueIsFoundByWhatIsPrinted() throws IOException, HyokashoException {
        archive.put("a", document("full", field("full", "cover.name", Status.AMBIGUOUS, null)));
        assertEquals(
                "ambiguous",
                archive.find("printed", SearchFilter.NONE).hits().get(0).status());
    }

    @Test
    void onlyMarkedCheckBoxesAndTheirDetailsAreFound() throws IOException, HyokashoException {
        Value.Checks checks = new Value.Checks(List.of("その他"), Map.of("その他", "伝書鳩"), List.of());
        archive.put("a", document("full", field("full", "II[1].3.2", Status.OK, checks)));
        assertEquals(List.of("その他（【伝書鳩】）"), archive.sentences("伝書鳩"));
        assertEquals(List.of(), archive.places("専用線"));
    }

    private void drawBodies() throws IOException {
        Value day = new Value.CalendarDate(Optional.of("2022-07-07"), "R4.7.7");
        Value month = new Value.CalendarDate(Optional.of("2024-04"), "令和6年4月");
        archive.put(
                "kawasaki",
                document(
                        "full",
                        text("full", "cover.agency", "川崎市長"),
                        field("full", "cover.published", Status.OK, day),
                        text("full", "II[1].4.outsourcing[2].6", "委託"),
                        text("full", "II[2].4.outsourcing[1].6", "委託"),
                        text("full", "III[1].7.risk1.6.content", "委託")));
        archive.put(
                "chiba",
                document(
                        "basic",
                        text("basic", "cover.agency", "千葉県千葉市長"),
                        field("basic", "cover.published", Status.OK, month),
                        text("basic", "I.1.2", "委託")));
        archive.put("nobody", document("focused", text("focused", "cover.name", "委託")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "II[1].4, -, -, -, -, -, -, II[1].4.outsourcing[2].6",
                "II[].4, -, -, -, -, -, -, II[1].4.outsourcing[2].6 II[2].4.outsourcing[1].6",
                "II.4.outsourcing[1], -, -, -, -, -, -, II[2].4.outsourcing[1].6",
                "II.4.outsourcing.6, -, -, -, -, -, -, II[1].4.outsourcing[2].6 II[2].4.outsourcing[1].6",
                "I, -, -, -, -, -, -, I.1.2",
                "-, II, -, -, -, -, -, II[1].4.outsourcing[2].6 II[2].4.outsourcing[1].6",
                "-, Ⅱ, -, -, -, -, -, II[1].4.outsourcing[2].6 II[2].4.outsourcing[1].6",
                "-, リスク対策, -, -, -, -, -, III[1].7.risk1.6.content",
                "-, -, 千葉市, -, -, -, -, I.1.2",
                "-, -, 千葉県千葉市, -, -, -, -, I.1.2",
                "-, -, 121002, -, -, -, -, I.1.2",
                "-, -, 12100, -, -, -, -, I.1.2",
                "-, -, 横浜市, -, -, -, -, ''",
                "-, -, -, 千葉県, -, -, -, I.1.2",
                "-, -, -, -, basic, -, -, I.1.2",
                "-, -, -, -, 様式２, -, -, I.1.2",
                "-, -, -, -, 重点項目評価書, -, -, cover.name",
                "-, -, -, -, -, 2024, -, I.1.2",
                "-, -, -, -, -, 2024-04-15, -, I.1.2",
                "-, -, -, -, -, 2024-05, -, ''",
                "II[1], -, -, -, -, -, 2022-07-07, II[1].4.outsourcing[2].6",
                "-, -, -, -, -, -, 2022-07-06, ''"
            })
    void filtersLimitWhereIsSearched(
            String field,
            String chapter,
            String body,
            String prefecture,
            String form,
            String from,
            String to,
            String paths)
            throws IOException, HyokashoException {
        drawBodies();
        SearchFilter filter = Archive.filter(field, chapter, body, prefecture, form, from, to);
        List<String> found = archive.places("委託", filter).stream()
                .map(place -> place.split(" ")[1])
                .toList();
        assertEquals(paths, String.join(" ", new TreeSet<>(found)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "II[, -, -, -, no path",
                "-, 第九章, -, -, No chapter",
                "-, -, 様式９, -, No form",
                "-, -, -, 昨日, no date"
            })
    void aFilterThatIsNotKnownIsExplained(String field, String chapter, String form, String from, String explanation) {
        SearchFilter filter = Archive.filter(field, chapter, null, null, form, from, null);
        SearchException e = assertThrows(SearchException.class, () -> SearchRequest.of("委託", filter));
        assertTrue(e.getMessage().contains(explanation), e.getMessage());
    }
}
