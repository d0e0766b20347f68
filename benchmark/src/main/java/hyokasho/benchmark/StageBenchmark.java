package hyokasho.benchmark;

import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.extract.Extractor;
import hyokasho.extract.block.BlockFinder;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.page.Page;
import hyokasho.extract.page.PdfPages;
import hyokasho.extract.page.UnreadablePageException;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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

    private final Extractor extractor = new Extractor(FormCatalogue.official());
    private final BlockFinder blockFinder = new BlockFinder();
    private Path file = Path.of("");
    private List<Page> pages = List.of();

    @Setup
    public void prepare() throws HyokashoException, UnreadablePageException {
        file = Path.of(document);
        pages = read(file);
    }

    /** A file in, its pages out. */
    @Benchmark
    public List<Page> pages() throws HyokashoException, UnreadablePageException {
        return read(file);
    }

    /** Pages in, their blocks out. */
    @Benchmark
    public List<PageBlocks> blocks() {
        return pages.stream().map(blockFinder::find).toList();
    }

    /** A file in, the filled form out: all stages. */
    @Benchmark
    public Document wholeConversion() throws HyokashoException {
        return extractor.extract(Input.of(file));
    }

    /** PDFBox's own text extraction, to compare with. */
    @Benchmark
    public String textStripper() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
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
