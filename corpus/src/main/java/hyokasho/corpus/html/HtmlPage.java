package hyokasho.corpus.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A kind of page: a Mustache template beside the class that fills it in. {@code {{name}}} is escaped, whatever it holds;
 * {@code {{>head}}} and {@code {{>foot}}} are what all pages share, and {@code {{>NAME}}} is any other file beside the
 * class, such as its style and its script, so that the page is one file.
 *
 * <p>A name in a template that its content does not have is a mistake and ends with an exception.
 */
public final class HtmlPage {

    private final Template template;

    private HtmlPage(Template template) {
        this.template = template;
    }

    /**
     * The page whose template is the resource {@code name} beside {@code owner}.
     *
     * @throws IllegalStateException if there is no such template
     */
    public static HtmlPage of(Class<?> owner, String name) {
        Mustache.TemplateLoader loader = part -> open(owner, part);
        try (Reader reader = loader.getTemplate(name)) {
            return new HtmlPage(Mustache.compiler().withLoader(loader).compile(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The page " + name + " cannot be made.", e);
        }
    }

    private static Reader open(Class<?> owner, String name) throws IOException {
        @Nullable InputStream beside = owner.getResourceAsStream(name);
        @Nullable InputStream in = beside == null ? HtmlPage.class.getResourceAsStream(name + ".html") : beside;
        if (in == null) {
            throw new FileNotFoundException(
                    name + " is neither beside " + owner.getName() + " nor shared by all pages.");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /**
     * Fills the page in.
     *
     * @param content a record or map with all that the template names; long lists may be lazy {@code Iterable}s
     */
    public void write(Object content, Writer out) throws IOException {
        template.execute(content, out);
        out.flush();
    }
}
