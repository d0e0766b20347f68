package hyokasho.extract.flow;

import hyokasho.extract.flow.BoxRow.Fit;
import hyokasho.extract.flow.BoxToken.Part;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of brackets without names that are written in one go right behind the label of their group. If they have as many
 * brackets each as the form has boxes on its rows, from the first to the last, they are these rows; a document that writes
 * some groups so begins with the first row in the others, too, even if the run is broken off.
 */
final class BracketRuns {

    private final Map<BoxRow, Fit> fits = new IdentityHashMap<>();

    /**
     * @param form the rows of the page's boxes
     * @param slots those of groups that the document writes so
     */
    BracketRuns(BoxRows page, FormRows form, Set<Integer> slots) {
        for (List<BoxRow> run : runs(page)) {
            List<List<FormBox>> rows = rows(run, form);
            if (isWhole(run, rows)
                    || isUpToNamedRow(run, rows, page)
                    || slots.contains(run.get(0).at().slot().index())) {
                take(run, rows);
            }
        }
    }

    /** Whether a row with a name follows, and the run has as many brackets as the form has boxes on the rows above it. */
    private static boolean isUpToNamedRow(List<BoxRow> run, List<List<FormBox>> rows, BoxRows page) {
        BoxRow last = run.get(run.size() - 1);
        List<FormBox> named = page.rows().stream()
                .filter(row -> page.follow(last, row))
                .flatMap(row -> row.tokens().stream())
                .filter(BoxToken::isNamed)
                .limit(1)
                .flatMap(token -> token.boxes().stream())
                .toList();
        return named.size() == 1
                && run.size() < rows.size()
                && rows.get(run.size()).contains(named.get(0))
                && brackets(run).equals(sizes(rows.subList(0, run.size())));
    }

    /** By row, where on the form it is. */
    Map<BoxRow, Fit> fits() {
        return fits;
    }

    /** The slots of the groups of which all brackets are written so somewhere in a document, and nowhere otherwise. */
    static Set<Integer> slots(List<BoxRows> pages, Map<Integer, Set<Integer>> joined) {
        Map<Integer, Boolean> whole = new HashMap<>();
        for (BoxRows page : pages) {
            FormRows form = new FormRows(page.boxes(), joined);
            for (List<BoxRow> run : runs(page)) {
                List<List<FormBox>> rows = rows(run, form);
                if (run.size() >= rows.size()) {
                    whole.merge(run.get(0).at().slot().index(), isWhole(run, rows), Boolean::logicalAnd);
                }
            }
        }
        return whole.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<List<BoxRow>> runs(BoxRows page) {
        List<List<BoxRow>> runs = new ArrayList<>();
        Optional<BoxRow> last = Optional.empty();
        for (BoxRow row : page.rows()) {
            boolean goesOn = last.isPresent() && page.follow(last.get(), row);
            last = isOfBrackets(row) ? Optional.of(row) : Optional.empty();
            if (last.isPresent() && goesOn) {
                runs.get(runs.size() - 1).add(row);
            } else if (last.isPresent() && page.isRightBehindLabel(row)) {
                runs.add(new ArrayList<>(List.of(row)));
            } else {
                last = Optional.empty();
            }
        }
        return runs;
    }

    private static boolean isOfBrackets(BoxRow row) {
        return row.at().holds(FieldType.CHECKS)
                && row.has(Part.OPEN)
                && row.tokens().stream().noneMatch(BoxToken::isNamed);
    }

    private static List<List<FormBox>> rows(List<BoxRow> run, FormRows form) {
        return form.all().stream()
                .filter(row -> row.get(0).place() == run.get(0).at())
                .toList();
    }

    private static boolean isWhole(List<BoxRow> run, List<List<FormBox>> rows) {
        List<Integer> written = brackets(run);
        List<Integer> printed = sizes(rows);
        List<Integer> reversed = new ArrayList<>(printed);
        Collections.reverse(reversed);
        return written.equals(printed) && !printed.equals(reversed);
    }

    private static List<Integer> brackets(List<BoxRow> run) {
        return run.stream().map(row -> (int) row.count(Part.OPEN)).toList();
    }

    private static List<Integer> sizes(List<List<FormBox>> rows) {
        return rows.stream().map(List::size).toList();
    }

    private void take(List<BoxRow> run, List<List<FormBox>> rows) {
        for (int i = 0; i < run.size() && i < rows.size(); i++) {
            if (run.get(i).count(Part.OPEN) > rows.get(i).size()) {
                return;
            }
            BoxRow row = run.get(i);
            row.along(rows.get(i)).ifPresent(fit -> fits.put(row, fit));
        }
    }
}
