package hyokasho.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hyokasho.document.Box;
import hyokasho.document.Evidence;
import hyokasho.document.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SightingsJsonTest {

    @Test
    void aSightingIsOneLineWithItsFactsInTheirOrder() throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("text", "特\n定");
        facts.put("size", 9.005);
        facts.put("order", 100);
        facts.put("cell", true);
        facts.put("value", new Value.Choice(Optional.of("実施する")));
        List<Evidence> evidence = List.of(Evidence.onPage(2, List.of(new Box(1, 2.5, 3, 4))));
        assertEquals("""
                {"kind":"span","text":"特\\n定","size":9.01,"order":100,"cell":true,"value":{"choice":"実施する"},\
                "evidence":[{"page":2,"boxes":[[1,2.5,3,4]]}]}
                """, written("span", facts, evidence));
    }

    @Test
    void aFactOfAnotherKindIsRefused() {
        Map<String, ?> facts = Map.of("list", List.of());
        assertThrows(IllegalArgumentException.class, () -> written("span", facts, List.of()));
    }

    private static String written(String kind, Map<String, ?> facts, List<Evidence> evidence) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // What was begun is not of interest when a fact is refused, so it is only closed when it is complete.
        try (OutputStream stream = out) {
            SightingsJson json = new SightingsJson(stream);
            json.write(kind, facts, evidence);
            json.close();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
