package hyokasho.extract.section;

import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import hyokasho.form.Folding;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which form a document is filled in on: by the title on its cover, or by its labels where the cover is missing.
 */
public final class FormMatcher {

    /** A document of a form prints at least so many different labels of it. */
    private static final int FEWEST_LABELS = 12;

    /** The title alone may stand on a leaflet about the forms. */
    private static final int FEWEST_UNDER_TITLE = 4;

    private final List<Outline> outlines;
    private final Folding folding;

    public FormMatcher(FormCatalogue forms, Folding folding) {
        this.outlines =
                forms.forms().stream().map(form -> Outline.of(form, folding)).toList();
        this.folding = folding;
    }

    /** The outline of the form, or nothing if the document is on none of them. */
    public Optional<Outline> match(List<PageBlocks> pages) {
        Optional<Outline> titled = outlines.stream()
                .filter(outline -> isTitle(outline.form(), pages))
                .findFirst();
        Set<String> texts = texts(pages);
        if (titled.filter(outline -> labels(outline, texts) >= FEWEST_UNDER_TITLE)
                .isPresent()) {
            return titled;
        }
        Comparator<Outline> byLabels = Comparator.comparingInt(outline -> labels(outline, texts));
        return outlines.stream().max(byLabels).filter(outline -> labels(outline, texts) >= FEWEST_LABELS);
    }

    /** Whether the document calls itself one of this family, so that it may be on a form that the catalogues lack. */
    public boolean isOfTheFamily(List<PageBlocks> pages) {
        List<String> titles = outlines.stream()
                .map(outline -> folding.fold(outline.form().title()))
                .toList();
        String first = titles.get(0);
        int common = first.length();
        for (String title : titles) {
            while (!title.startsWith(first.substring(0, common))) {
                common--;
            }
        }
        String family = first.substring(0, common);
        return texts(pages.subList(0, Math.min(2, pages.size()))).stream().anyMatch(text -> text.startsWith(family));
    }

    private boolean isTitle(Form form, List<PageBlocks> pages) {
        String title = folding.fold(form.title());
        return pages.stream()
                .limit(2)
                .flatMap(page -> page.blocks().stream())
                .anyMatch(block -> folding.fold(text(block.spans())).startsWith(title)
                        || block.spans().stream()
                                .anyMatch(s -> folding.fold(s.text()).equals(title)));
    }

    private static String text(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.stream().limit(12).forEach(s -> text.append(s.text()));
        return text.toString();
    }

    private Set<String> texts(List<PageBlocks> pages) {
        return pages.stream()
                .flatMap(page -> page.blocks().stream())
                .flatMap(block -> block.spans().stream())
                .map(span -> folding.fold(span.text()))
                .collect(Collectors.toSet());
    }

    /** How many different labels of the form are printed. */
    private static int labels(Outline outline, Set<String> texts) {
        return (int) texts.stream().filter(outline.bySpelling()::containsKey).count();
    }
}
