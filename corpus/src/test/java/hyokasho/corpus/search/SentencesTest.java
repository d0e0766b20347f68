package hyokasho.corpus.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> marked(String text, String word) {
        List<Hit.Range> matches = Pattern.compile(word)
                .matcher(text)
                .results()
                .map(match -> new Hit.Range(match.start(), match.end()))
                .toList();
        return Sentences.marked(text, matches, "<", ">");
    }

    @Test
    void aSentenceEndsWithAFullStopOrALine() {
        assertEquals(List.of("二の<甲>。", "三の<甲>と<甲>", "<甲>。"), marked("一つ。二の甲。三の甲と甲\n四。甲。五", "甲"));
    }

    @Test
    void aMatchOverTheEndOfALineJoinsTheLines() {
        assertEquals(List.of("<再 委>託"), marked("一つ。再\n委託\n先", "再\n委"));
    }

    @Test
    void aLongSentenceIsCutAroundTheMatches() {
        String marked = marked("あ".repeat(500) + "甲" + "い".repeat(500), "甲").get(0);
        assertEquals("…" + "あ".repeat(60) + "<甲>" + "い".repeat(60) + "…", marked);
    }

    @Test
    void nothingOfADocumentSteersATerminal() {
        assertEquals(
                List.of(" [31m<甲>"),
                marked("乙\n。\u001B[31m甲", "甲").stream().map(s -> " " + s).toList());
    }

    @Test
    void noControlCharacterBeyondAsciiSteersItEither() {
        assertEquals(List.of("乙 31m<甲>"), marked("乙\u009B31m甲", "甲"));
    }

    @Test
    void aTextWithoutAMatchIsShownFromItsBeginning() {
        assertEquals(List.of("一つ。…"), marked("一つ。二つ。", "甲"));
    }
}
