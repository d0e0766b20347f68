package hyokasho.corpus.stats;

import hyokasho.corpus.html.HtmlPage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Figures as a page with plots, which its script draws from the same JSON as the command writes. */
final class FiguresPage {

    private final Figures figures;
    private final String source;

    FiguresPage(Figures figures, String source) {
        this.figures = figures;
        this.source = source;
    }

    /** What the template names. */
    private record Content(String language, String title, String figures) {}

    void write(Writer out) throws IOException {
        StringWriter json = new StringWriter();
        FiguresJson.write(figures, json);
        String title = Drawing.things(figures.documents(), "document") + " in " + source;
        HtmlPage.of(FiguresPage.class, "figures.html").write(new Content("en", title, json.toString()), out);
    }
}
