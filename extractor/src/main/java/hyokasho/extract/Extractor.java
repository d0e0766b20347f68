package hyokasho.extract;

import hyokasho.document.Document;
import hyokasho.document.Finding;
import hyokasho.document.Source;
import hyokasho.extract.block.BlockFinder;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.page.Page;
import hyokasho.extract.page.PdfPages;
import hyokasho.extract.page.UnreadablePageException;
import hyokasho.extract.section.Division;
import hyokasho.extract.section.FormMatcher;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Sectioner;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.extract.source.UnreadableSourceException.Reason;
import hyokasho.form.Folding;
import hyokasho.form.FormCatalogue;
import java.util.ArrayList;
import java.util.List;

/** Turns one published file into one filled document. Immutable; may be used by several threads. */
public final class Extractor {

    private final Folding folding = Folding.standard();
    private final BlockFinder blockFinder = new BlockFinder();
    private final FormMatcher formMatcher;

    public Extractor(FormCatalogue forms) {
        this.formMatcher = new FormMatcher(forms, folding);
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableSourceException if the file cannot become a document; the message says why and what to do
     */
    public Document extract(Input input) throws UnreadableSourceException {
        return read(input, false).document();
    }

    /**
     * Reads a document and keeps what every stage saw.
     *
     * @throws UnreadableSourceException if the file cannot become a document; the message says why and what to do
     */
    public Trace trace(Input input) throws UnreadableSourceException {
        return read(input, true);
    }

    private Trace read(Input input, boolean keepPages) throws UnreadableSourceException {
        List<Page> pages = new ArrayList<>();
        List<PageBlocks> blocks = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Source source = readPages(input, keepPages ? pages : List.of(), keepPages, blocks, findings);
        Outline outline = formMatcher.match(blocks).orElseThrow(() -> noForm(input, blocks));
        Division division = new Sectioner(outline, folding).divide(blocks);
        int glyphs = blocks.stream().mapToInt(PageBlocks::visible).sum();
        Document document = new Assembler(outline.form(), folding).assemble(source, division, findings, glyphs);
        return new Trace(pages, blocks, division, document);
    }

    private Source readPages(
            Input input, List<Page> kept, boolean keepPages, List<PageBlocks> blocks, List<Finding> findings)
            throws UnreadableSourceException {
        try (PdfPages pdf = PdfPages.open(input)) {
            for (int number = 1; number <= pdf.count(); number++) {
                try {
                    Page page = pdf.read(number);
                    if (keepPages) {
                        kept.add(page);
                    }
                    blocks.add(blockFinder.find(page));
                } catch (UnreadablePageException e) {
                    findings.add(new Finding("unreadable-page", "", List.of(), e.getMessage()));
                }
            }
            return new Source(input.name(), pdf.sha256(), pdf.count(), pdf.producer(), "pdf");
        }
    }

    private static UnreadableSourceException noForm(Input input, List<PageBlocks> blocks) {
        boolean empty = blocks.stream().allMatch(page -> page.visible() == 0);
        return empty
                ? new UnreadableSourceException(
                        Reason.NO_TEXT,
                        input.name(),
                        "has no text layer (its pages are images); run an OCR program over it first.")
                : new UnreadableSourceException(
                        Reason.NOT_A_FORM,
                        input.name(),
                        "is no 特定個人情報保護評価書 on a form that the catalogues know; check that it is the right file.");
    }
}
