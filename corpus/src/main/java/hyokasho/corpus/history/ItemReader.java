package hyokasho.corpus.history;

import hyokasho.form.Entry;
import hyokasho.form.Form;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the 項目 of a table of changes: which boxes of the form does it point to?
 *
 * <pre>
 * Ⅰ　基本情報－６．評価実施機関における担当部署－①部署          I.6.1 (様式３)
 * Ⅱ … ４．… 委託事項2 ①委託内容                       II[].4.outsourcing[2].1
 * Ⅱ … ５．… 提供先4                                  all of II[].5.provision[4]
 * </pre>
 *
 * The text must end in a label; of several entries with that label those are meant of which it has the most headings.
 * Known weakness: notations of numbers alone (Ⅱ-３-⑦) are not told.
 */
final class ItemReader {

    private static final Pattern CHAPTER = Pattern.compile("^[IV]+");
    private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");
    private static final Pattern NUMBER_BEFORE = Pattern.compile("^[0-9]+");

    private final Form form;
    private final Map<String, String> groups = new LinkedHashMap<>();

    ItemReader(Form form) {
        this.form = form;
        for (Entry entry : form.entries()) {
            entry.group().ifPresent(group -> groups.putIfAbsent(Boxes.folded(group), block(entry.path())));
        }
    }

    private static String block(String place) {
        return place.substring(0, place.lastIndexOf("[]") + 2);
    }

    /**
     * What {@code item} points to; several if it does not tell which, none if it cannot be told at all.
     *
     * @param files what the files are called
     */
    List<Target> read(String item, FileNames files) {
        Item read = new Item(Boxes.folded(item), withBareNumbers(item), files);
        Optional<Target> block = wholeBlock(read);
        return block.isPresent() ? List.of(block.get()) : boxes(read);
    }

    /**
     * What is read.
     *
     * @param text folded
     * @param numbered the text in which 委託事項2⑥ is not 委託事項26
     * @param files names of the files
     */
    private record Item(String text, String numbered, FileNames files) {}

    private static String withBareNumbers(String item) {
        String parted = CIRCLED.matcher(item).replaceAll("|");
        return Normalizer.normalize(parted, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private Optional<Target> wholeBlock(Item item) {
        return groups.entrySet().stream()
                .filter(group -> Pattern.compile(Pattern.quote(group.getKey()) + "[0-9]+[」』]?$")
                        .matcher(item.numbered())
                        .find())
                .map(group -> new Target(group.getValue(), numbers(group.getValue(), group.getKey(), item), true))
                .findFirst();
    }

    private List<Target> boxes(Item item) {
        List<Entry> labelled = longest(item, true);
        if (labelled.isEmpty()) {
            labelled = longest(item, false);
        }
        int most = labelled.stream()
                .mapToInt(entry -> headings(entry, item.text()))
                .max()
                .orElse(0);
        return labelled.stream()
                .filter(entry -> headings(entry, item.text()) == most)
                .map(entry -> new Target(
                        entry.path(),
                        numbers(entry.path(), entry.group().map(Boxes::folded).orElse(""), item),
                        false))
                .toList();
    }

    /** The entries with the longest label that the text ends in. */
    private List<Entry> longest(Item item, boolean numbered) {
        List<Entry> found = new ArrayList<>();
        int longest = 2;
        for (Entry entry : form.entries()) {
            int length = labels(entry, numbered)
                    .filter(item.text()::endsWith)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            if (length > longest && isOfChapter(entry, item)) {
                found.clear();
                longest = length;
            }
            if (length == longest && isOfChapter(entry, item)) {
                found.add(entry);
            }
        }
        return found;
    }

    /** A 項目 that begins with the number of a chapter means none of another one. */
    private static boolean isOfChapter(Entry entry, Item item) {
        Matcher told = CHAPTER.matcher(item.text());
        Matcher own = CHAPTER.matcher(
                entry.headings().stream().findFirst().map(Boxes::folded).orElse(""));
        return !told.find() || !own.find() || told.group().equals(own.group());
    }

    private static Stream<String> labels(Entry entry, boolean numbered) {
        return Stream.concat(Stream.of(entry.label()), entry.aliases().stream())
                .map(Boxes::folded)
                .map(label -> numbered ? label : NUMBER_BEFORE.matcher(label).replaceAll(""));
    }

    private static int headings(Entry entry, String text) {
        return (int) entry.headings().stream()
                .map(Boxes::folded)
                .filter(heading -> text.contains(heading)
                        || text.contains(NUMBER_BEFORE.matcher(heading).replaceAll("")))
                .count();
    }

    /** The last repetition is told by the group's number, the first one, of several files, by the file's name. */
    private List<Optional<Integer>> numbers(String place, String group, Item item) {
        int depth = place.split("\\[]", -1).length - 1;
        List<Optional<Integer>> numbers = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            boolean ofGroup = i == depth - 1 && !group.isEmpty();
            numbers.add(ofGroup ? number(group, item.numbered()) : file(place, item));
        }
        return numbers;
    }

    private static Optional<Integer> number(String group, String text) {
        Matcher number = Pattern.compile(Pattern.quote(group) + "([0-9]{1,4})").matcher(text);
        return number.find() ? Optional.of(Integer.parseInt(number.group(1))) : Optional.empty();
    }

    private static Optional<Integer> file(String place, Item item) {
        if (!place.startsWith(item.files().block())) {
            return Optional.empty();
        }
        List<Integer> named = new ArrayList<>();
        for (int i = 0; i < item.files().names().size(); i++) {
            String name = Boxes.folded(item.files().names().get(i));
            if (!name.isEmpty() && item.text().contains(name)) {
                named.add(i + 1);
            }
        }
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
