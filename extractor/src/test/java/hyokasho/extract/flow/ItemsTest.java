package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which numbered items of the texts on a page go on with each other. */
class ItemsTest {

    @Test
    void anItemGoesOnWithTheOneBeforeIt() {
        assertArrayEquals(new int[] {-1, -1, 0}, before("①申請", "受け付ける。", "②審査"));
    }

    @Test
    void anItemWhoseNumberIsNotTheNextOneGoesOnWithNone() {
        assertArrayEquals(new int[] {-1, -1, -1}, before("①申請", "③通知", "①受付"));
    }

    @Test
    void itemsOfAnotherKindAreBetweenThem() {
        assertArrayEquals(new int[] {-1, -1, 1, 0}, before("１．申請", "（１）受付", "（２）審査", "２．通知"));
    }

    @Test
    void aDateOrANumberIsNoItem() {
        assertArrayEquals(new int[] {-1, -1, -1}, before("1日", "2名", "２５年度"));
    }

    @Test
    void aTextGoesOnWithTheLastItemOfOtherLines() {
        assertTrue(Items.goOn(List.of("①申請", "②審査", "結果を通知する。"), "③通知"));
        assertFalse(Items.goOn(List.of("①申請", "②審査"), "②通知"));
        assertFalse(Items.goOn(List.of("①申請", "②審査"), "３．通知"));
        assertFalse(Items.goOn(List.of(), "①申請"));
    }

    private static int[] before(String... lines) {
        return Items.before(Arrays.stream(lines)
                .map(line -> Piece.of(Kind.TEXT, Span.ofText(1, line, 0, 0, 10, 1, 1), Break.LINE))
                .toList());
    }
}
