package hyokasho.extract.flow;

import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.flow.Hypothesis.Layer;
import hyokasho.extract.section.Division;
import hyokasho.extract.section.Outline;
import hyokasho.form.Folding;
import java.util.List;
import java.util.Set;

/**
 * Parts a text in the order of its content into the boxes of the form: reads its lines as pieces, finds the way through
 * the form along them, and lays what belongs to each box out as the form prints it.
 */
public final class FlowSectioner {

    /** So many pieces tell how a document is written. */
    private static final int LEARNED_FROM = 1000;

    /** Layers are given up if the writing breaks their order more often than this. */
    private static final double LEEWAY = 3;

    private final Outline outline;
    private final Folding folding;
    private final Set<String> marks;

    /**
     * @param marks the characters that mark a check box
     */
    public FlowSectioner(Outline outline, Folding folding, Set<String> marks) {
        this.outline = outline;
        this.folding = folding;
        this.marks = marks;
    }

    /** The sections of a document. */
    public Division divide(List<PageBlocks> pages) {
        FormWords words = new FormWords(outline, folding);
        PieceReader reader = new PieceReader(words, folding, marks);
        RunningLines running = RunningLines.of(reader.read(pages));
        List<Piece> pieces = new TornPieces(outline, folding, words).mend(ContentsPage.without(running.others()));
        FormOrder order = new FormOrder(outline);
        Walk walk = new Walk(outline, order, new Costs(order, pieces, style(pieces, order)), pieces);
        List<Walk.Step> steps = walk.bestWay().steps();
        Set<Place> exchangeable = MixedBoxes.of(pieces, steps);
        exchangeable.addAll(CrossedAnswers.of(pieces, steps));
        exchangeable.addAll(MisplacedTexts.of(pieces, steps));
        Doubts doubts = new Doubts(walk.doubtful(), exchangeable);
        return new Composition(pieces, steps, doubts, running, outline).division();
    }

    /** How this document writes: learned on two first walks along its beginning. */
    Style style(List<Piece> pieces, FormOrder order) {
        List<Piece> beginning = pieces.subList(0, Math.min(pieces.size(), LEARNED_FROM));
        Hypothesis strict = way(beginning, order, Layer.FIRST);
        Hypothesis loose = way(beginning, order, Layer.LOOSE);
        boolean layers = strict.cost() <= loose.cost() + LEEWAY;
        return Style.of(beginning, (layers ? strict : loose).steps(), layers ? Layer.FIRST : Layer.LOOSE);
    }

    private Hypothesis way(List<Piece> pieces, FormOrder order, Layer layer) {
        return new Walk(outline, order, new Costs(order, pieces, Style.unknown(layer)), pieces).bestWay();
    }
}
