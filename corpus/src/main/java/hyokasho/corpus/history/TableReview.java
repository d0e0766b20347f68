package hyokasho.corpus.history;

import hyokasho.corpus.history.BoxChange.Kind;
import hyokasho.corpus.history.Listed.Verdict;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.form.DataFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a table of changes tells the truth: its rows against the changes that there are. */
final class TableReview {

    private static final Set<String> NOTHING = DataFile.rows("/hyokasho/corpus/history/nothing.csv", 1).stream()
            .map(row -> row.get(0))
            .collect(Collectors.toSet());

    private final Document before;
    private final Document after;
    private final List<BoxChange> changes;
    private final FileNames files;
    private final ItemReader items;
    private final Set<BoxChange> told = new LinkedHashSet<>();

    TableReview(Document before, Document after, List<BoxChange> changes, FileNames files) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.files = files;
        this.items = new ItemReader(after.form());
    }

    /** What is to be thought of each row. */
    List<Listed> listed(List<Row> rows) {
        return rows.stream().map(row -> listed(row, rows)).toList();
    }

    /** The changes that none of the rows reviewed so far speaks of. */
    List<BoxChange> unlisted() {
        return changes.stream()
                .filter(change -> change.kind() != Kind.UNSURE && !told.contains(change))
                .toList();
    }

    private Listed listed(Row row, List<Row> rows) {
        List<Target> targets = items.read(row.item(), files);
        List<BoxChange> meant =
                changes.stream().filter(change -> isMeant(targets, change)).toList();
        return meant.isEmpty() ? withoutChange(row, targets) : withChanges(row, rows, targets, meant);
    }

    /** Its words may stand in another box that changed; then the 項目 may have been misread, and nobody is accused. */
    private Listed withoutChange(Row row, List<Target> targets) {
        List<BoxChange> elsewhere =
                changes.stream().filter(change -> isQuotedBy(row, change)).toList();
        elsewhere.forEach(this::tell);
        boolean sure = elsewhere.isEmpty() && isSure(targets);
        return new Listed(
                row.number(), row.item(), sure ? Verdict.NOT_THERE : Verdict.UNTOLD, paths(targets, elsewhere));
    }

    private Listed withChanges(Row row, List<Row> rows, List<Target> targets, List<BoxChange> meant) {
        boolean whole = targets.size() == 1 && targets.get(0).whole();
        boolean oneOfSeveral = isOneOfSeveral(row, rows);
        List<BoxChange> agreeing = meant.stream()
                .filter(change -> whole || agrees(row, change, oneOfSeveral))
                .toList();
        List<BoxChange> spoken = targets.size() == 1 || agreeing.isEmpty() ? meant : agreeing;
        spoken.forEach(this::tell);
        return new Listed(row.number(), row.item(), verdict(targets, meant, agreeing), paths(targets, spoken));
    }

    private Verdict verdict(List<Target> targets, List<BoxChange> meant, List<BoxChange> agreeing) {
        if (agreeing.stream().anyMatch(change -> change.kind() != Kind.UNSURE)) {
            return Verdict.TRUE;
        }
        boolean sure = meant.stream().allMatch(change -> change.kind() != Kind.UNSURE);
        return sure && targets.size() == 1 ? Verdict.OTHER_WORDS : Verdict.UNTOLD;
    }

    private static boolean isMeant(List<Target> targets, BoxChange change) {
        return targets.stream().anyMatch(target -> target.includes(change));
    }

    /** There is such a box, and all that are meant were surely read. */
    private boolean isSure(List<Target> targets) {
        List<Boolean> sure = Stream.of(before, after)
                .flatMap(document -> document.fields().stream()
                        .filter(field -> targets.stream().anyMatch(target -> target.includes(field.path())))
                        .map(field -> Boxes.isSure(field, document.source().keepsPages())))
                .toList();
        return !sure.isEmpty() && !sure.contains(false);
    }

    /** Of several changes of one box, one after the other, the first has the old text and the last the new one. */
    private static boolean isOneOfSeveral(Row row, List<Row> rows) {
        String item = Boxes.folded(row.item());
        return rows.stream()
                        .filter(other -> Boxes.folded(other.item()).equals(item))
                        .count()
                > 1;
    }

    private static boolean agrees(Row row, BoxChange change, boolean oneOfSeveral) {
        boolean fromListed = agrees(row.before(), change.before());
        boolean toListed = agrees(row.after(), change.after());
        return oneOfSeveral ? fromListed || toListed : fromListed && toListed;
    }

    private static boolean isQuotedBy(Row row, BoxChange change) {
        return isQuotedBy(row.before(), change.before()) && isQuotedBy(row.after(), change.after());
    }

    private static boolean isQuotedBy(String quoted, String box) {
        String quote = isNothing(quoted) ? "" : Boxes.folded(quoted);
        String text = isNothing(box) ? "" : Boxes.folded(box);
        return quote.isEmpty() ? text.isEmpty() : text.contains(quote);
    }

    private static boolean isNothing(String text) {
        return text.isBlank() || NOTHING.contains(text.strip());
    }

    /** A row quotes the box or a part of it, or tells of several small boxes in one. */
    private static boolean agrees(String quoted, String box) {
        String text = Boxes.folded(box);
        boolean isPart =
                !text.isEmpty() && !isNothing(quoted) && Boxes.folded(quoted).contains(text);
        return isPart || isQuotedBy(quoted, box);
    }

    /** A row on one box of a block that is new, or gone, speaks of the block. */
    private void tell(BoxChange change) {
        told.add(change);
        if (change.newPath().isEmpty() || change.oldPath().isEmpty()) {
            String block = block(change);
            changes.stream()
                    .filter(other ->
                            other.newPath().isPresent() == change.newPath().isPresent())
                    .filter(other ->
                            other.oldPath().isPresent() == change.oldPath().isPresent())
                    .filter(other -> !block.isEmpty() && block(other).equals(block))
                    .forEach(told::add);
        }
    }

    private static String block(BoxChange change) {
        return change.path().substring(0, change.path().lastIndexOf(']') + 1);
    }

    private List<String> paths(List<Target> targets, List<BoxChange> spoken) {
        if (!spoken.isEmpty()) {
            return spoken.stream().map(BoxChange::path).toList();
        }
        List<String> paths = new ArrayList<>();
        for (Field field : after.fields()) {
            if (targets.stream().anyMatch(target -> target.includes(field.path()))) {
                paths.add(field.path());
            }
        }
        return paths;
    }
}
