package hyokasho.extract.field;

import hyokasho.form.Entry;
import hyokasho.form.Folding;
import hyokasho.form.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The folded names of an entry's options, and the heads that part them into groups. */
final class OptionNames {

    /** An option, and how many folded characters are its name. */
    record Named(Option option, int length) {}

    private record Spelling(Option option, String folded) {}

    private final List<Spelling> spellings = new ArrayList<>();
    private final Set<String> groups;

    OptionNames(Entry entry, Folding folding) {
        for (Option option : entry.options()) {
            option.aliases().forEach(alias -> spellings.add(new Spelling(option, folding.fold(alias))));
            spellings.add(new Spelling(option, folding.fold(option.label())));
        }
        this.groups = entry.options().stream()
                .flatMap(option -> option.group().stream())
                .map(folding::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The option with the longest name that a folded text begins with. */
    Optional<Named> beginning(String folded) {
        Named best = null;
        for (Spelling spelling : spellings) {
            int length = spelling.folded.length();
            if (length > (best == null ? 0 : best.length) && folded.startsWith(spelling.folded)) {
                best = new Named(spelling.option, length);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the name of an option begins with a folded text. */
    boolean haveBeginning(String folded) {
        return spellings.stream().anyMatch(spelling -> spelling.folded.startsWith(folded));
    }

    boolean isGroupHead(String folded) {
        return groups.contains(folded);
    }
}
