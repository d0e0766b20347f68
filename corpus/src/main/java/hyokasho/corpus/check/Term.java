package hyokasho.corpus.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One condition of a rule, as {@code rules.csv} writes it: {@code [not] [every] NAME VERB [OPERAND…]}. A name that repeats
 * beyond the rule's block stands for some of its boxes, or with {@code every} for each.
 *
 * @param negated whether it must not hold
 * @param every whether it must hold of each box
 * @param name the English name of the box
 * @param verb what is said of it
 * @param operands options and words between {@code |}, or the name of another box or block
 */
record Term(boolean negated, boolean every, String name, Verb verb, List<String> operands) {

    /** What can be said of a box. */
    enum Verb {
        /** One of the options is chosen or checked. */
        IS,
        /** One of the words is written in it. */
        CONTAINS,
        /** More than a placeholder is written in it. */
        FILLED,
        /** Nothing is written in it. */
        EMPTY,
        /** It is the number of the blocks that are filled in. */
        COUNTS,
        /** Its date is not after that of another box. */
        NOT_AFTER,
        /** Its option stands not behind that of another box in the same list. */
        NOT_ABOVE,
        /** It has the option of another box. */
        SAME_AS,
        /** The dates go up from box to box, or all go down. */
        ORDERED
    }

    private static final String REFERS_ELSEWHERE = "(?s).*(別紙|別添|別表|のとおり|参照|[～〜~]).*";

    Term {
        operands = List.copyOf(operands);
    }

    /** Reads a term; an {@link IllegalArgumentException} names one that is none. */
    static Term of(String text) {
        List<String> words = Arrays.asList(text.strip().split(" +"));
        boolean negated = words.get(0).equals("not");
        words = words.subList(negated ? 1 : 0, words.size());
        boolean every = words.get(0).equals("every");
        words = words.subList(every ? 1 : 0, words.size());
        if (words.size() < 2 || words.size() > 3) {
            throw new IllegalArgumentException("A term is [not] [every] NAME VERB [OPERAND], but was: " + text);
        }
        Verb verb = Verb.valueOf(words.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
        List<String> operands = words.size() == 3 ? Arrays.asList(words.get(2).split("\\|")) : List.of();
        return new Term(negated, every, words.get(0), verb, operands);
    }

    /** The names of boxes and blocks that it speaks of. */
    Stream<String> names() {
        return switch (verb) {
            case COUNTS, NOT_AFTER, NOT_ABOVE, SAME_AS -> Stream.of(name, operands.get(0));
            case IS, CONTAINS, FILLED, EMPTY, ORDERED -> Stream.of(name);
        };
    }

    /** Whether it holds in these blocks of a document. */
    Truth holds(Answers answers, Binding bound) {
        Binding binding = answers.withCounterpart(bound);
        List<Answer> boxes = answers.select(name, binding);
        if (boxes.isEmpty() && !mayBeAbsent(answers, binding)) {
            return Truth.UNKNOWN;
        }
        List<Truth> truths = truths(answers, binding, boxes);
        Truth truth = every ? Truth.all(truths) : Truth.some(truths);
        if (names().anyMatch(n -> answers.isUnclear(n, binding))
                && truths.stream().distinct().count() > 1) {
            truth = Truth.UNKNOWN;
        }
        return negated ? truth.not() : truth;
    }

    /** That there is no block tells something, unless a text may have lost it; that there is no such box does not. */
    private boolean mayBeAbsent(Answers answers, Binding binding) {
        boolean isBlock = name.endsWith("*") || !binding.bindsAllOf(name);
        return isBlock && !every && answers.keepsPages();
    }

    private List<Truth> truths(Answers answers, Binding binding, List<Answer> boxes) {
        if (verb == Verb.ORDERED) {
            return List.of(ordered(boxes));
        }
        if (verb == Verb.FILLED && name.endsWith("*")) {
            return boxes.stream()
                    .collect(Collectors.groupingBy(Answer::numbers, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(Answers::isThere)
                    .toList();
        }
        return boxes.stream().map(box -> holds(box, answers, binding)).toList();
    }

    private Truth holds(Answer box, Answers answers, Binding binding) {
        return switch (verb) {
            case IS -> box.is(operands);
            case CONTAINS -> box.contains(operands);
            case FILLED -> box.filled();
            case EMPTY -> box.empty();
            case COUNTS -> counts(box, answers, binding);
            case NOT_AFTER ->
                compared(box, answers, binding).map(Term::notAfter).orElse(Truth.UNKNOWN);
            case NOT_ABOVE -> ranked(box, answers, binding, false);
            case SAME_AS -> ranked(box, answers, binding, true);
            case ORDERED -> throw new IllegalStateException("An order is that of all boxes.");
        };
    }

    /** Blocks that tell of others elsewhere, or that a text may have lost, are no proof that the number is wrong. */
    private Truth counts(Answer box, Answers answers, Binding binding) {
        Optional<Integer> told = box.count();
        if (told.isEmpty()) {
            return Truth.UNKNOWN;
        }
        Answers.Range filled = answers.filledBlocks(operands.get(0), binding);
        boolean others = told.get() > filled.most()
                && (!box.blankIsSure()
                        || answers.select(operands.get(0) + "*", binding).stream()
                                .anyMatch(block -> block.text().matches(REFERS_ELSEWHERE)));
        return others ? Truth.UNKNOWN : filled.contains(told.get());
    }

    private Optional<List<String>> compared(Answer box, Answers answers, Binding binding) {
        return box.date()
                .flatMap(date -> other(answers, binding).flatMap(Answer::date).map(second -> List.of(date, second)));
    }

    private Optional<Answer> other(Answers answers, Binding binding) {
        return answers.select(operands.get(0), binding).stream().findFirst();
    }

    /** 2016-01 is neither before nor after 2016-01-05. */
    private static Truth notAfter(List<String> dates) {
        int common = dates.stream().mapToInt(String::length).min().orElse(0);
        int order = dates.get(0).substring(0, common).compareTo(dates.get(1).substring(0, common));
        if (order == 0) {
            return dates.get(0).length() == dates.get(1).length() ? Truth.YES : Truth.UNKNOWN;
        }
        return Truth.of(order < 0);
    }

    private Truth ranked(Answer box, Answers answers, Binding binding, boolean same) {
        Optional<Integer> rank = box.rank();
        Optional<Integer> other = other(answers, binding).flatMap(Answer::rank);
        if (rank.isEmpty() || other.isEmpty()) {
            return Truth.UNKNOWN;
        }
        return Truth.of(same ? rank.equals(other) : rank.get() <= other.get());
    }

    /** A table may begin with the oldest or with the newest. */
    private static Truth ordered(List<Answer> boxes) {
        List<String> dates = boxes.stream().flatMap(box -> box.date().stream()).toList();
        if (dates.size() < boxes.size()
                || dates.stream().mapToInt(String::length).distinct().count() > 1) {
            return Truth.UNKNOWN;
        }
        List<String> up = dates.stream().sorted().toList();
        List<String> down = dates.stream().sorted(Comparator.reverseOrder()).toList();
        return Truth.of(dates.equals(up) || dates.equals(down));
    }
}
