package hyokasho.extract.flow;

import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import hyokasho.extract.section.Division;
import hyokasho.extract.section.Outline;
import hyokasho.form.Folding;
import java.util.List;

/** Parts a text in the order of its content into the boxes of the form. */
public final class FlowSectioner {

    private final Outline outline;
    private final Folding folding;

    public FlowSectioner(Outline outline, Folding folding) {
        this.outline = outline;
        this.folding = folding;
    }

    /** The sections of a document. */
    public Division divide(List<PageBlocks> pages) {
        List<Span> all = pages.stream()
                .flatMap(page -> page.blocks().stream())
                .flatMap(block -> block.spans().stream())
                .toList();
        return new Division(List.of(), List.of(), List.of(), all);
    }
}
