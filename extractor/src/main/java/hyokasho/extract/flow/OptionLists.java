package hyokasho.extract.flow;

import hyokasho.extract.flow.OptionCover.Row;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Choices of a page that offer the same options, and whose lists and answers were torn off. The form prints the list of each
 * choice once, and its answer once: what was written together with an answer belongs to a choice that has none of it at its
 * label. If every way to give the answers away leaves a choice the same one, that is its answer.
 */
final class OptionLists {

    private final List<Piece> pieces;
    private final Answers answers;
    private final PageRange page;
    private final List<Place> choices;
    private final List<String> options;

    private OptionLists(Answers answers, PageRange page, Set<Place> choices) {
        this.pieces = answers.pieces();
        this.answers = answers;
        this.page = page;
        this.choices = List.copyOf(choices);
        this.options = this.choices.get(0).options();
    }

    /** Settles such answers. */
    static void settle(Answers answers) {
        for (PageRange page : PageRange.of(answers.pieces())) {
            alike(answers, page).values().stream()
                    .filter(choices -> choices.size() > 1)
                    .forEach(choices -> new OptionLists(answers, page, choices).settle());
        }
    }

    /** The choices of which a page has the labels, those with the same options together. */
    private static Map<List<String>, Set<Place>> alike(Answers answers, PageRange page) {
        Map<List<String>, Set<Place>> choices = new LinkedHashMap<>();
        for (int i = page.from(); i < page.to(); i++) {
            answers.choiceNamedBy(i)
                    .ifPresent(place -> choices.computeIfAbsent(place.options(), options -> new LinkedHashSet<>())
                            .add(place));
        }
        return choices;
    }

    private void settle() {
        List<Row> rows = rows();
        if (rows.stream().noneMatch(row -> row.answer() >= 0 && row.choice() < 0) || !areAllIn(rows)) {
            return;
        }
        OptionCover cover =
                new OptionCover(rows, choices.size(), this::isParted, this::likely, answer -> pieces.get(answer)
                        .content());
        List<Integer> answered = IntStream.range(0, cover.exists() ? choices.size() : 0)
                .filter(choice -> cover.answer(choice) >= 0)
                .boxed()
                .toList();
        boolean certain =
                answered.stream().allMatch(choice -> cover.isCertain(choice) || likely(cover.answer(choice)) == choice);
        if (certain) {
            answered.forEach(choice -> answers.give(cover.answer(choice), choices.get(choice)));
            answered.stream().filter(cover::isCertain).map(choices::get).forEach(answers::makeCertain);
        }
    }

    /** Whether each answer with such options is in a row of its own, and is that of a choice with its label on the page. */
    private boolean areAllIn(List<Row> rows) {
        List<Place> answered = IntStream.range(page.from(), page.to())
                .mapToObj(answers::choiceOf)
                .flatMap(Optional::stream)
                .filter(place -> place.options().equals(options))
                .toList();
        long told = rows.stream().filter(row -> row.answer() >= 0).count();
        return choices.containsAll(answered) && answered.size() == told;
    }

    /** The list of a choice stands right below that of another one only if no box is between them. */
    private boolean isParted(int above, int below) {
        int slots =
                choices.get(above).slot().index() - choices.get(below).slot().index();
        return Math.abs(slots) > 1;
    }

    private int likely(int answer) {
        return choices.indexOf(answers.choiceOf(answer).orElseThrow());
    }

    /** What has an answer or a label in it, or stands right above or below such. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<Row> together = new ArrayList<>();
        for (int from = page.from(), to; from < page.to(); from = to) {
            to = Math.min(page.to(), answers.rowEnd(from));
            boolean below = !together.isEmpty() && pieces.get(from).before() == Break.LINE;
            Row row = row(from, to, below);
            if (!below || row.isEmpty()) {
                addIfTold(together, rows);
            }
            if (!row.isEmpty()) {
                together.add(row);
            }
        }
        addIfTold(together, rows);
        return rows;
    }

    private static void addIfTold(List<Row> together, List<Row> rows) {
        if (together.stream().anyMatch(row -> row.answer() >= 0 || row.choice() >= 0)) {
            rows.addAll(together);
        }
        together.clear();
    }

    private Row row(int from, int to, boolean below) {
        BitSet holds = new BitSet();
        int answer = -1;
        int choice = -1;
        for (int i = from; i < to; i++) {
            Piece piece = pieces.get(i);
            Optional<Place> named = answers.choiceNamedBy(i).filter(choices::contains);
            Optional<Place> answered = answers.choiceOf(i).filter(choices::contains);
            if (piece.is(Kind.LIST) && piece.slots().isEmpty()) {
                holds.set(options.size());
            } else if (piece.is(Kind.LIST) && options.contains(piece.content())) {
                holds.set(options.indexOf(piece.content()));
            } else if (answered.isPresent()) {
                answer = i;
                holds.set(options.size() + 1);
                choice = answers.settled().contains(answered.get()) ? choices.indexOf(answered.get()) : choice;
            } else if (named.isPresent()) {
                choice = choices.indexOf(named.get());
            }
        }
        boolean heading = holds.cardinality() == 1 && holds.get(options.size()) && choice < 0;
        return new Row(holds, answer, choice, below, heading);
    }
}
