package hyokasho.corpus.check;

import hyokasho.corpus.check.Inspection.Outcome;
import hyokasho.form.Form;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule of the forms: in each block for which all of {@code when} holds, {@code must} has to hold.
 *
 * @param code short and stable
 * @param severity of what breaks it
 * @param each the block that it looks at one by one, e.g. {@code files[]}; empty for the whole document
 * @param when what it presupposes
 * @param must what it demands
 * @param at the name of the box that is named as the place
 * @param sentence what is said of what breaks it; {@code {name}} stands for what the box holds
 */
record Rule(String code, Severity severity, String each, List<Term> when, Term must, String at, String sentence) {

    Rule {
        when = List.copyOf(when);
    }

    /** All boxes and blocks that it speaks of. */
    Stream<String> names() {
        return Stream.concat(Stream.concat(when.stream(), Stream.of(must)).flatMap(Term::names), Stream.of(at));
    }

    Outcome outcome(Answers answers, Binding binding) {
        Truth asked = Truth.all(
                when.stream().map(term -> term.holds(answers, binding)).toList());
        if (asked == Truth.NO) {
            return Outcome.NOT_ASKED;
        }
        Truth kept = must.holds(answers, binding);
        if (kept == Truth.YES) {
            return Outcome.CONSISTENT;
        }
        return asked == Truth.YES && kept == Truth.NO ? Outcome.BROKEN : Outcome.NOT_CHECKABLE;
    }

    /** Whether a form has all that the rule speaks of. */
    boolean appliesTo(Form form, FormBoxes boxes) {
        return names().allMatch(name -> boxes.has(form, name));
    }
}
