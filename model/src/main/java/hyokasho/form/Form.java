package hyokasho.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One official form (様式) of the 特定個人情報保護評価書, as its catalogue describes it.
 *
 * @param id {@code basic}, {@code focused} or {@code full}
 * @param name e.g. 全項目評価書
 * @param style the number that the form prints on its cover, e.g. 様式４
 * @param title the printed title
 * @param editions the known editions, oldest first, as {@code yyyy-MM}
 * @param furniture printed texts that are neither label nor heading of a box
 * @param headingAliases other spellings of headings
 * @param entries the places to fill in, in form order
 */
public record Form(
        String id,
        String name,
        String style,
        String title,
        List<String> editions,
        List<String> furniture,
        Map<String, List<String>> headingAliases,
        List<Entry> entries) {

    public Form {
        editions = List.copyOf(editions);
        furniture = List.copyOf(furniture);
        headingAliases = Map.copyOf(headingAliases);
        entries = List.copyOf(entries);
    }

    /** The entry with this path, which is written with {@code []} for what repeats. */
    public Optional<Entry> entry(String path) {
        return entries.stream().filter(e -> e.path().equals(path)).findFirst();
    }

    /** The entry that has this role. */
    public Optional<Entry> entryInRole(String role) {
        return entries.stream().filter(e -> e.role().equals(Optional.of(role))).findFirst();
    }
}
