package hyokasho.corpus.stats;

import hyokasho.form.Entry;
import hyokasho.form.FieldNames;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All items of the forms, as the catalogues and their English names say, in the order of the longest form. */
final class Items {

    private final FieldNames names;
    private final Map<String, Item> byName = new LinkedHashMap<>();

    private Items(FieldNames names) {
        this.names = names;
    }

    /** Those of the official forms. */
    static List<Item> official() {
        Items items = new Items(FieldNames.official());
        List<Form> forms = FormCatalogue.official().forms();
        for (int i = forms.size() - 1; i >= 0; i--) {
            items.add(forms.get(i));
        }
        return List.copyOf(items.byName.values());
    }

    private void add(Form form) {
        for (Entry entry : form.entries()) {
            String name = names.name(form.id(), entry.path())
                    .orElseThrow(() -> new IllegalStateException("The place " + entry.path() + " has no name."));
            List<String> paths = Place.blocks(entry.path());
            List<String> blocks = Place.blocks(name);
            for (int i = 0; i < paths.size(); i++) {
                add(blocks.get(i), Measure.BLOCKS, Place.block(form, entry, paths.get(i)));
            }
            add(name, Measure.of(entry.type()), Place.box(form, entry));
        }
    }

    /** A shorter form comes later, and goes first. A block is met with each of its boxes. */
    private void add(String name, Measure measure, Place place) {
        Item item = byName.getOrDefault(name, new Item(name, measure, List.of()));
        if (item.places().stream().noneMatch(known -> known.form().equals(place.form()))) {
            List<Place> places = new ArrayList<>(List.of(place));
            places.addAll(item.places());
            byName.put(name, new Item(name, measure, places));
        }
    }
}
