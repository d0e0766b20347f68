package hyokasho.corpus.export;

import hyokasho.corpus.table.Cells;
import hyokasho.corpus.table.Row;
import hyokasho.document.Document;
import hyokasho.document.Finding;
import hyokasho.json.FieldJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rows of one document. */
final class DocumentRows {

    private static final String DOCUMENTS = "documents";
    private static final String DOCUMENT = "document";

    private final TableCatalogue catalogue;
    private final BoxRows boxRows;
    private final FieldRows fieldRows;
    private final DocumentCells documentCells = new DocumentCells();
    private final FieldJson json = new FieldJson();

    DocumentRows(TableCatalogue catalogue) {
        this.catalogue = catalogue;
        this.boxRows = new BoxRows(catalogue);
        this.fieldRows = new FieldRows(catalogue);
    }

    /** The rows of the document with this id; in each table they stand in the order of the form. */
    List<Row> of(String id, Document document) {
        List<Row> rows = new ArrayList<>();
        Map<String, @Nullable Object> ofDocument = documentCells.of(document);
        for (BoxRows.Draft draft : boxRows.drafts(document)) {
            if (draft.table().equals(DOCUMENTS)) {
                ofDocument.putAll(draft.cells());
            } else {
                rows.add(row(id, draft.table(), draft.cells()));
            }
        }
        rows.add(0, row(id, DOCUMENTS, ofDocument));
        document.fields().forEach(field -> rows.addAll(fieldRows.of(id, document.form(), field)));
        int number = 0;
        for (Finding finding : document.findings()) {
            number++;
            rows.add(row(id, "findings", finding(number, finding)));
        }
        return rows;
    }

    private Map<String, @Nullable Object> finding(int number, Finding finding) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("number", number);
        cells.put("code", Cells.text(finding.code()));
        cells.put("path", Cells.text(finding.path()));
        cells.put("message", Cells.text(finding.message()));
        cells.put("evidence", json.evidence(finding.evidence()));
        return cells;
    }

    private Row row(String id, String table, Map<String, @Nullable Object> cells) {
        cells.put(DOCUMENT, id);
        return Row.of(catalogue.table(table), cells);
    }
}
