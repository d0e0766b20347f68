package hyokasho.corpus.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hyokasho.document.HyokashoException;
import hyokasho.extract.Extractor;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that a researcher asks; the answers were looked up in the documents by hand. */
class SearchQuestionsTest {

    private static final Path SAMPLES = Path.of("").toAbsolutePath().resolveSibling("samples");

    @TempDir
    private Path folder;

    @Test
    void whichMattersMayBeSubcontracted() throws IOException, HyokashoException {
        Archive samples = new Archive(SAMPLES, folder);
        assertEquals(
                List.of(
                        "focused-004 II[1].4.outsourcing[1].4",
                        "focused-004 II[1].4.outsourcing[2].4",
                        "full-002 II[1].4.outsourcing[1].7"),
                samples.places("再委託する", Archive.filter("II.4.outsourcing", null)));
    }

    @Test
    void whatIsDoneInTheCloud() throws IOException, HyokashoException {
        Archive samples = new Archive(SAMPLES, folder);
        assertEquals(
                List.of("その他（【クラウド】上の保守用区画を通じた参照）", "＜【クラウド】の環境における措置＞", "＜【クラウド】の環境における措置＞", "＜【クラウド】の環境における措置＞"),
                samples.sentences("クラウド"));
        assertEquals(
                List.of(4, 10, 10, 18),
                samples.find("クラウド", SearchFilter.NONE).hits().stream()
                        .map(hit -> hit.page().orElseThrow())
                        .toList());
    }

    private Archive seeds() throws IOException, HyokashoException {
        Path seeds = Sample.sharedFolder().resolveSibling("seeds");
        assumeTrue(
                Files.exists(seeds),
                "The real texts are not at " + seeds + "; say where with -Dhyokasho.shared=FOLDER");
        Archive archive = Archive.in(folder);
        Extractor extractor = new Extractor(FormCatalogue.official());
        try (Stream<Path> texts = Files.list(seeds)) {
            for (Path text : texts.toList()) {
                archive.put(text.getFileName().toString().replace(".txt", ""), extractor.extract(Input.of(text)));
            }
        }
        return archive;
    }

    @Test
    void howTheRealOnesDestroyTheirPaper() throws IOException, HyokashoException {
        List<Hit> hits =
                seeds().find("シュレッダー OR 溶解", Archive.filter(null, "川崎市")).hits();
        assertEquals(
                List.of(
                        "kawasaki-boshi III[1].7.risk3.erasure.content",
                        "kawasaki-koki III[1].7.other_risks",
                        "kawasaki-koki unclaimed"),
                hits.stream()
                        .map(hit -> hit.document() + " " + hit.path().replaceFirst("^unclaimed.*", "unclaimed"))
                        .toList());
        assertEquals(
                List.of("シュレッダー", "溶解", "溶解"),
                hits.stream().map(SearchQuestionsTest::first).toList());
    }

    private static String first(Hit hit) {
        Hit.Range range = hit.matches().get(0);
        return hit.text().substring(range.from(), range.to());
    }

    @Test
    void howManyMattersTheRealOnesSubcontractOnTheLongForm() throws IOException, HyokashoException {
        List<String> places = seeds().places("再委託する", Archive.filter("II.4.outsourcing.7", null));
        assertEquals(
                List.of(6L, 2L, 5L),
                Stream.of("chiba-kaigo", "kawasaki-boshi", "setagaya-kokuho")
                        .map(document -> places.stream()
                                .filter(place -> place.startsWith(document))
                                .count())
                        .toList());
        assertEquals(13, places.size());
    }
}
