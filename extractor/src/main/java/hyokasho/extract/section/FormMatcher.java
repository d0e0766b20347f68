package hyokasho.extract.section;

import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import hyokasho.form.Folding;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells which form a document is filled in on: by the title on its cover, or by its labels where the cover is missing.
 */
public final class FormMatcher {

    /** A document of a form prints at least so many different labels of it. */
    private static final int FEWEST_LABELS = 12;

    private final FormCatalogue forms;
    private final Folding folding;

    public FormMatcher(FormCatalogue forms, Folding folding) {
        this.forms = forms;
        this.folding = folding;
    }

    /** The form, or nothing if the document is on none of them. */
    public Optional<Form> match(List<PageBlocks> pages) {
        Optional<Form> titled = forms.forms().stream().filter(form -> isTitle(form, pages)).findFirst();
        if (titled.isPresent() && labels(titled.get(), pages) >= FEWEST_LABELS) {
            return titled;
        }
        Comparator<Form> byLabels = Comparator.comparingInt(form -> labels(form, pages));
        return forms.forms().stream().max(byLabels).filter(form -> labels(form, pages) >= FEWEST_LABELS);
    }

    private boolean isTitle(Form form, List<PageBlocks> pages) {
        String title = folding.fold(form.title());
        return pages.stream()
                .limit(2)
                .flatMap(page -> page.blocks().stream())
                .anyMatch(block -> folding.fold(text(block.spans())).startsWith(title)
                        || block.spans().stream().anyMatch(s -> folding.fold(s.text()).equals(title)));
    }

    private static String text(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.stream().limit(12).forEach(s -> text.append(s.text()));
        return text.toString();
    }

    private int labels(Form form, List<PageBlocks> pages) {
        return new Sectioner(form, folding).countLabels(pages);
    }
}
