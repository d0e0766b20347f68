package hyokasho.corpus.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in a document, by the English names of its boxes. */
final class Answers {

    private static final String ANY_BELOW = "*";

    private final List<Answer> answers;
    private final Map<String, List<Answer>> byName;
    private final Map<String, String> counterparts;
    private final boolean keepsPages;

    /**
     * @param answers in form order
     * @param counterparts chapter to chapter that are numbered alike when there are as many of both, as Ⅱ and Ⅲ
     * @param keepsPages whether what the source does not show is not there
     */
    Answers(List<Answer> answers, Map<String, String> counterparts, boolean keepsPages) {
        this.answers = List.copyOf(answers);
        this.byName = answers.stream().collect(Collectors.groupingBy(Answer::name));
        this.counterparts = Map.copyOf(counterparts);
        this.keepsPages = keepsPages;
    }

    boolean keepsPages() {
        return keepsPages;
    }

    /** The boxes with this name, or below it if it ends in {@code *}, within the bound blocks. */
    List<Answer> select(String name, Binding binding) {
        return named(name)
                .filter(answer -> binding.includes(answer.name(), answer.numbers()))
                .toList();
    }

    private Stream<Answer> named(String name) {
        if (!name.endsWith(ANY_BELOW)) {
            return byName.getOrDefault(name, List.of()).stream();
        }
        String beginning = name.substring(0, name.length() - ANY_BELOW.length());
        return answers.stream().filter(answer -> answer.name().startsWith(beginning));
    }

    /** All blocks of this name that the document has; one binding of nothing for what does not repeat. */
    List<Binding> blocks(String block) {
        int depth = Binding.blocks(block).size();
        if (depth == 0) {
            return List.of(new Binding(Map.of()));
        }
        return answers.stream()
                .filter(answer -> answer.name().startsWith(block))
                .map(answer -> answer.numbers().subList(0, depth))
                .distinct()
                .map(numbers -> Binding.of(block, numbers))
                .toList();
    }

    /** Binds the chapter on risks to the file that it is for, where there is one for each. */
    Binding withCounterpart(Binding binding) {
        return counterparts.entrySet().stream()
                .flatMap(pair -> Stream.of(pair, Map.entry(pair.getValue(), pair.getKey())))
                .filter(pair -> binding.index(pair.getKey()).isPresent()
                        && binding.index(pair.getValue()).isEmpty()
                        && number(pair.getKey()) == number(pair.getValue()))
                .findFirst()
                .map(pair -> binding.with(
                        pair.getValue(), binding.index(pair.getKey()).orElseThrow()))
                .orElse(binding);
    }

    /** Whether it is unclear to which of several chapters a name of another chapter refers. */
    boolean isUnclear(String name, Binding binding) {
        return counterparts.entrySet().stream()
                .flatMap(pair -> Stream.of(pair, Map.entry(pair.getValue(), pair.getKey())))
                .anyMatch(pair -> name.startsWith(pair.getValue())
                        && binding.index(pair.getKey()).isPresent()
                        && binding.index(pair.getValue()).isEmpty()
                        && number(pair.getKey()) > 1);
    }

    private long number(String block) {
        return blocks(block).size();
    }

    /**
     * How many of the blocks with this name are filled in.
     *
     * @param least those that surely are
     * @param most with those that may be
     */
    record Range(int least, int most) {

        Truth contains(int number) {
            if (number < least || number > most) {
                return Truth.NO;
            }
            return least == most ? Truth.YES : Truth.UNKNOWN;
        }
    }

    Range filledBlocks(String block, Binding binding) {
        List<Truth> filled = blocks(block).stream()
                .filter(one -> binding.indices().entrySet().stream().allMatch(bound -> one.index(bound.getKey())
                        .map(index -> Objects.equals(index, bound.getValue()))
                        .orElse(true)))
                .map(one -> isThere(select(block + ANY_BELOW, one)))
                .toList();
        int least = (int) filled.stream().filter(Truth.YES::equals).count();
        int unsure = (int) filled.stream().filter(Truth.UNKNOWN::equals).count();
        return new Range(least, least + unsure);
    }

    /**
     * Whether something is written in a block. In a text that lost its page, a box of it may hold what belongs to another
     * block; so there it is sure only of a block that was read without a gap.
     */
    static Truth isThere(List<Answer> block) {
        Truth filled = Truth.some(block.stream().map(Answer::filled).toList());
        boolean torn = block.stream().anyMatch(box -> !box.blankIsSure() && !box.isSure());
        return filled == Truth.YES && torn ? Truth.UNKNOWN : filled;
    }
}
