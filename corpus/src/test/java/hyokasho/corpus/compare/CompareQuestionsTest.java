package hyokasho.corpus.compare;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.search.DocumentFilter;
import hyokasho.corpus.search.SearchFilter;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.extract.Extractor;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Questions that a researcher asks; the answers were looked up in the documents by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompareQuestionsTest {

    private static final Path SAMPLES = Path.of("").toAbsolutePath().resolveSibling("samples");

    /** Read once, because that takes a while. */
    private final Map<String, Document> seeds = new TreeMap<>();

    private static Map<String, Document> samples() throws IOException, HyokashoException {
        Map<String, Document> documents = new LinkedHashMap<>();
        Corpus.at(SAMPLES).read(new Corpus.Reader() {
            @Override
            public void document(String id, Document document) {
                documents.put(id, document);
            }

            @Override
            public void refused(boolean ours, String sentence) {
                // the truth of the samples lies among them
            }
        });
        return documents;
    }

    private Map<String, Document> seeds() throws IOException, HyokashoException {
        Path folder = Sample.sharedFolder().resolveSibling("seeds");
        assumeTrue(
                Files.exists(folder),
                "The real texts are not at " + folder + "; say where with -Dhyokasho.shared=FOLDER");
        if (seeds.isEmpty()) {
            Extractor extractor = new Extractor(FormCatalogue.official());
            try (Stream<Path> texts = Files.list(folder)) {
                for (Path text : texts.toList()) {
                    seeds.put(text.getFileName().toString().replace(".txt", ""), extractor.extract(Input.of(text)));
                }
            }
        }
        return new TreeMap<>(seeds);
    }

    private static Tally asked(String question, String where, Map<String, Document> documents)
            throws IOException, HyokashoException {
        Selection selection = new Selection(Optional.ofNullable(where), new DocumentFilter(SearchFilter.NONE));
        Tally tally = new Tally(new QuestionReader(FormCatalogue.official()).read(question), selection);
        for (Map.Entry<String, Document> document : documents.entrySet()) {
            tally.add(document.getKey(), document.getValue());
        }
        tally.complete();
        return tally;
    }

    private static List<String> local(Tally tally) throws IOException {
        List<String> answers = new ArrayList<>();
        tally.local(one -> answers.add(
                (one.municipality() + " " + one.kind().key() + " " + one.text()).strip() + " " + one.boxes()));
        return answers;
    }

    /** 様式３ asks 再委託 at ④, 様式４ at ⑦; 様式２ does not ask. */
    @Test
    void whoOfTheSamplesSubcontracts() throws IOException, HyokashoException {
        try (Tally tally = asked("再委託の有無", null, samples())) {
            assertEquals(
                    List.of("砂丘台市 written 再委託する 2", "水車橋町 written 再委託する 1", "水車橋町 written 再委託しない 1"), local(tally));
        }
    }

    @Test
    void whichRecipientBothLongSamplesHave() throws IOException, HyokashoException {
        Map<String, Document> documents = samples();
        documents.remove("basic-004");
        List<String> shared = Comparison.of(documents).boxes().stream()
                .filter(box -> box.name().endsWith(".recipient") && box.verdict() == Verdict.SAME)
                .map(box -> box.cells().get(0).text() + " "
                        + box.cells().stream()
                                .map(cell -> cell.path().orElse("none"))
                                .toList())
                .toList();
        assertEquals(List.of("市町村長 [II[1].5.provision[2].name, II[1].5.provision[1].name]"), shared);
    }

    @Test
    void whatTheThreeSamplesSayOfTheirAffairs() throws IOException, HyokashoException {
        ComparedBox name = Drawn.box(Comparison.of(samples()), "basics.affairs.name");
        assertAll(
                () -> assertEquals(Verdict.DIFFERS, name.verdict()),
                () -> assertEquals(
                        List.of("【障害者の自立支援給付】に関する事務", "【個人住民税の賦課】に関する事務", "【予防接種】に関する事務"), Drawn.marked(name)));
    }

    /** 期間 of every 介護保険 document: ５年 for each of its five files. */
    @Test
    void howLongTheRealOnesOnNursingCareKeepTheirFiles() throws IOException, HyokashoException {
        try (Tally tally = asked("保管期間 期間", "介護保険", seeds())) {
            assertEquals(List.of("千葉市 written 5年 5"), local(tally));
        }
    }

    @Test
    void whoOfTheRealOnesSubcontracts() throws IOException, HyokashoException {
        try (Tally tally = asked("再委託の有無", null, seeds())) {
            assertEquals(
                    List.of(
                            "川口市 written 再委託する 2",
                            "千葉市 written 再委託しない 10",
                            "千葉市 written 再委託する 6",
                            "世田谷区 written 再委託する 5",
                            "川崎市 written 再委託する 4"),
                    local(tally));
        }
    }

    @Test
    void whatTwoCitiesSayOfTheSameAffairs() throws IOException, HyokashoException {
        Map<String, Document> documents = seeds();
        documents.keySet().removeIf(id -> !id.endsWith("-koki"));
        Comparison comparison = Comparison.of(documents);
        assertAll(
                () -> assertEquals(
                        List.of(Cell.Kind.WRITTEN, Cell.Kind.WRITTEN),
                        Drawn.kinds(Drawn.box(comparison, "files[1].name"))),
                () -> assertEquals(
                        Verdict.DIFFERS, // 平成28年1月1日, 平成27年12月
                        Drawn.box(comparison, "files[1].overview.retention_start_date")
                                .verdict()),
                () -> assertEquals(
                        Verdict.SAME,
                        Drawn.box(comparison, "files[1].acquisition_and_use.use_start_date")
                                .verdict()),
                () -> assertEquals(
                        List.of(Cell.Kind.WRITTEN, Cell.Kind.MISSING),
                        Drawn.kinds(Drawn.box(comparison, "cover.number"))));
    }
}
