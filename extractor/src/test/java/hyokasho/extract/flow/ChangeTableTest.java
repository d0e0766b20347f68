package hyokasho.extract.flow;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import hyokasho.extract.block.Block;
import hyokasho.extract.block.Span;
import hyokasho.extract.cores.Cores;
import hyokasho.extract.dump.TextDump;
import hyokasho.extract.field.Marks;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Region;
import hyokasho.extract.source.Input;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import hyokasho.form.Folding;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the rows of a table of changes are read from a text: the text of the table below its heads, then its rows, a line
 * each, with {@code |} between cells and {@code /} between lines; at last, behind {@code ?}, what was not told apart.
 */
class ChangeTableTest {

    private static final String HEADS = "変更日 項目 変更前の記載 変更後の記載 提出時期 提出時期に係る説明\n\n";

    @TempDir
    Path folder;

    @Test
    void aRowBeginsWithItsDateAndThePlaceOfTheForm() throws Exception {
        assertRows("""
                令和2年9月16日|Ⅰ　関連情報/②所属長の役職名|生活課長|生活室長|事後|誤記の訂正
                令和3年1月4日|Ⅲ　しきい値判断結果|（新規）|義務付けられる|事前|
                """, HEADS + """
                令和2年9月16日
                Ⅰ　関連情報
                ②所属長の役職名
                生活課長 生活室長 事後
                誤記の訂正

                令和3年1月4日
                Ⅲ　しきい値判断結果
                （新規） 義務付けられる
                事前
                """);
    }

    @Test
    void aDateThatIsWrappedIsOne() throws Exception {
        assertRows("令和3年8月2/0日|Ⅲ　しきい値判断結果|なし|あり|事後|", HEADS + """
                令和3年8月2
                0日

                Ⅲ　しきい値判断結果
                なし あり 事後
                """);
    }

    @Test
    void anItemThatIsWrappedInMidWordEndsWithTheFormsWords() throws Exception {
        assertRows("令和3年8月1日|Ⅰ　関連情報－②所属長/の役職名|会計課長|会計室長|事後|", HEADS + """
                令和3年8月1日
                Ⅰ　関連情報－②所属長
                の役職名
                会計課長 会計室長
                事後
                """);
    }

    @Test
    void aDashBehindAnItemIsTheTextBeforeTheChange() throws Exception {
        assertRows("令和3年8月1日|Ⅰ　関連情報－②所属長/の役職名|－|会計室長|事後|", HEADS + """
                令和3年8月1日
                Ⅰ　関連情報－②所属長
                の役職名
                － 会計室長 事後
                """);
    }

    @Test
    void theTextAfterTheChangeBeginsWhereBothHalvesAreMostAlike() throws Exception {
        assertRows("""
                令和3年8月1日|Ⅲ　しきい値判断結果|窓口で番号札を用いて呼び出し、/声を出さない。|窓口で番号札を用いて呼び出し、/声を出さない。町民課が見直す。|事後|
                """, HEADS + """
                令和3年8月1日
                Ⅲ　しきい値判断結果
                窓口で番号札を用いて呼び出し、
                声を出さない。
                窓口で番号札を用いて呼び出し、
                声を出さない。町民課が見直す。
                事後
                """);
    }

    @Test
    void whatIsAddedAtEitherEndOfATextLeavesItOpenWhichOneWasBefore() throws Exception {
        assertRows("""
                令和3年8月1日|Ⅲ　しきい値判断結果||||
                ?窓口で番号札を用いて呼び出す。/町民課が毎年必ず見直しを行う。/窓口で番号札を用いて呼び出す。/事後
                """, HEADS + """
                令和3年8月1日
                Ⅲ　しきい値判断結果

                窓口で番号札を用いて呼び出す。
                町民課が毎年必ず見直しを行う。
                窓口で番号札を用いて呼び出す。
                事後
                """);
    }

