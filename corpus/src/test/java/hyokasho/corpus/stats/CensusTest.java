package hyokasho.corpus.stats;

import static hyokasho.corpus.export.Drawn.choice;
import static hyokasho.corpus.export.Drawn.field;
import static hyokasho.corpus.export.Drawn.text;
import static hyokasho.corpus.stats.Counted.agency;
import static hyokasho.corpus.stats.Counted.answers;
import static hyokasho.corpus.stats.Counted.checks;
import static hyokasho.corpus.stats.Counted.date;
import static hyokasho.corpus.stats.Counted.document;
import static hyokasho.corpus.stats.Counted.figures;
import static hyokasho.corpus.stats.Counted.item;
import static hyokasho.corpus.stats.Counted.with;
import static hyokasho.corpus.stats.Counted.without;
import static hyokasho.corpus.stats.Counted.withoutPages;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.HyokashoException;
import hyokasho.document.Status;
import hyokasho.document.UnlistedField;
import hyokasho.document.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CensusTest {

    private static final String SUBCONTRACTING = "files[].outsourcing.contracts[].subcontracting.answer";
    private static final String CONTRACTS = "files[].outsourcing.contracts[]";
    private static final String SOURCES = "files[].acquisition_and_use.sources";

    private static Field subcontracted(String option) {
        return choice("full", "II[1].4.outsourcing[1].7", option);
    }

    private static Field contract(int number, String name) {
        return text("full", "II[1].4.outsourcing[" + number + "].name", name);
    }

    @Test
    void whatIsNotSureIsCountedApartAndIsNoAnswer() {
        Value guess = new Value.Choice(Optional.of("再委託する"));
        Figures figures = figures(
                document("full", subcontracted("再委託する")),
                document("full", subcontracted("再委託しない")),
                document("full", field("full", "II[1].4.outsourcing[1].7", Status.AMBIGUOUS, guess)),
                document("full", without("full", "II[1].4.outsourcing[1].7", Status.MISSING)));
        AnswerCounts counts = answers(figures, SUBCONTRACTING, "full", "all");
        assertEquals(Map.of("再委託する", 1, "再委託しない", 1), counts.answers());
        assertEquals(List.of(2, 1, 1), List.of(counts.answered(), counts.unsure(), counts.missing()));
        assertEquals(new StatusCounts(2, 0, 1, 1), figures.statuses(item(figures, SUBCONTRACTING)));
    }

    @Test
    void checkBoxesThatAreAllEmptyAreAnAnswer() {
        Figures figures = figures(
                document("full", checks("full", "II[1].3.1", "本人又は本人の代理人", "民間事業者")),
                document("full", without("full", "II[1].3.1", Status.BLANK)));
        AnswerCounts counts = answers(figures, SOURCES, "full", "all");
        assertEquals(2, counts.sure(Measure.CHECKS));
        assertEquals(1, counts.blank());
        assertEquals(1, counts.answers().get("民間事業者"));
    }

    @Test
    void inATextThatLostItsPageAnEmptyBoxTellsNothing() {
        Figures figures = figures(withoutPages(document("full", without("full", "II[1].3.1", Status.BLANK))));
        AnswerCounts counts = answers(figures, SOURCES, "full", "all");
        assertEquals(List.of(0, 1), List.of(counts.blank(), counts.unsure()));
    }

    @Test
    void optionsThatNobodyTookAreThereInTheOrderOfTheForm() {
        Figures figures = figures(document("full", choice("full", "II[1].2.2", "1,000万人以上")));
        assertEquals(
                List.of("1万人未満", "1万人以上10万人未満", "10万人以上100万人未満", "100万人以上1,000万人未満", "1,000万人以上"),
                List.copyOf(answers(figures, "files[].overview.subjects.count", "full", "all")
                        .answers()
                        .keySet()));
    }

    @Test
    void prefecturesStandInTheOrderOfTheirCodesThenWhatIsPrintedThenWhatIsNotTold() {
        Figures figures = figures(
                document("full"),
                document("full", agency("full", "青海県水車橋町長")),
                document("full", agency("full", "神奈川県川崎市長")),
                document("full", agency("full", "千葉県千葉市長")),
                document("full", agency("full", "川崎市長")));
        assertEquals(
                List.of("千葉県 1", "神奈川県 2", "青海県 (as printed) 1", "unknown 1"),
                figures.groups("prefecture").stream()
                        .map(group -> group.label() + " " + group.documents())
                        .toList());
        assertEquals(
                List.of("市 3", "町 1", "unknown 1"),
                figures.groups("agency").stream()
                        .map(group -> group.key() + " " + group.documents())
                        .toList());
    }

    @Test
    void whatIsPrintedAsAPrefectureIsToldApartOnlyUpToAHundred() {
        Document[] documents = IntStream.range(0, 130)
                .mapToObj(i -> document("full", agency("full", (char) ('一' + i) + "川県水車橋町長")))
                .toArray(Document[]::new);
        List<Group> groups = figures(documents).groups("prefecture");
        assertEquals(101, groups.size());
        assertEquals(new Group("prefecture", "other", "other", 30), groups.get(100));
    }

    @Test
    void boxesOfTwoFormsThatAskTheSameAreCountedTogetherAndApart() {
        Figures figures = figures(
                document("focused", choice("focused", "II[1].4.outsourcing[1].4", "再委託しない")),
                document("full", subcontracted("再委託する")));
        assertEquals(2, answers(figures, SUBCONTRACTING, "all", "all").answered());
        assertEquals(1, answers(figures, SUBCONTRACTING, "focused", "all").answered());
        assertEquals(1, answers(figures, SUBCONTRACTING, "full", "all").answered());
    }

    @Test
    void aPlaceIsExpectedOnlyInEditionsThatPrintIt() {
        Figures figures =
                figures(with(document("basic"), "2016-01", List.of()), with(document("basic"), "2024-10", List.of()));
        List<String> editions = figures.coverage()
                .filter(coverage -> coverage.place().path().equals("IV.1.kind"))
                .map(Coverage::edition)
                .toList();
        assertEquals(List.of("2024-10"), editions);
    }

    @Test
    void coverageTellsInHowManyDocumentsAPlaceWasFound() {
        Figures figures = figures(
                document("full", contract(1, "一"), contract(2, "二")),
                document("full", without("full", "II[1].4.outsourcing[1].name", Status.MISSING)),
                document("full"));
        Coverage name = figures.coverage()
                .filter(coverage -> coverage.place().path().equals("II[].4.outsourcing[].name"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(3, 1), List.of(name.documents(), name.found()));
        assertEquals(new StatusCounts(2, 0, 0, 1), name.statuses());
    }

    @Test
    void blocksAreCountedInEachDocumentAndThoseWithNothingInThemAreNone() {
        Figures figures = figures(
                document(
                        "full",
                        contract(1, "保守"),
                        contract(2, "封入"),
                        contract(3, "－"),
                        without("full", "II[1].4.outsourcing[4].name", Status.BLANK)),
                document("full"));
        assertEquals(
                Optional.of(new Quartiles(2, 0, 0, 0, 2, 2)),
                answers(figures, CONTRACTS, "full", "all").quartiles());
    }

    @Test
    void aDocumentWithABlockThatMayBeThereIsCountedApart() {
        Figures figures = figures(
                document("full", contract(1, "保守"), without("full", "II[1].4.outsourcing[2].name", Status.AMBIGUOUS)),
                withoutPages(document(
                        "full", contract(1, "保守"), without("full", "II[1].4.outsourcing[1].1", Status.BLANK))));
        AnswerCounts counts = answers(figures, CONTRACTS, "full", "all");
        assertEquals(List.of(0, 2), List.of(counts.answered(), counts.unsure()));
    }

    @Test
    void aTextIsAsLongAsItHasCharactersAndAPlaceholderHasNoLength() {
        Figures figures = figures(document("full", contract(1, "𠮷田町"), contract(2, "－")));
        AnswerCounts counts = answers(figures, CONTRACTS + ".name", "full", "all");
        assertEquals(Map.of("written", 1, "placeholder", 1), counts.answers());
        assertEquals(Optional.of(new Quartiles(1, 3, 3, 3, 3, 3)), counts.quartiles());
    }

    @Test
    void datesAreCountedByYear() {
        Figures figures = figures(
                document("full", date("full", "cover.published", "2025-01-20")),
                document("full", date("full", "cover.published", "2025")),
                document("full", date("full", "cover.published", "")));
        assertEquals(
                Map.of("2025", 2, "no year", 1),
                answers(figures, "cover.publication_date", "full", "all").answers());
    }

    @Test
    void numbersAndRowsSpread() {
        Figures figures = figures(
                document("full", field("full", "II[1].4.count", Status.OK, new Value.Count(2))),
                document("full", field("full", "II[1].4.count", Status.OK, new Value.Count(5))),
                document(
                        "full",
                        field("full", "annex.changes", Status.OK, new Value.Rows(List.of(new Value.Row(Map.of()))))));
        assertEquals(
                Optional.of(new Quartiles(2, 2, 2, 2, 5, 5)),
                answers(figures, "files[].outsourcing.count", "full", "all").quartiles());
        assertEquals(
                Optional.of(new Quartiles(1, 1, 1, 1, 1, 1)),
                answers(figures, "changes", "full", "all").quartiles());
    }

    @Test
    void onlyDocumentsOfTheWantedFormAndPrefectureAreCounted() throws HyokashoException {
        Selection selection = Selection.of(Optional.of("full"), Optional.of("千葉県"), Optional.empty());
        Census census = new Census(selection);
        census.add(document("full", agency("full", "千葉県千葉市長")));
        census.add(document("focused", agency("focused", "千葉県千葉市長")));
        census.add(document("full", agency("full", "神奈川県川崎市長")));
        assertEquals(1, census.figures().documents());
        assertEquals(List.of("神奈川県"), census.otherPrefectures());
    }

    @Test
    void findingsAndBoxesThatTheFormDoesNotHaveAreCounted() {
        UnlistedField box = new UnlistedField("独自の欄", "II[2].2.2", "内容", List.of());
        UnlistedField lost = new UnlistedField("独自の欄", "II[0]", "内容", List.of());
        Figures figures = figures(
                with(document("full"), "2018-05", List.of(box, box, lost), "a", "b", "a"),
                with(document("full"), "2018-05", List.of(), "a"));
        assertEquals(List.of(new Occurrence("full", "a", 3, 2), new Occurrence("full", "b", 1, 1)), figures.findings());
        assertEquals(
                List.of(new Occurrence("full", "", 1, 1), new Occurrence("full", "II[].2.2", 2, 1)),
                figures.unlisted());
    }

    @Test
    void theFiguresOfThePrefecturesAddUpToThoseOfAll() throws IOException, HyokashoException {
        Figures figures = figures(Selection.everything(), Counted.SAMPLES);
        for (Item item : figures.items()) {
            for (Slice all : figures.slices(item)) {
                List<AnswerCounts> parts = figures.slices(item).stream()
                        .filter(slice -> slice.form().equals(all.form()) && !slice.isOfAllPrefectures())
                        .map(Slice::counts)
                        .toList();
                if (all.isOfAllPrefectures()) {
                    assertEquals(
                            all.counts().boxes(),
                            parts.stream().mapToInt(AnswerCounts::boxes).sum(),
                            item.name());
                    all.counts()
                            .answers()
                            .forEach((answer, number) -> assertEquals(
                                    number,
                                    parts.stream()
                                            .mapToInt(part -> part.answers().getOrDefault(answer, 0))
                                            .sum(),
                                    item.name() + " " + answer));
                }
            }
        }
        assertTrue(figures.items().size() > 200);
    }
}
