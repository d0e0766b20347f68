package hyokasho.corpus.compare;

import static hyokasho.corpus.compare.Drawn.box;
import static hyokasho.corpus.compare.Drawn.compared;
import static hyokasho.corpus.compare.Drawn.full;
import static hyokasho.corpus.compare.Drawn.marked;
import static hyokasho.corpus.compare.Drawn.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Document;
import hyokasho.document.Status;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingTest {

    private static List<String> names(String... texts) {
        Document[] documents = new Document[texts.length];
        for (int i = 0; i < texts.length; i++) {
            documents[i] = full("I.1.1=" + texts[i]);
        }
        return marked(box(compared(documents), "basics.affairs.name"));
    }

    @Test
    void whatDiffersWithinATextIsMarkedInBoth() {
        assertEquals(
                List.of("申請書は【紙】で受け付けて保管する。", "申請書は【オンライン】で受け付けて保管する。"),
                names("申請書は紙で受け付けて保管する。", "申請書はオンラインで受け付けて保管する。"));
    }

    @Test
    void whereTheFirstHasMoreThereIsAGap() {
        assertEquals(List.of("申請書は【施錠して】保管する。", "申請書は‸保管する。"), names("申請書は施錠して保管する。", "申請書は保管する。"));
    }

    @Test
    void inTheFirstIsMarkedWhatAnyOtherLacks() {
        assertEquals(
                List.of("甲に【入力】を委託し【、保管】する。", "甲に【印刷】を委託し、保管する。", "甲に入力を委託し‸する。"),
                names("甲に入力を委託し、保管する。", "甲に印刷を委託し、保管する。", "甲に入力を委託しする。"));
    }

    @Test
    void aCharacterThatHappensToBeTheSameIsNotLeftOut() {
        assertEquals(List.of("【紙は箱】", "【机は棚】"), names("紙は箱", "机は棚"));
    }

    @Test
    void whatIsTheSameHasNoMarks() {
        assertEquals(List.of("５年", "5年"), names("５年", "5年"));
    }

    @Test
    void aChoiceIsMarkedAsAWhole() {
        Comparison comparison = compared(full("I.1.3=1,000人未満"), full("I.1.3=1,000人以上1万人未満"));
        assertEquals(
                List.of("【1,000人未満】", "【1,000人以上1万人未満】"), marked(box(comparison, "basics.affairs.subjects.count")));
    }

    @Test
    void optionsAreMarkedThatNotAllHave() {
        Comparison comparison = compared(full("II[1].3.1=本人又は本人の代理人|民間事業者"), full("II[1].3.1=本人又は本人の代理人|評価実施機関内の他部署"));
        assertEquals(
                List.of("● 本人又は本人の代理人\n【● 民間事業者】\n○ 評価実施機関内の他部署", "● 本人又は本人の代理人\n○ 民間事業者\n【● 評価実施機関内の他部署】"),
                marked(box(comparison, "files[1].acquisition_and_use.sources")));
    }

    @Test
    void anOptionWithTheSameWordsIsTheSameHoweverTheyAreTyped() {
        assertEquals(
                List.of("● その他（ＬＧＷＡＮ）", "● その他（LGWAN）"),
                marked(box(
                        compared(
                                Drawn.checked("II[1].3.2", "その他", "ＬＧＷＡＮ"), Drawn.checked("II[1].3.2", "その他", "LGWAN")),
                        "files[1].acquisition_and_use.methods")));
    }

    @Test
    void whatIsNotSureHasNoMarksAndMarksNothing() {
        Document unsure = with(full("I.1.1=国民健康保険"), "I.1.1", Status.AMBIGUOUS);
        assertEquals(
                List.of("介護保険", "国民健康保険"), marked(box(compared(full("I.1.1=介護保険"), unsure), "basics.affairs.name")));
    }

    /** Whatever is marked, no character is lost or added. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void piecesAreTheText(long seed) {
        Random random = new Random(seed);
        String[] texts = {text(random), text(random), text(random)};
        ComparedBox box = box(
                compared(full("I.1.1=" + texts[0]), full("I.1.1=" + texts[1]), full("I.1.1=" + texts[2])),
                "basics.affairs.name");
        for (int i = 0; i < texts.length; i++) {
            assertEquals(
                    box.cells().get(i).text(),
                    box.cells().get(i).pieces().stream().map(Piece::text).reduce("", String::concat),
                    "seed " + seed);
        }
    }

    private static String text(Random random) {
        String alphabet = "甲乙丙\n・𠮷1";
        StringBuilder text = new StringBuilder("甲");
        for (int i = random.nextInt(60); i > 0; i--) {
            int character = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
            text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, character)));
        }
        return text.toString();
    }
}