    @Test
    void textsThatHaveNothingInCommonAreToldApartByTheOnlyGap() throws Exception {
        assertRows("令和3年8月1日|Ⅲ　しきい値判断結果|書庫に施錠する。/鍵は課長が持つ。|電子化した。|事後|", HEADS + """
                令和3年8月1日
                Ⅲ　しきい値判断結果

                書庫に施錠する。
                鍵は課長が持つ。

                電子化した。
                事後
                """);
    }

    @Test
    void textsThatNothingTellsApartAreLeft() throws Exception {
        assertRows("""
                令和3年8月1日|Ⅲ　しきい値判断結果||||
                ?書庫に施錠する。/鍵は課長が持つ。/電子化した。/事後
                """, HEADS + """
                令和3年8月1日
                Ⅲ　しきい値判断結果

                書庫に施錠する。
                鍵は課長が持つ。
                電子化した。
                事後
                """);
    }

    @Test
    void aTextThatIsGoneIsTheOneAfterTheChangeWhereverItIsSaid() throws Exception {
        assertRows("令和3年8月1日|Ⅲ　しきい値判断結果|書庫に施錠する。|（削除）|事後|", HEADS + """
                令和3年8月1日
                Ⅲ　しきい値判断結果
                （削除）
                書庫に施錠する。
                事後
                """);
    }

    @Test
    void textsOfOneLineMayBeWrittenAheadOfTheDate() throws Exception {
        assertRows("""
                令和3年8月1日|Ⅲ　しきい値判断結果|なし|あり|事後|誤記の訂正
                令和3年9月1日|Ⅰ　関連情報/②所属長の役職名|会計課長|会計室長|事前|
                """, HEADS + """
                令和3年8月1日
                Ⅲ　しきい値判断結果
                なし あり 事後
                誤記の訂正

                会計課長 会計室長
                令和3年9月1日
                Ⅰ　関連情報
                ②所属長の役職名
                事前
                """);
    }

    @Test
    void theOneTimeThatStandsInNoRowIsThatOfTheRowWhichLacksIt() throws Exception {
        assertRows("""
                令和3年8月1日|Ⅲ　しきい値判断結果|書庫に納める。|（削除）|事後|
                令和3年9月1日|Ⅲ　しきい値判断結果|なし|あり|事前|誤記の訂正
                """, "事後\n\n" + HEADS + """
                令和3年8月1日

                Ⅲ　しきい値判断結果

                書庫に納める。

                （削除）

                令和3年9月1日
                Ⅲ　しきい値判断結果
                なし あり 事前
                誤記の訂正
                """);
    }

    @Test
    void aTimeWithItsReasonMayStandBehindAnotherRow() throws Exception {
        assertRows("""
                令和3年8月1日|Ⅲ　しきい値判断結果|書庫に納める。|書庫に納め、施錠する。|事後|誤記の訂正
                令和3年9月1日|Ⅲ　しきい値判断結果|なし|あり|事前|
                """, HEADS + """
                令和3年8月1日

                Ⅲ　しきい値判断結果

                書庫に納める。

                書庫に納め、施錠する。

                令和3年9月1日
                Ⅲ　しきい値判断結果
                なし あり 事前

                事後
                誤記の訂正
                """);
    }

    @Test
    void aTimeMayBeThatOfAnyRowIfTwoLackIt() throws Exception {
        assertRows("""
                令和3年8月1日|Ⅲ　しきい値判断結果||||
                令和3年9月1日|Ⅲ　しきい値判断結果||||
                ?事後/書庫に納める。/（削除）/台帳に記す。/（削除）
                """, "事後\n\n" + HEADS + """
                令和3年8月1日

                Ⅲ　しきい値判断結果

                書庫に納める。

                （削除）

                令和3年9月1日

                Ⅲ　しきい値判断結果

                台帳に記す。

                （削除）
                """);
    }

    @Test
    void aRowThatAPageEndCutsIsReadAsFarAsItsItem() throws Exception {
        assertRows("""
                令和3年8月1日|Ⅲ　しきい値判断結果||||
                ?書庫に施錠する。/書庫に施錠し、鍵を改める。/事後
                """, HEADS + """
                令和3年8月1日
                Ⅲ　しきい値判断結果

                書庫に施錠する。



                """ + HEADS + """
                書庫に施錠し、鍵を改める。
                事後
                """);
    }

