package hyokasho.corpus.check;

import hyokasho.corpus.check.Inspection.Outcome;
import hyokasho.document.Document;
import hyokasho.document.Status;
import hyokasho.form.FieldNames;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds documents against the rules of the forms ({@code rules.csv}). A rule that rests on a box that was not surely read
 * accuses nobody: it is said that it could not be checked.
 */
public final class Checker {

    private static final Pattern QUOTE = Pattern.compile("\\{([^}]+)}");
    private static final int QUOTED_LENGTH = 40;
    private static final int QUOTED_BOXES = 3;

    private final AnswersReader reader;
    private final Map<String, List<Rule>> rulesByForm = new HashMap<>();

    private Checker(RuleBook book, FormBoxes boxes) {
        this.reader = new AnswersReader(boxes);
        FormCatalogue.official().forms().forEach(form -> rulesByForm.put(form.id(), book.rulesFor(form)));
    }

    /** With the rules that come with the program. */
    public static Checker official() {
        FormBoxes boxes = new FormBoxes(FieldNames.official());
        return new Checker(RuleBook.official(boxes), boxes);
    }

    /**
     * Checks a document.
     *
     * @param id what the document is called in its corpus
     */
    public Inspection check(String id, Document document) {
        Form form = document.form();
        Answers answers = reader.of(document);
        List<Inconsistency> found = new ArrayList<>();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Rule rule : rulesByForm.getOrDefault(form.id(), List.of())) {
            outcomes.putIfAbsent(rule.code(), Outcome.NOT_ASKED);
            for (Binding binding : answers.blocks(rule.each())) {
                Outcome outcome = rule.outcome(answers, binding);
                outcomes.merge(rule.code(), outcome, (a, b) -> a.compareTo(b) > 0 ? a : b);
                if (outcome == Outcome.BROKEN || outcome == Outcome.NOT_CHECKABLE) {
                    found.add(inconsistency(id, rule, answers, binding, outcome));
                }
            }
        }
        return new Inspection(found, outcomes);
    }

    private static Inconsistency inconsistency(String id, Rule rule, Answers answers, Binding block, Outcome outcome) {
        Binding binding = answers.withCounterpart(block);
        List<Answer> at = answers.select(rule.at(), binding);
        List<Answer> all = rule.names()
                .distinct()
                .flatMap(name -> answers.select(name, binding).stream())
                .filter(answer -> answer.field().status() != Status.BLANK || at.contains(answer))
                .distinct()
                .toList();
        boolean broken = outcome == Outcome.BROKEN;
        String path =
                at.stream().findFirst().map(answer -> answer.field().path()).orElse("");
        return new Inconsistency(
                id,
                rule.code(),
                broken ? rule.severity() : Severity.UNCHECKED,
                path,
                all.stream()
                        .map(answer -> answer.field().path())
                        .filter(other -> !other.equals(path))
                        .distinct()
                        .toList(),
                at.stream().findFirst().map(answer -> answer.field().evidence()).orElse(List.of()),
                broken ? quoted(rule.sentence(), answers, binding) : unchecked(all));
    }

    private static String unchecked(List<Answer> answers) {
        String unsure = answers.stream()
                .filter(answer -> !answer.isSure())
                .map(answer ->
                        "「" + answer.field().label() + "」 (" + answer.field().path() + ")")
                .distinct()
                .limit(QUOTED_BOXES)
                .collect(Collectors.joining(", "));
        return unsure.isEmpty()
                ? "This could not be checked: what the boxes say does not settle it."
                : "This could not be checked: " + unsure + " was not surely read.";
    }

    private static String quoted(String sentence, Answers answers, Binding binding) {
        Matcher quote = QUOTE.matcher(sentence);
        return quote.replaceAll(match -> Matcher.quoteReplacement(quote(match.group(1), answers, binding)));
    }

    private static String quote(String name, Answers answers, Binding binding) {
        if (name.endsWith("[]")) {
            return Integer.toString(answers.filledBlocks(name, binding).least());
        }
        List<Answer> boxes = answers.select(name, binding);
        Stream<String> texts =
                boxes.stream().map(Answer::text).filter(text -> !text.isBlank()).distinct();
        String quoted = texts.limit(QUOTED_BOXES).map(Checker::cut).collect(Collectors.joining("、"));
        return "「" + quoted + "」";
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= QUOTED_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTED_LENGTH)) + "…";
    }
}
