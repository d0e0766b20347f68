package hyokasho.corpus.export;

import hyokasho.corpus.municipality.Identification;
import hyokasho.corpus.municipality.Municipality;
import hyokasho.corpus.municipality.MunicipalityFinder;
import hyokasho.corpus.table.Cells;
import hyokasho.document.Agency;
import hyokasho.document.AgencyKind;
import hyokasho.document.AgencyParser;
import hyokasho.document.Document;
import hyokasho.document.GlyphCount;
import hyokasho.document.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the row of a document says beside its boxes: source, agency, municipality, characters. */
final class DocumentCells {

    private final AgencyParser agencies = AgencyParser.official();
    private final MunicipalityFinder municipalities = MunicipalityFinder.official();

    Map<String, @Nullable Object> of(Document document) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("form", document.form().id());
        cells.put("form_style", document.form().style());
        cells.put("edition", document.edition());
        source(document.source(), cells);
        agency(agencies.of(document), cells);
        municipality(municipalities.of(document), cells);
        glyphs(document.glyphs(), cells);
        return cells;
    }

    private static void source(Source source, Map<String, @Nullable Object> cells) {
        cells.put("source_file", Cells.text(source.file()));
        cells.put("source_sha256", source.sha256());
        cells.put("source_pages", source.pages());
        cells.put("source_producer", text(source.producer()));
        cells.put("source_text", source.text());
    }

    private static void agency(Agency agency, Map<String, @Nullable Object> cells) {
        cells.put("agency_printed", Cells.text(agency.printed()));
        cells.put("agency_status", agency.status().key());
        cells.put("agency_prefecture", text(agency.prefecture()));
        cells.put("agency_county", text(agency.county()));
        cells.put("agency_name", text(agency.name()));
        cells.put("agency_kind", text(agency.kind().map(AgencyKind::japanese)));
        cells.put("agency_organ", text(agency.organ()));
        cells.put("agency_title", text(agency.title()));
    }

    private static void municipality(Identification told, Map<String, @Nullable Object> cells) {
        Optional<Municipality.Change> change = told.municipality().flatMap(Municipality::change);
        Stream<String> successors = change.stream().flatMap(c -> c.successors().stream());
        cells.put("municipality_status", told.status().key());
        cells.put("municipality_code", text(told.code()));
        cells.put("municipality_prefecture", text(told.prefecture()));
        cells.put("municipality_name", text(told.name()));
        cells.put("municipality_kind", text(told.kind().map(AgencyKind::japanese)));
        cells.put("municipality_changed_on", text(change.map(c -> c.on().toString())));
        cells.put("municipality_successors", Cells.lines(successors));
        cells.put("municipality_basis", Cells.text(told.basis()));
        cells.put(
                "municipality_candidates",
                Cells.lines(told.candidates().stream().map(Municipality::code)));
        cells.put("municipality_note", Cells.text(told.note()));
    }

    private static void glyphs(GlyphCount glyphs, Map<String, @Nullable Object> cells) {
        cells.put("glyphs_total", glyphs.total());
        cells.put("glyphs_fields", glyphs.fields());
        cells.put("glyphs_furniture", glyphs.furniture());
        cells.put("glyphs_unclaimed", glyphs.unclaimed());
    }

    private static @Nullable String text(Optional<String> text) {
        return Cells.text(text.orElse(null));
    }
}
