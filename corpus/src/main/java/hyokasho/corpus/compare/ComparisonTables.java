package hyokasho.corpus.compare;

import hyokasho.corpus.municipality.Identification;
import hyokasho.corpus.table.Cells;
import hyokasho.corpus.table.Column;
import hyokasho.corpus.table.Row;
import hyokasho.corpus.table.Table;
import hyokasho.corpus.table.TableSink;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as tables: {@code boxes}, a row a box with columns for each document, and {@code documents}. What is not
 * sure is left empty in the column of its text, and the column {@code known} says so.
 */
public final class ComparisonTables {

    private final Comparison comparison;
    private final Table boxes;
    private final Table documents;

    public ComparisonTables(Comparison comparison) {
        this.comparison = comparison;
        this.boxes = boxes();
        this.documents = new Table(
                "documents",
                "評価書",
                "A document",
                Stream.of(
                                "letter",
                                "document",
                                "title",
                                "form",
                                "edition",
                                "date",
                                "prefecture",
                                "municipality",
                                "code")
                        .map(ComparisonTables::column)
                        .toList());
    }

    private Table boxes() {
        List<Column> columns = new ArrayList<>();
        Stream.of("name", "headings", "label", "verdict")
                .map(ComparisonTables::column)
                .forEach(columns::add);
        for (String part : List.of("", " known", " path", " page")) {
            for (int i = 0; i < comparison.subjects().size(); i++) {
                String id = comparison.subjects().get(i).id();
                columns.add(column(Cells.text(Comparison.letter(i) + part + " " + id)));
            }
        }
        return new Table("boxes", "項目", "A box of the forms", columns);
    }

    private static Column column(@Nullable String name) {
        return new Column(String.valueOf(name), Column.Type.TEXT, "", "", "");
    }

    /** The one that has the comparison, then the one that says what is compared. */
    public List<Table> tables() {
        return List.of(boxes, documents);
    }

    /** Writes all rows of those of {@link #tables()} that are wanted. */
    public void write(TableSink sink, List<Table> wanted) throws IOException, HyokashoException {
        for (ComparedBox box : comparison.boxes()) {
            sink.write(row(box));
        }
        if (wanted.contains(documents)) {
            for (int i = 0; i < comparison.subjects().size(); i++) {
                sink.write(row(i, comparison.subjects().get(i)));
            }
        }
    }

    private Row row(ComparedBox box) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(box.name());
        cells.add(String.join(" > ", box.headings()));
        cells.add(box.label());
        cells.add(box.verdict().key());
        Stream.<Function<Cell, String>>of(
                        cell -> cell.kind().isSure() ? cell.text() : "",
                        cell -> cell.kind().key(),
                        cell -> cell.path().orElse(""),
                        cell -> cell.page().orElse(""))
                .forEach(part -> box.cells().forEach(cell -> cells.add(part.apply(cell))));
        return new Row(boxes, cells);
    }

    private Row row(int number, Subject subject) {
        Identification body = subject.facts().municipality();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.addAll(List.of(
                Comparison.letter(number),
                subject.id(),
                subject.title(),
                subject.form().id(),
                subject.facts().edition(),
                subject.facts().date().orElse(""),
                body.prefecture().orElse(""),
                body.name().orElse(""),
                body.code().orElse("")));
        return new Row(documents, cells);
    }
}
