package hyokasho.corpus.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.form.FormCatalogue;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainTermsTest {

    private static final DomainTerms TERMS = DomainTerms.among(DomainTerms.candidates(FormCatalogue.official()));

    private static List<String> words(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (Analyzer analyzer = SearchFields.words(new TextFolding(), TERMS);
                TokenStream tokens = analyzer.tokenStream(SearchFields.WORDS, new StringReader(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {"再委託", "再委託先", "特定個人情報ファイル", "評価実施機関名", "庁内連携システム", "重点項目評価書"})
    void whatKuromojiWouldCutIsATerm(String term) {
        assertTrue(TERMS.all().contains(term));
    }

    @ParameterizedTest
    @ValueSource(strings = {"本人", "委託", "番号", "情報の", "①", "システム"})
    void whatIsShortOrAWordAnywayIsNone(String word) {
        assertFalse(TERMS.all().contains(word));
    }

    @Test
    void aTermIsOneWordWithThoseInIt() throws IOException {
        assertEquals(List.of("再委託先", "再委託", "委託先", "再", "委託", "先", "に"), words("再委託先に"));
    }

    @Test
    void aCompoundIsThereWithItsParts() throws IOException {
        assertTrue(words("日本人の関西国際空港").containsAll(List.of("日本人", "関西国際空港", "関西", "国際", "空港")));
    }
}
