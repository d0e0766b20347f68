package hyokasho.corpus.same;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.export.Drawn;
import hyokasho.document.Field;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentComparisonTest {

    private static final String FIRST = "委託先には秘密を守ることを契約で義務付けている。";
    private static final String SECOND = "媒体の持出しには所属長の許可を得ることとしている。";
    private static final String PLACE = "II[1].6.1";

    @TempDir
    private Path folder;

    private static Field text(String text) {
        return Drawn.text("full", PLACE, text);
    }

    @Test
    void theOwnPassagesAreThoseThatNobodyElseHas() throws IOException, HyokashoException {
        Documents documents = new Documents(folder)
                .with("a", "川崎市長", text(FIRST + "\n紙は溶かす。 \n" + SECOND))
                .with("b", "千葉市長", text(FIRST))
                .with("c", "世田谷区長", text(SECOND));
        assertEquals(List.of(FIRST + "\n【紙は溶かす。】 \n" + SECOND), documents.marked("a"));
    }

    @Test
    void whoSharesTheMostIsNamedFirst() throws IOException, HyokashoException {
        Documents documents = new Documents(folder)
                .with("a", "川崎市長", text(FIRST + SECOND))
                .with("b", "千葉市長", text(FIRST))
                .with("c", "世田谷区長", text(SECOND));
        assertEquals(
                List.of(
                        new ComparedBox.SharedWith("東京都世田谷区", SECOND.length()),
                        new ComparedBox.SharedWith("千葉県千葉市", FIRST.length())),
                documents.compared("a").boxes().get(0).sharedWith());
    }

    @Test
    void documentsOfTheSameMunicipalityAreNotOthers() throws IOException, HyokashoException {
        Documents documents = new Documents(folder)
                .with("a", "川崎市長", text(FIRST))
                .with("b", "川崎市長", text(FIRST))
                .with("c", Drawn.document("full", text(FIRST)));
        ComparedDocument compared = documents.compared("a");
        assertAll(
                () -> assertEquals(List.of("【" + FIRST + "】"), documents.marked("a")),
                () -> assertEquals(0, compared.others()),
                () -> assertEquals(1, compared.untold()));
    }

    @Test
    void aDocumentThatIsNotThereIsSaid() throws IOException {
        Documents documents = new Documents(folder).with("a", "川崎市長", text(FIRST));
        HyokashoException e = assertThrows(HyokashoException.class, () -> documents.compared("a.json"));
        assertTrue(
                e.getMessage()
                        .endsWith("holds no document a.json; give the path of its result below that folder,"
                                + " without .json."),
                e.getMessage());
    }

    @Test
    void oneThatDoesNotSayWhoseItIsCannotBeCompared() throws IOException {
        Documents documents = new Documents(folder).with("a", Drawn.document("full", text(FIRST)));
        HyokashoException e = assertThrows(HyokashoException.class, () -> documents.compared("a"));
        assertEquals(
                "[a] does not surely say whose it is, so it cannot be told what it shares with others.",
                e.getMessage());
    }

    @Test
    void aDocumentInAFileOfLinesIsFoundByItsLine() throws IOException, HyokashoException {
        Documents documents = new Documents(folder).with("a", "川崎市長", text(FIRST));
        String json = Files.readString(folder.resolve("a.json")).replace("\n", "");
        Files.writeString(folder.resolve("all.jsonl"), json.replace("川崎市長", "千葉市長") + "\n" + json + "\n");
        Files.delete(folder.resolve("a.json"));
        assertEquals("神奈川県川崎市", documents.compared("all.jsonl/2").municipality());
        assertEquals(List.of(FIRST), documents.marked("all.jsonl/2"));
    }
}
