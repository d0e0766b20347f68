package hyokasho.benchmark;

import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.extract.Extractor;
import hyokasho.extract.Trace;
import hyokasho.extract.block.BlockFinder;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.field.FieldReader;
import hyokasho.extract.page.Page;
import hyokasho.extract.page.PdfPages;
import hyokasho.extract.page.UnreadablePageException;
import hyokasho.extract.section.Division;
import hyokasho.extract.section.FormMatcher;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Section;
import hyokasho.extract.section.Sectioner;
import hyokasho.extract.source.Input;
import hyokasho.form.Folding;
import hyokasho.form.FormCatalogue;
import hyokasho.json.DocumentJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of each stage for one document. What a stage works on is prepared once, so that it is timed alone; the whole
 * conversion and PDFBox's own text extraction stand beside them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class StageBenchmark {

    /** The document; {@code -p document=FILE} takes another one. */
    @Param("samples/full-002.pdf")
    private String document = "";

    private final FormCatalogue forms = FormCatalogue.official();
    private final Folding folding = Folding.standard();
    private final Extractor extractor = new Extractor(forms);
    private final BlockFinder blockFinder = new BlockFinder();
    private final FormMatcher formMatcher = new FormMatcher(forms, folding);
    private final DocumentJson json = DocumentJson.official();
    private Path file = Path.of("");
    private @Nullable Trace trace;
    private @Nullable Outline outline;

    @Setup
    public void prepare() throws HyokashoException {
        file = Path.of(document);
        trace = extractor.trace(Input.of(file));
        outline = formMatcher.match(trace.blocks()).orElseThrow();
    }

    /** A file in, its pages out. */
    @Benchmark
    public List<Page> pages() throws HyokashoException, UnreadablePageException {
        return read(file);
    }

    /** Pages in, their blocks out. */
    @Benchmark
    public List<PageBlocks> blocks() {
        return trace().pages().stream().map(blockFinder::find).toList();
    }

    /** Blocks in, which form it is and which text belongs to which box out. */
    @Benchmark
    public Division sections() {
        Outline form = formMatcher.match(trace().blocks()).orElseThrow();
        return new Sectioner(form, folding).divide(trace().blocks());
    }

    /** Sections in, the value of each field out. */
    @Benchmark
    public List<FieldReader.Result> fields() {
        List<Section> sections = trace().division().sections();
        FieldReader reader = new FieldReader(Objects.requireNonNull(outline), folding, sections, false);
        return sections.stream().map(reader::read).toList();
    }

    /** A filled form in, its JSON out. */
    @Benchmark
    public byte[] json() throws IOException {
        return json(trace().document());
    }

    /** A file in, JSON out: all stages. */
    @Benchmark
    public byte[] wholeConversion() throws IOException, HyokashoException {
        return json(extractor.extract(Input.of(file)));
    }

    /** PDFBox's own text extraction, to compare with. */
    @Benchmark
    public String textStripper() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private Trace trace() {
        return Objects.requireNonNull(trace, "JMH calls prepare() first");
    }

    private byte[] json(Document filled) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.write(filled, out);
        return out.toByteArray();
    }

    private static List<Page> read(Path file) throws HyokashoException, UnreadablePageException {
        try (PdfPages pdf = PdfPages.open(Input.of(file))) {
            List<Page> pages = new ArrayList<>();
            for (int number = 1; number <= pdf.count(); number++) {
                pages.add(pdf.read(number));
            }
            return pages;
        }
    }
}
