package hyokasho.extract.flow;

import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.cores.Cores;
import hyokasho.extract.section.Division;
import hyokasho.extract.section.Outline;
import hyokasho.form.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Parts a text in the order of its content into the boxes of the form: reads its lines as pieces, tells which places of the
 * form each page shows, matches what is written on a page with them, and lays what belongs to each box out as the form
 * prints it.
 */
public final class FlowSectioner {

    private final Outline outline;
    private final Folding folding;
    private final Set<String> marks;
    private final Cores cores;

    /**
     * @param marks the characters that mark a check box
     */
    public FlowSectioner(Outline outline, Folding folding, Set<String> marks, Cores cores) {
        this.outline = outline;
        this.folding = folding;
        this.marks = marks;
        this.cores = cores;
    }

    /** The sections of a document. */
    public Division divide(List<PageBlocks> pages) {
        FormWords words = new FormWords(outline, folding);
        PieceReader reader = new PieceReader(words, folding, marks);
        RunningLines running = RunningLines.of(reader.read(pages, cores));
        List<Piece> pieces = new TornPieces(outline, folding, words).mend(ContentsPage.without(running.others()));
        DocumentMatching matching = DocumentMatching.of(outline, pieces, cores);
        Answers answers = new Answers(pieces, QueuedAnswers.of(pieces, matching.steps()));
        TornAnswers.settle(answers);
        RaisedAnswers.settle(answers, matching.disputed());
        OptionLists.settle(answers);
        ReprintedRows.Found reprints = ReprintedRows.of(pieces, answers.steps());
        KindredTexts.Told kindred = KindredTexts.of(pieces, reprints.steps());
        List<Step> steps = kindred.steps();
        Set<Place> exchangeable = CrossedAnswers.of(pieces, steps, answers.settled());
        exchangeable.addAll(MisplacedTexts.of(pieces, steps));
        exchangeable.addAll(kindred.doubtful());
        exchangeable.addAll(LooseBlocks.of(pieces, steps, matching, kindred.places()));
        Set<Place> settled = new HashSet<>(answers.settled());
        settled.addAll(reprints.freed());
        Doubts doubts = new Doubts(matching.disputed(), exchangeable, settled);
        ItemWords items = new ItemWords(outline, folding, words);
        return new Composition(pieces, steps, doubts, running, items, folding, cores).division();
    }
}
