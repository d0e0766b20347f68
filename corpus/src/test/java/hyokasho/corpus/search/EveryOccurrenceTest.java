package hyokasho.corpus.search;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.Corpus;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in the samples, compared with reading every value. */
class EveryOccurrenceTest {

    private static final Path SAMPLES = Path.of("").toAbsolutePath().resolveSibling("samples");
    private static final long SEED = 20_220_707;
    private static final int MOST = 10_000;

    @TempDir
    private Path index;

    private Archive archive = new Archive(SAMPLES, Path.of(""));
    private final Map<String, String> scanned = new TreeMap<>();
    private final TextFolding folding = new TextFolding();

    @Nullable
    private Search search;

    @BeforeEach
    void readAllValues() throws IOException, HyokashoException {
        archive = new Archive(SAMPLES, index);
        search = archive.open();
        Corpus.at(SAMPLES).read(new Corpus.Reader() {
            @Override
            public void document(String id, Document document) {
                LeafValues.of(document).forEach(leaf -> scanned.put(id + " " + leaf.path(), folding.fold(leaf.text())));
            }

            @Override
            public void refused(boolean ours, String sentence) {
                assertTrue(!ours, sentence);
            }
        });
        assertEquals(scanned.size(), search.size(), "every value is in the index");
        assertTrue(scanned.size() > 400, scanned.size() + " values");
    }

    @AfterEach
    void close() throws IOException {
        if (search != null) {
            search.close();
        }
    }

    private Set<String> scan(String word) {
        return scanned.entrySet().stream()
                .filter(value -> value.getValue().contains(word))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    /** In quotation marks, because some characters are operators. */
    private Set<String> found(String word) throws IOException, HyokashoException {
        String quoted = '"' + word + '"';
        return search.find(SearchRequest.of(quoted, SearchFilter.NONE), MOST).hits().stream()
                .map(hit -> hit.document() + " " + hit.path())
                .collect(toCollection(TreeSet::new));
    }

    /** Words of so many characters that occur, those with quotation marks left out, which cannot be quoted. */
    private List<String> words(int length) {
        Set<String> words = new TreeSet<>();
        for (String text : scanned.values()) {
            int[] characters = text.codePoints().toArray();
            for (int i = 0; i + length <= characters.length; i++) {
                words.add(new String(characters, i, length));
            }
        }
        List<String> some = new ArrayList<>(words.stream()
                .filter(word -> word.chars().noneMatch(c -> "\"＂”“".indexOf(c) >= 0))
                .toList());
        Collections.shuffle(some, new Random(SEED));
        return some;
    }

    @ParameterizedTest
    @CsvSource({"1, 2000", "2, 2000", "3, 500", "4, 500", "5, 500", "9, 300"})
    void everyWordIsFoundWhereverItOccursAndNowhereElse(int length, int most) throws IOException, HyokashoException {
        List<String> words = words(length);
        assertTrue(words.size() > 500, words.size() + " words");
        for (String word : words.subList(0, Math.min(most, words.size()))) {
            assertEquals(scan(word), found(word), word + ", seed " + SEED);
        }
    }

    @Test
    void whatIsMarkedIsTheWordWhereverItOccurs() throws IOException, HyokashoException {
        for (String word : words(2).subList(0, 300)) {
            for (Hit hit : search.find(SearchRequest.of('"' + word + '"', SearchFilter.NONE), MOST)
                    .hits()) {
                assertTrue(!hit.matches().isEmpty(), word);
                for (Hit.Range range : hit.matches()) {
                    String marked = folding.fold(hit.text().substring(range.from(), range.to()));
                    assertTrue(marked.contains(word), word + " in " + marked + ", seed " + SEED);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"委", "水車", "ｸﾗｳﾄﾞ", "Ｒ４", "再委託", "住民基本台帳ネットワークシステム"})
    void theseOccur(String word) throws IOException, HyokashoException {
        Set<String> scan = scan(folding.fold(word));
        assertTrue(!scan.isEmpty());
        assertEquals(scan, found(word));
    }
}
