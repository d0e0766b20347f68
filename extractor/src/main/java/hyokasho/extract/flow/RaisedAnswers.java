package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Answers that were written between the label of a text and that text. Some documents write there what stands below the
 * text: the answer of the next choice of the form. If all of a document are so that can be told without this habit, those
 * are, too, that cannot.
 */
final class RaisedAnswers {

    /** So many tell a habit. */
    private static final int SOME = 3;

    private final List<Piece> pieces;
    private final Answers answers;

    /**
     * Such an answer.
     *
     * @param answer the piece
     * @param next the first choice behind the text whose label its page has
     */
    private record Raised(PageRange page, int answer, Place next) {}

    private RaisedAnswers(Answers answers) {
        this.pieces = answers.pieces();
        this.answers = answers;
    }

    /**
     * Settles such answers.
     *
     * @param disputed the places that can be matched in several ways
     */
    static void settle(Answers answers, Set<Place> disputed) {
        RaisedAnswers raised = new RaisedAnswers(answers);
        List<Raised> found = PageRange.of(raised.pieces).stream()
                .flatMap(page -> raised.on(page).stream())
                .toList();
        if (!found.isEmpty() && raised.areOfTheNext(found, disputed)) {
            found.stream()
                    .filter(other -> !answers.settled().contains(other.next))
                    .forEach(other -> answers.settle(other.page, other.answer, other.next));
        }
    }

    private boolean areOfTheNext(List<Raised> found, Set<Place> disputed) {
        Set<Place> open = new HashSet<>();
        open.addAll(disputed);
        open.addAll(CrossedAnswers.of(pieces, answers.steps(), answers.settled()));
        open.removeAll(answers.settled());
        List<Raised> told = found.stream()
                .filter(raised -> !open.contains(choiceOf(raised)))
                .toList();
        return told.size() >= SOME && told.stream().allMatch(raised -> choiceOf(raised) == raised.next);
    }

    private Place choiceOf(Raised raised) {
        return answers.choiceOf(raised.answer).orElseThrow();
    }

    private List<Raised> on(PageRange page) {
        List<Raised> found = new ArrayList<>();
        for (int i = page.from(); i < page.to(); i++) {
            if (answers.steps().get(i).label()) {
                int label = i;
                int end = choiceEnd(i + 1, page);
                List<Integer> within = IntStream.range(i + 1, end)
                        .filter(k -> answers.choiceOf(k).isPresent())
                        .boxed()
                        .toList();
                if (within.size() == 1 && isTextOf(label, end, page)) {
                    next(label, within.get(0), page)
                            .ifPresent(next -> found.add(new Raised(page, within.get(0), next)));
                }
            }
        }
        return found;
    }

    /** Behind the answers, lists and brackets from a piece on. */
    private int choiceEnd(int from, PageRange page) {
        int end = from;
        while (end < page.to()
                && (pieces.get(end).is(Kind.LIST)
                        || pieces.get(end).isBracket()
                        || answers.choiceOf(end).isPresent())) {
            end++;
        }
        return end;
    }

    private boolean isTextOf(int label, int i, PageRange page) {
        return i < page.to()
                && pieces.get(i).is(Kind.TEXT)
                && answers.steps()
                        .get(i)
                        .place()
                        .equals(answers.steps().get(label).place());
    }

    private Optional<Place> next(int label, int answer, PageRange page) {
        Place text = answers.steps().get(label).place().orElseThrow();
        return IntStream.range(page.from(), page.to())
                .mapToObj(answers::choiceNamedBy)
                .flatMap(Optional::stream)
                .filter(text::isAheadOf)
                .reduce((a, b) -> b.isAheadOf(a) ? b : a)
                .filter(next -> pieces.get(answer).mayBelongTo(next.slot()));
    }
}
