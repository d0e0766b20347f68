package hyokasho.corpus.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    private record Drawn(String language, String title, String text) {}

    private static String written(Object content) throws IOException {
        StringWriter out = new StringWriter();
        HtmlPage.of(HtmlPageTest.class, "drawn.html").write(content, out);
        return out.toString();
    }

    private static String paragraph(String text) throws IOException {
        String page = written(new Drawn("ja", "題", text));
        return page.substring(page.indexOf("<p"), page.indexOf("</p>"));
    }

    @Test
    void noTextEndsItsElementOrItsAttribute() throws IOException {
        assertEquals(
                "<p title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
                paragraph("\"><script>alert(1)</script>"));
    }

    @Test
    void aTextThatLooksLikeATemplateIsAText() throws IOException {
        assertEquals("<p title=\"{{title}}\">{{title}}", paragraph("{{title}}"));
    }

    @Test
    void aPageAsksForNothingFromTheNetwork() throws IOException {
        String page = written(new Drawn("ja", "題", "文"));
        assertTrue(page.startsWith("<!doctype html>"));
        assertFalse(page.contains("http:") || page.contains("https:") || page.contains("src=\""));
        assertTrue(page.contains("default-src 'none'"));
    }

    @Test
    void aNameThatTheContentLacksIsAMistake() {
        assertThrows(MustacheException.class, () -> written(Map.of("language", "ja", "title", "題")));
    }

    @Test
    void aPageThatIsNotThereIsAMistake() {
        assertThrows(RuntimeException.class, () -> HtmlPage.of(HtmlPageTest.class, "nowhere.html"));
    }
}
