package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.cores.Cores;
import hyokasho.extract.dump.TextDump;
import hyokasho.extract.field.Marks;
import hyokasho.extract.section.Outline;
import hyokasho.extract.source.Input;
import hyokasho.form.Folding;
import hyokasho.form.FormCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lines of a text are read as, once what was torn or touches is mended. */
class TornPiecesTest {

    @TempDir
    private Path folder;

    @Test
    void theNumberOfAnOptionThatStandsAloneIsAPartOfItsList() throws Exception {
        assertEquals("LIST ＜選択肢＞, LIST 3）, LIST 2） 十分である", pieces("""
                ＜選択肢＞
                3）
                2） 十分である
                """));
    }

    @Test
    void anAuthorsNumberHasHisTextBehindIt() throws Exception {
        assertEquals("TEXT 1） 台帳に登録する。", pieces("1） 台帳に登録する。"));
    }

    @Test
    void inAListFromRightToLeftANumberIsThatOfTheOptionAheadOfIt() throws Exception {
        assertEquals("LIST 委託しない, LIST 2)委託する, LIST 1)", pieces("委託しない2)委託する1)"));
    }

    @Test
    void anOptionAwayFromItsNumberIsAnItemIfTheListHasTheNumberAlone() throws Exception {
        assertEquals("LIST 1）, LIST 2） 十分である, LIST 特に力を入れている", pieces("""
                1）
                2） 十分である
                特に力を入れている
                """));
    }

    @Test
    void theOneOptionThatAListLacksIsAnItem() throws Exception {
        assertEquals("LIST 2） 十分である, LIST 3） 課題が残されている, LIST 特に力を入れている", pieces("""
                2） 十分である
                3） 課題が残されている

                特に力を入れている
                """));
    }

    @Test
    void anOptionAnywhereOnThePageIsAnItemIfItsNumberStandsAloneThere() throws Exception {
        assertEquals("LIST 特に力を入れている, FURNITURE ※, LIST ＜選択肢＞, LIST 1）", pieces("""
                特に力を入れている

                ※

                ＜選択肢＞
                1）
                """));
    }

    @Test
    void ofMoreOptionsThanNumbersNobodyKnowsWhichIsTheItem() throws Exception {
        assertEquals("ANSWER 特に力を入れている, FURNITURE ※, ANSWER 特に力を入れている, FURNITURE ※, LIST 1）", pieces("""
                特に力を入れている

                ※

                特に力を入れている

                ※

                1）
                """));
    }

    @Test
    void aBracketFarAwayIsNoneOfAnOption() throws Exception {
        assertEquals("CLOSE ], LIST 特に力を入れている, LIST 1）", pieces("""
                ]

                特に力を入れている
                1）
                """));
    }

    @Test
    void anOptionInBracketsIsAnAnswerWhateverTheListLacks() throws Exception {
        assertEquals("LIST 2） 十分である, LIST 3） 課題が残されている, OPEN [, ANSWER 特に力を入れている, CLOSE ]", pieces("""
                2） 十分である
                3） 課題が残されている
                [ 特に力を入れている ]
                """));
    }

    @Test
    void anAnswerThatTouchesTheListIsNoItemIfItsBracketIsAheadOfIt() throws Exception {
        assertEquals("OPEN [, ANSWER 委託しない, LIST 2), LIST 1) 委託する", pieces("[ 委託しない2) 1) 委託する"));
    }

    @Test
    void anAnswerAheadOfTheItemWithItsOwnNumberIsAnAnswer() throws Exception {
        assertEquals("ANSWER 委託しない, LIST 1) 委託する, LIST 2) 委託しない", pieces("委託しない1) 委託する 2) 委託しない"));
    }

    @Test
    void theLabelOfABlockMayTouchTheNameAheadOfIt() throws Exception {
        assertEquals("TEXT 見本年金機構, LABEL 提供先2", pieces("見本年金機構提供先2"));
    }

    @Test
    void inAListOfItemsADashPartsTheLabelOfABlock() throws Exception {
        assertEquals("TEXT ５．提供－提供先2", pieces("５．提供－提供先2"));
    }

    @Test
    void whatIsPrintedWithinABoxIsAlsoWrittenFromRightToLeft() throws Exception {
        assertEquals("TEXT （手数料額、納付方法：現金で納付。）", pieces("）現金で納付。（手数料額、納付方法："));
    }

    @Test
    void whatIsPrintedWithinABoxMayBeWrittenBehindTheTextInIt() throws Exception {
        assertEquals("TEXT （手数料額、納付方法： 現金で納付）", pieces("現金で納付（手数料額、納付方法： ）"));
    }

    private String pieces(String text) throws Exception {
        Folding folding = Folding.standard();
        Outline outline = Outline.of(FormCatalogue.official().form("full").orElseThrow(), folding);
        FormWords words = new FormWords(outline, folding);
        Path file = Files.writeString(folder.resolve("a.txt"), text);
        PieceReader reader = new PieceReader(words, folding, Marks.standard().characters());
        List<Piece> pieces = reader.read(TextDump.read(Input.of(file)).pages(), Cores.ONE);
        return new TornPieces(outline, folding, words)
                .mend(pieces).stream()
                        .map(piece -> piece.kind() + " " + piece.text().strip())
                        .collect(Collectors.joining(", "));
    }
}
