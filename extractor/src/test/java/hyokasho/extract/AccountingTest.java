package hyokasho.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Box;
import hyokasho.document.Document;
import hyokasho.document.Finding;
import hyokasho.document.Source;
import hyokasho.extract.block.BlockFinder;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.cores.Cores;
import hyokasho.extract.page.Glyph;
import hyokasho.extract.page.Page;
import hyokasho.extract.page.Reading;
import hyokasho.extract.section.FormMatcher;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Sectioner;
import hyokasho.extract.source.Input;
import hyokasho.form.Folding;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is printed on the pages of a form, every character is accounted for once. The pages of the samples are
 * changed at random: characters are replaced, moved and left out, and so are cells and whole pages.
 */
class AccountingTest {

    /** Characters that mean something on a form, and some that do not. */
    private static final String CHARACTERS = "々オ再委託①②Ⅰ２．［］[]（）()○レ※・12＜選択肢＞－\uFFFD";

    private static final List<List<Page>> SAMPLES = new ArrayList<>();

    private final FormCatalogue forms = FormCatalogue.official();
    private final Folding folding = Folding.standard();

    @BeforeAll
    static void readSamples() throws Exception {
        Extractor extractor = new Extractor(FormCatalogue.official());
        for (Sample sample : Sample.ofTheProject()) {
            SAMPLES.add(extractor.trace(Input.of(sample.pdf())).pages());
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyCharacterOfChangedPagesIsAccountedForOnce(long seed) {
        Random random = new Random(seed);
        List<Page> pages = changed(SAMPLES.get(random.nextInt(SAMPLES.size())), random);
        List<PageBlocks> blocks = pages.stream().map(new BlockFinder()::find).toList();
        int visible = blocks.stream().mapToInt(PageBlocks::visible).sum();

        // An unknown form is another rule's business.
        Optional<Outline> form = new FormMatcher(forms, folding).match(blocks);
        form.ifPresent(known -> assertEquals(List.of(), lost(assemble(known, blocks, visible))));
    }

    private static List<Finding> lost(Document document) {
        return document.findings().stream()
                .filter(finding -> finding.code().equals("characters-lost"))
                .toList();
    }

    private Document assemble(Outline form, List<PageBlocks> blocks, int visible) {
        Source source = new Source("a.pdf", "0".repeat(64), blocks.size(), Optional.empty(), "pdf");
        return new Assembler(form, folding, Cores.ONE)
                .assemble(source, new Sectioner(form, folding).divide(blocks), List.of(), visible);
    }

    private static List<Page> changed(List<Page> pages, Random random) {
        List<Page> changed = new ArrayList<>();
        for (Page page : pages) {
            if (random.nextInt(20) > 0) {
                changed.add(changed(page, random));
            }
        }
        return changed;
    }

    private static Page changed(Page page, Random random) {
        List<Glyph> glyphs = new ArrayList<>();
        for (Glyph glyph : page.glyphs()) {
            switch (random.nextInt(200)) {
                case 0 -> glyphs.add(replaced(glyph, random));
                case 1 -> glyphs.add(moved(glyph, random));
                case 2 -> {
                    // left out
                }
                default -> glyphs.add(glyph);
            }
        }
        List<Box> cells =
                page.cells().stream().filter(cell -> random.nextInt(30) > 0).toList();
        return Reading.with(page, glyphs, cells);
    }

    private static Glyph replaced(Glyph glyph, Random random) {
        String text = CHARACTERS.substring(random.nextInt(CHARACTERS.length())).substring(0, 1);
        return new Glyph(text, glyph.box(), glyph.size(), glyph.order());
    }

    private static Glyph moved(Glyph glyph, Random random) {
        double x = random.nextInt(-20, 20);
        double y = random.nextInt(-20, 20);
        Box box = glyph.box();
        Box moved = new Box(box.left() + x, box.top() + y, box.right() + x, box.bottom() + y);
        return new Glyph(glyph.text(), moved, glyph.size(), glyph.order());
    }
}
