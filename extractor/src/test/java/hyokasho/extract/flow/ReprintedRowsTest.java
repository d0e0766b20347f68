package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.extract.Extractor;
import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that a page's end cuts is printed on both pages. */
class ReprintedRowsTest {

    private static final String OUTSOURCED = CountsTest.BEFORE + """
            [ 委託する ] （ 1 ） 件
            委託事項1
            申請書の入力
            ①委託内容
            申請書の内容を入力する作業
            ②委託先における取扱者数
            [ 10人未満 ]
            ③委託先名 株式会社見本
            再委託


            ⑥再委託事項 入力の作業の一部
            """;

    private static final String REST = """
            ④再委託の有無　※
            [ 再委託する ]
            ⑤再委託の許諾方法
            書面により許諾する。
            """;

    @TempDir
    private Path folder;

    @Test
    void itIsThatOfTheBoxOnThePageBefore() throws Exception {
        Document document = read(OUTSOURCED + "③委託先名 株式会社見本\n" + REST);

        assertText("株式会社見本", "II[1].4.outsourcing[1].3", document);
        assertText("入力の作業の一部", "II[1].4.outsourcing[1].6", document);
    }

    @Test
    void withAnotherTextItIsNot() throws Exception {
        Document document = read(OUTSOURCED + "③委託先名 有限会社手本\n" + REST);

        assertText("株式会社見本", "II[1].4.outsourcing[1].3", document);
        assertEquals(
                Status.AMBIGUOUS, field("II[1].4.outsourcing[1].6", document).status());
    }

    @Test
    void inATableItIsTheTables() {
        FilledForm form = new FilledForm("full");
        Place firm = form.place("II[].4.outsourcing[].6", 1);
        Place changes = form.place("annex.changes");
        form.label(firm, Break.BLANK);
        form.add(firm, Kind.TEXT, "株式会社見本", Break.SPACE);
        List.copyOf(form.pieces).forEach(piece -> {
            List<Span> nextPage = List.of(piece.spans().get(0).movedTo(2, 0, 0));
            form.pieces.add(
                    new Piece(piece.kind(), nextPage, piece.slots(), piece.number(), piece.option(), piece.before()));
            form.steps.add(new Step(Optional.of(changes), false, changes));
        });

        assertEquals(form.steps, ReprintedRows.of(form.pieces, form.steps).steps());
    }

    private Document read(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("form.txt"), text);
        return new Extractor(FormCatalogue.official()).extract(Input.of(file));
    }

    private static void assertText(String expected, String path, Document document) {
        assertEquals(Status.OK, field(path, document).status());
        assertEquals(expected, field(path, document).raw());
    }

    private static Field field(String path, Document document) {
        return document.fields().stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
