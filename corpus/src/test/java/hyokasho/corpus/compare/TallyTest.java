package hyokasho.corpus.compare;

import static hyokasho.corpus.compare.Drawn.basic;
import static hyokasho.corpus.compare.Drawn.focused;
import static hyokasho.corpus.compare.Drawn.full;
import static hyokasho.corpus.compare.Drawn.with;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.corpus.search.DocumentFilter;
import hyokasho.corpus.search.SearchFilter;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.document.Status;
import hyokasho.form.FormCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final String KAWASAKI = "cover.agency=神奈川県川崎市長; ";
    private static final String CHIBA = "cover.agency=千葉県千葉市長; ";

    private Totals totals = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** What documents answer, asked in their order. */
    private Tally asked(String question, Document... documents) throws IOException, HyokashoException {
        return asked(question, null, documents);
    }

    private Tally asked(String question, String where, Document... documents) throws IOException, HyokashoException {
        Selection selection = new Selection(Optional.ofNullable(where), new DocumentFilter(SearchFilter.NONE));
        Tally tally = new Tally(new QuestionReader(FormCatalogue.official()).read(question), selection);
        for (int i = 0; i < documents.length; i++) {
            tally.add("document-" + (i + 1), documents[i]);
        }
        totals = tally.complete();
        return tally;
    }

    private static List<String> distinct(Tally tally) throws IOException {
        List<String> found = new ArrayList<>();
        tally.distinct(
                100,
                one -> found.add(one.text() + " " + one.boxes() + " " + one.documents() + " " + one.municipalities()));
        return found;
    }

    private static List<String> local(Tally tally) throws IOException {
        List<String> found = new ArrayList<>();
        tally.local(one -> found.add(
                one.prefecture() + one.municipality() + " " + one.kind().key() + " " + one.text() + " " + one.boxes()));
        return found;
    }

    private static List<String> given(Tally tally) throws IOException {
        List<String> found = new ArrayList<>();
        tally.given(
                100,
                one -> found.add(one.document() + " " + one.path() + " "
                        + one.kind().key() + " " + one.text() + " " + one.boxes()));
        return found;
    }

    @Test
    void answersOfAllFormsAreCountedTheMostFrequentFirst() throws IOException, HyokashoException {
        try (Tally tally = asked(
                "再委託の有無",
                full(KAWASAKI + "II[1].4.outsourcing[1].7=再委託しない"),
                focused(CHIBA + "II[1].4.outsourcing[1].4=再委託する; II[1].4.outsourcing[2].4=再委託する"))) {
            assertEquals(List.of("再委託する 2 1 1", "再委託しない 1 1 1"), distinct(tally));
        }
    }

    @Test
    void answersThatAreOnlyTypedOtherwiseAreOneShownAsPrintedFirst() throws IOException, HyokashoException {
        try (Tally tally = asked("I.1.1", full(KAWASAKI + "I.1.1=ﾏｲﾅﾎﾟｰﾀﾙ ５年"), full(CHIBA + "I.1.1=マイナポータル5年"))) {
            assertEquals(List.of("ﾏｲﾅﾎﾟｰﾀﾙ ５年 2 2 2"), distinct(tally));
        }
    }

    @Test
    void whatIsNotSureOrEmptyIsCountedApart() throws IOException, HyokashoException {
        Document sure = full(KAWASAKI + "I.1.1=介護保険");
        try (Tally tally = asked(
                "I.1.1",
                sure,
                with(sure, "I.1.1", Status.AMBIGUOUS),
                with(sure, "I.1.1", Status.MISSING),
                full(KAWASAKI + "I.1.1=∅"))) {
            assertAll(
                    () -> assertEquals(List.of("介護保険 1 1 1"), distinct(tally)),
                    () -> assertEquals(1, totals.written()),
                    () -> assertEquals(1, totals.empty()),
                    () -> assertEquals(2, totals.unsure()));
        }
    }

    @Test
    void eachMarkedBoxIsAnAnswer() throws IOException, HyokashoException {
        try (Tally tally =
                asked("入手元", full(KAWASAKI + "II[1].3.1=本人又は本人の代理人|民間事業者"), full(CHIBA + "II[1].3.1=本人又は本人の代理人"))) {
            assertAll(
                    () -> assertEquals(List.of("本人又は本人の代理人 2 2 2", "民間事業者 1 1 1"), distinct(tally)),
                    () -> assertEquals(2, totals.boxes()));
        }
    }

    @Test
    void municipalitiesStandInTheOrderOfTheirCodesThoseWithoutOneBehind() throws IOException, HyokashoException {
        try (Tally tally = asked(
                "I.1.1",
                full("cover.agency=日高見県三ツ瀬原市長; I.1.1=甲"),
                full(KAWASAKI + "I.1.1=甲"),
                full("I.1.1=甲"),
                full(CHIBA + "I.1.1=甲"))) {
            assertEquals(
                    List.of("千葉県千葉市 written 甲 1", "神奈川県川崎市 written 甲 1", " written 甲 1", "日高見県三ツ瀬原市 written 甲 1"),
                    local(tally));
        }
    }

    @Test
    void aDocumentThatMayBeOfOneOfTwoNamesakesIsOfNoneThatIsTold() throws IOException, HyokashoException {
        try (Tally tally = asked("I.1.1", full("cover.agency=府中市長; I.1.1=甲"), full("cover.agency=東京都府中市長; I.1.1=甲"))) {
            assertAll(
                    () -> assertEquals(1, totals.municipalities()),
                    () -> assertEquals(List.of("甲 2 2 1"), distinct(tally)));
        }
    }

    @Test
    void eachBoxTellsHowOftenItsAnswerIsGiven() throws IOException, HyokashoException {
        try (Tally tally = asked(
                "再委託の有無",
                full(KAWASAKI + "II[1].4.outsourcing[1].7=再委託する; II[1].4.outsourcing[2].7=再委託しない"),
                full(CHIBA + "II[1].4.outsourcing[1].7=再委託する"))) {
            assertEquals(
                    List.of(
                            "document-2 II[1].4.outsourcing[1].7 written 再委託する 2",
                            "document-1 II[1].4.outsourcing[1].7 written 再委託する 2",
                            "document-1 II[1].4.outsourcing[2].7 written 再委託しない 1"),
                    given(tally));
        }
    }

    @Test
    void documentsWithoutTheBoxOrItsBlockAreCounted() throws IOException, HyokashoException {
        try (Tally tally = asked("再委託の有無", basic("I.1.1=甲"), full("I.1.1=甲"))) {
            assertAll(
                    () -> assertEquals(List.of(), distinct(tally)),
                    () -> assertEquals(1, totals.withoutBox()),
                    () -> assertEquals(1, totals.withoutBlock()));
        }
    }

    @Test
    void onlyDocumentsWithTheWordsInTheirTitleAreAsked() throws IOException, HyokashoException {
        try (Tally tally = asked(
                "I.1.1",
                "介護保険 全項目",
                full("cover.name=介護保険に関する事務　全項目評価書; I.1.1=甲"),
                full("cover.name=介護保険に関する事務　重点項目評価書; I.1.1=乙"),
                with(full("cover.name=介護保険 全項目; I.1.1=丙"), "cover.name", Status.AMBIGUOUS))) {
            assertAll(() -> assertEquals(List.of("甲 1 1 0"), distinct(tally)), () -> assertEquals(2, totals.others()));
        }
    }

    @Test
    void onlyTheBlocksWhoseNumbersAreGivenAreAsked() throws IOException, HyokashoException {
        try (Tally tally = asked(
                "II[].4.outsourcing[2].7", full("II[1].4.outsourcing[1].7=再委託する; II[1].4.outsourcing[2].7=再委託しない"))) {
            assertEquals(List.of("再委託しない 1 1 0"), distinct(tally));
        }
    }
}
