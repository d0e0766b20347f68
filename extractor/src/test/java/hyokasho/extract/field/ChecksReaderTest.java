package hyokasho.extract.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Box;
import hyokasho.document.Value;
import hyokasho.extract.block.Span;
import hyokasho.extract.section.Region;
import hyokasho.form.Entry;
import hyokasho.form.Folding;
import hyokasho.form.FormCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Check boxes of a text: what is marked, and which boxes are left open. */
class ChecksReaderTest {

    private static final List<String> AUDITS = List.of("自己点検", "内部監査", "外部監査");

    @Test
    void aMarkedBoxIsMarkedAndAnEmptyOneIsNot() {
        assertRead(List.of("自己点検"), List.of(), read("III[].8.audit", false, "[○] 自己点検", "[ ] 内部監査", "[ ] 外部監査"));
    }

    @Test
    void aBoxThatIsOneCharacterIsABox() {
        assertRead(List.of("内部監査"), List.of(), read("III[].8.audit", true, "☐ 自己点検", "☑ 内部監査", "☐ 外部監査"));
    }

    @Test
    void aBoxInBracketsIsOneBox() {
        assertRead(List.of("内部監査"), List.of(), read("III[].8.audit", true, "[☐] 自己点検", "[☑] 内部監査", "[☐] 外部監査"));
    }

    @Test
    void aBoxBetweenBracketsThatStandAloneIsOneBox() {
        Span open = Span.ofText(1, "[", 0, 12, 10, 1, 1);
        Span box = Span.ofText(1, "☑", 5, 12, 10, 1, 2);
        Span close = Span.ofText(1, "]", 15, 12, 10, 1, 3);
        Span label = Span.ofText(1, "内部監査", 25, 12, 10, 1, 5);
        assertEquals(
                List.of("内部監査"),
                read("III[].8.audit", true, List.of(open, box, close, label)).checked());
    }

    @Test
    void boxesOfAnOcrModelThatAllPrintAlikeAreUndecided() {
        assertRead(List.of(), AUDITS, read("III[].8.audit", true, "☐ 自己点検", "☐ 内部監査", "☐ 外部監査"));
    }

    @Test
    void emptyBracketsOfAnOcrModelAreUndecidedWhereTheFormDemandsAnAnswer() {
        assertRead(List.of(), AUDITS, read("III[].8.audit", true, "[] 自己点検", "[] 内部監査", "[] 外部監査"));
    }

    @Test
    void emptyBracketsOfAnotherTextAreEmpty() {
        assertRead(List.of(), List.of(), read("III[].8.audit", false, "[] 自己点検", "[] 内部監査", "[] 外部監査"));
    }

    @Test
    void boxesThatOnlyOptOutMayAllBeEmpty() {
        assertRead(List.of(), List.of(), read("III[].6.none", true, "[] 接続しない（入手）", "[] 接続しない（提供）"));
    }

    @Test
    void whatIsWrittenBehindABoxTellsThatItIsMarked() {
        Value.Checks checks = read(
                "II[].3.1",
                true,
                "☐ 本人又は本人の代理人",
                "☐ 評価実施機関内の他部署（市民課）",
                "☐ 行政機関・独立行政法人等（）",
                "☐ 地方公共団体・地方独立行政法人（）",
                "☐ 民間事業者（）",
                "☐ その他（）");
        assertEquals(List.of("評価実施機関内の他部署"), checks.checked());
    }

    @Test
    void aMarkBehindANameIsNoTextOfItsBoxAndLeavesEmptyBoxesOpen() {
        Value.Checks checks = read(
                "III[].8.audit",
                false,
                List.of(
                        Span.ofText(1, "[ ] 自己点検", 0, 12, 10, 1, 1),
                        Span.ofText(1, "○", 120, 12, 10, 1, 12),
                        Span.ofText(1, "[ ] 内部監査", 0, 24, 10, 2, 1),
                        Span.ofText(1, "[○] 外部監査", 0, 36, 10, 3, 1)));

        assertRead(List.of("外部監査"), List.of("自己点検", "内部監査"), checks);
        assertEquals(Map.of(), checks.details());
    }

    private static void assertRead(List<String> checked, List<String> unresolved, Value.Checks checks) {
        assertEquals(List.of(checked, unresolved), List.of(checks.checked(), checks.unresolved()));
    }

    private static Value.Checks read(String path, boolean marksMayBeLost, String... lines) {
        List<Span> spans = new ArrayList<>();
        for (String line : lines) {
            int number = spans.size() + 1;
            spans.add(Span.ofText(1, line, 0, 12 * number, 10, number, 1));
        }
        return read(path, marksMayBeLost, spans);
    }

    private static Value.Checks read(String path, boolean marksMayBeLost, List<Span> spans) {
        Entry entry = FormCatalogue.official().forms().stream()
                .flatMap(form -> form.entries().stream())
                .filter(e -> e.path().equals(path))
                .findFirst()
                .orElseThrow();
        Region region = new Region(1, new Box(0, 0, 500, 12 * spans.size() + 12), spans, List.of(), List.of());
        Map<String, List<Span>> details = new HashMap<>();
        return (Value.Checks) new ChecksReader(Folding.standard(), Marks.standard(), marksMayBeLost)
                .read(entry, List.of(), List.of(region), details)
                .value()
                .orElseThrow();
    }
}