    @Test
    void whereHeadsAreWrittenFromRightToLeftNoRowIsCertain() throws Exception {
        assertRows("?令和3年8月1日/Ⅲ　しきい値判断結果/あり/なし/事後", """
                提出時期に係る説明提出時期変更後の記載変更前の記載項目変更日

                令和3年8月1日
                Ⅲ　しきい値判断結果
                あり なし 事後
                """);
    }

    @Test
    void aPageMayHaveTheCellsOfOneLineFirst() throws Exception {
        assertRows("""
                令和3年8月1日|Ⅲ　しきい値判断結果|なし|あり|事前|誤記があったため/直すもの
                令和3年9月1日|Ⅰ　関連情報/②所属長の役職名|（新規）|課長の職にある者を会計室長とする。/ほかは改めない。|事後|組織の改編に/よるもの
                """, HEADS + """
                なし あり 事前

                （新規）

                事後

                令和3年8月1日

                Ⅲ　しきい値判断結果

                誤記があったため
                直すもの

                令和3年9月1日

                Ⅰ　関連情報
                ②所属長の役職名

                課長の職にある者を会計室長とする。
                ほかは改めない。

                組織の改編に
                よるもの
                """);
    }

    @Test
    void markupTellsCellsApart() throws Exception {
        assertRows("""
                令和3年8月1日|Ⅲ　しきい値判断結果|書庫に 施錠する。|電子化した。|事後|見直し
                令和3年9月1日|Ⅰ　関連情報|－|会計室長|事前|
                """, """
                変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明
                令和3年8月1日\tⅢ　しきい値判断結果\t書庫に 施錠する。\t電子化した。\t事後\t見直し
                令和3年9月1日\tⅠ　関連情報\t－\t会計室長\t事前\t
                """);
    }

    @Test
    void aTableOfThousandsOfLinesIsReadInALinearTime() throws Exception {
        String row = "令和3年8月1日\nⅢ　しきい値判断結果\n書庫に施錠する。\n書庫に施錠し、鍵を改める。\n事後\n誤記の訂正\n\n";
        String text = HEADS + row.repeat(4000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(4001 * 6, table(text).get(0).cells().size()));
    }

    private void assertRows(String expected, String text) throws Exception {
        List<String> lines = new ArrayList<>();
        for (Region region : table(text)) {
            List<Block> cells = region.cells();
            for (int i = 6; i < cells.size(); i += 6) {
                lines.add(IntStream.range(i, i + 6)
                        .mapToObj(cells::get)
                        .map(cell -> lines(cell.spans()))
                        .collect(joining("|")));
            }
            if (cells.isEmpty()) {
                lines.add("?" + lines(region.spans()).replace(" ", "/"));
            }
        }
        assertEquals(expected.strip(), String.join("\n", lines));
    }

    private static String lines(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        Span last = null;
        for (Span span : spans) {
            boolean touches = last != null && last.besides(span) && span.left() - last.right() < 1;
            text.append(last == null || touches ? "" : last.besides(span) ? " " : "/")
                    .append(span.text());
            last = span;
        }
        return text.toString();
    }

    private List<Region> table(String text) throws Exception {
        Folding folding = Folding.standard();
        Form form = FormCatalogue.official().form("basic").orElseThrow();
        Outline outline = Outline.of(form, folding);
        Path file = Files.writeString(folder.resolve("a.txt"), text);
        FormWords words = new FormWords(outline, folding);
        ItemWords items = new ItemWords(outline, folding, words);
        PieceReader reader = new PieceReader(words, folding, Marks.standard().characters());
        List<Piece> pieces = reader.read(TextDump.read(Input.of(file)).pages(), Cores.ONE);
        Entry table = form.entries().stream()
                .filter(entry -> entry.type() == FieldType.TABLE)
                .findFirst()
                .orElseThrow();
        return new ChangeTable(table, items, folding, pieces).regions();
    }
}
