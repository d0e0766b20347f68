package hyokasho.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

    @Test
    void noControlCharacterStaysWhetherOfAsciiOrBeyond() {
        String controls = IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7F, 0xA0))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertEquals("甲" + " ".repeat(65) + "乙", TerminalText.line("甲" + controls + "乙"));
    }

    @Test
    void aPrintedTextStaysAsItIs() {
        String printed = "１．「特定個人情報」～①㈱ か゛ 𠮷 é [31m";
        assertEquals(printed, TerminalText.line(printed));
    }
}
