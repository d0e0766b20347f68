package hyokasho.extract;

import hyokasho.document.Box;
import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.Finding;
import hyokasho.document.Source;
import hyokasho.extract.block.BlockFinder;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.cores.Cores;
import hyokasho.extract.dump.TextDump;
import hyokasho.extract.dump.TextDump.Arrangement;
import hyokasho.extract.field.Marks;
import hyokasho.extract.flow.FlowSectioner;
import hyokasho.extract.page.Page;
import hyokasho.extract.page.PdfPages;
import hyokasho.extract.page.UnreadablePageException;
import hyokasho.extract.section.Division;
import hyokasho.extract.section.FormMatcher;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Sectioner;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.SourceKind;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.extract.source.UnreadableSourceException.Reason;
import hyokasho.form.Folding;
import hyokasho.form.FormCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns one published file, a PDF or a text made from one, into one filled document. Immutable; may be used by several threads. */
public final class Extractor {

    private final Folding folding = Folding.standard();
    private final BlockFinder blockFinder = new BlockFinder();
    private final FormMatcher formMatcher;
    private final Cores cores;

    /** Reads a document on one core, so that as many are read at the same time as there are cores. */
    public Extractor(FormCatalogue forms) {
        this(forms, Cores.ONE);
    }

    public Extractor(FormCatalogue forms, Cores cores) {
        this.formMatcher = new FormMatcher(forms, folding);
        this.cores = cores;
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableSourceException if the file cannot become a document; the message says why and what to do
     */
    public Document extract(Input input) throws UnreadableSourceException {
        return extract(input, Progress.UNSEEN);
    }

    /**
     * Reads a document and tells how far it is.
     *
     * @throws UnreadableSourceException if the file cannot become a document; the message says why and what to do
     */
    public Document extract(Input input, Progress progress) throws UnreadableSourceException {
        return read(input, progress, page -> {}).document();
    }

    /**
     * Reads a document and keeps what every stage saw.
     *
     * @throws UnreadableSourceException if the file cannot become a document; the message says why and what to do
     */
    public Trace trace(Input input) throws UnreadableSourceException {
        List<Page> pages = new ArrayList<>();
        Trace trace = read(input, Progress.UNSEEN, pages::add);
        return new Trace(pages, trace.blocks(), trace.division(), trace.document());
    }

    private Trace read(Input input, Progress progress, Consumer<Page> seen) throws UnreadableSourceException {
        return SourceKind.of(input) == SourceKind.PDF ? readPdf(input, progress, seen) : readText(input, progress);
    }

    private Trace readText(Input input, Progress progress) throws UnreadableSourceException {
        TextDump dump = TextDump.read(input);
        List<PageBlocks> blocks = dump.pages();
        progress.page(blocks.size(), blocks.size());
        if (dump.visible() == 0) {
            throw unreadable(Reason.EMPTY, input, "is a text without a visible character; get the file again.");
        }
        Outline outline = formMatcher.match(blocks).orElseThrow(() -> noForm(input, formMatcher.isOfTheFamily(blocks)));
        Division division = dump.arrangement() == Arrangement.COLUMNS
                ? new Sectioner(outline, folding).divide(blocks)
                : new FlowSectioner(outline, folding, Marks.standard().characters(), cores).divide(blocks);
        Source source = new Source(
                input.name(),
                dump.sha256(),
                blocks.size(),
                Optional.empty(),
                dump.arrangement().key());
        Document document =
                new Assembler(outline, folding, cores).assemble(source, division, dump.findings(), dump.visible());
        return new Trace(List.of(), blocks, division, document);
    }

    private Trace readPdf(Input input, Progress progress, Consumer<Page> seen) throws UnreadableSourceException {
        try (PdfPages pdf = PdfPages.open(input)) {
            List<PageBlocks> blocks = new ArrayList<>();
            List<Finding> findings = new ArrayList<>();
            Characters characters = readPages(pdf, progress, seen, blocks, findings);
            Outline outline = formMatcher
                    .match(blocks)
                    .orElseThrow(() -> characters.noForm(input, formMatcher.isOfTheFamily(blocks)));
            Division division = new Sectioner(outline, folding).divide(blocks);
            Source source = new Source(input.name(), pdf.sha256(), pdf.count(), pdf.producer(), "pdf");
            Document document =
                    new Assembler(outline, folding, cores).assemble(source, division, findings, characters.visible);
            return new Trace(List.of(), blocks, division, document);
        }
    }

    /** Reads the pages one by one, so that no more than one is held with all its glyphs. */
    private Characters readPages(
            PdfPages pdf, Progress progress, Consumer<Page> seen, List<PageBlocks> blocks, List<Finding> findings) {
        Characters characters = new Characters(0, 0, 0, 0, false);
        int count = pdf.count();
        for (int number = 1; number <= count; number++) {
            progress.page(number, count);
            try {
                Page page = pdf.read(number);
                PageBlocks found = blockFinder.find(page);
                requireFew(found);
                seen.accept(page);
                blocks.add(found);
                findings.addAll(findings(page));
                characters = characters.plus(page, found);
            } catch (UnreadablePageException e) {
                findings.add(new Finding("unreadable-page", "", List.of(), e.getMessage()));
                characters = characters.without(e);
            }
        }
        return characters;
    }

    /** Every stage compares the pieces of a page with each other. */
    private static void requireFew(PageBlocks page) throws UnreadablePageException {
        int spans =
                page.blocks().stream().mapToInt(block -> block.spans().size()).sum();
        if (spans > BlockFinder.MOST_SPANS) {
            throw UnreadablePageException.tooMuch(page.number());
        }
    }

    /** What a reader should know about a page whose text is not all there. */
    private static List<Finding> findings(Page page) {
        List<Finding> findings = new ArrayList<>();
        List<Evidence> whole =
                List.of(Evidence.onPage(page.number(), List.of(new Box(0, 0, page.width(), page.height()))));
        if (page.glyphs().isEmpty() && page.pictures()) {
            String sentence = "Page " + page.number() + " is a picture without text; what it says is not read.";
            findings.add(new Finding("page-without-text", "", whole, sentence));
        }
        if (page.damaged() > 0) {
            String sentence = "A drawing on page " + page.number() + " is damaged; what it would show is not all read.";
            findings.add(new Finding("damaged-drawing", "", whole, sentence));
        }
        if (page.undecodable() > 0) {
            String sentence = page.undecodable() + " characters of page " + page.number()
                    + " have a font that does not tell what they are.";
            findings.add(new Finding("undecodable-text", "", whole, sentence));
        }
        return findings;
    }

    /** How many characters the pages of a document have, all together, and whether there is a page that has too many. */
    private record Characters(int pages, int visible, int hidden, int undecodable, boolean tooMany) {

        Characters plus(Page page, PageBlocks blocks) {
            return new Characters(
                    pages + 1,
                    visible + blocks.visible(),
                    hidden + page.hidden(),
                    undecodable + page.undecodable(),
                    tooMany);
        }

        Characters without(UnreadablePageException page) {
            return new Characters(pages, visible, hidden, undecodable, tooMany || page.tooMuch());
        }

        /** Why no form was recognized, and what to do. */
        UnreadableSourceException noForm(Input input, boolean ofTheFamily) {
            if (visible == 0 && tooMany) {
                return unreadable(
                        Reason.TOO_LARGE,
                        input,
                        "has more on its pages than a form can have, and nothing else; check where it is from.");
            }
            if (pages == 0) {
                return unreadable(
                        Reason.DAMAGED,
                        input,
                        "has no page that can be read; get the file again from where it was published.");
            }
            if (visible == 0 && hidden > 0) {
                return unreadable(
                        Reason.NO_TEXT,
                        input,
                        "is a scan: its only text layer is the invisible one of an OCR program, which is too full of"
                                + " mistakes to be read; get the digital original.");
            }
            if (visible == 0) {
                return unreadable(
                        Reason.NO_TEXT, input, "has no text layer: its pages are images; get the digital original.");
            }
            if (undecodable * 2 > visible) {
                return unreadable(
                        Reason.NO_TEXT,
                        input,
                        "has fonts that do not tell what their characters are, as a truncated file does; get the file again,"
                                + " or another export of it.");
            }
            return Extractor.noForm(input, ofTheFamily);
        }
    }

    private static UnreadableSourceException noForm(Input input, boolean ofTheFamily) {
        if (ofTheFamily) {
            return unreadable(
                    Reason.UNKNOWN_FORM,
                    input,
                    "calls itself a 特定個人情報保護評価書, but is on none of the forms that the catalogues know"
                            + " (様式２, 様式３, 様式４); report it, so that its form can be added.");
        }
        return unreadable(
                Reason.NOT_A_FORM,
                input,
                "is no 特定個人情報保護評価書 on a form that the catalogues know; check that it is the right file.");
    }

    private static UnreadableSourceException unreadable(Reason reason, Input input, String sentence) {
        return new UnreadableSourceException(reason, input.name(), sentence);
    }
}
