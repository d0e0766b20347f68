package hyokasho.extract.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as Japanese offices write them. */
class JapaneseDateTest {

    private final JapaneseDate dates = JapaneseDate.standard();

    @ParameterizedTest
    @CsvSource({
        "令和7年1月20日, 2025-01-20",
        "令和７年１月２０日, 2025-01-20",
        "令和 7 年 1 月 20 日, 2025-01-20",
        "令和　７年　１月２０日, 2025-01-20",
        "令和元年5月1日, 2019-05-01",
        "平成31年4月30日, 2019-04-30",
        "平成元年1月8日, 1989-01-08",
        "昭和64年1月7日, 1989-01-07",
        "大正15年12月24日, 1926-12-24",
        "㍻28年1月1日, 2016-01-01",
        "R7.1.20, 2025-01-20",
        "Ｒ７．１．２０, 2025-01-20",
        "r7.1.20, 2025-01-20",
        "H28/10/1, 2016-10-01",
        "2025年1月20日, 2025-01-20",
        "2025/1/20, 2025-01-20",
        "2025-01-20, 2025-01-20",
    })
    void aDateIsReadInEachOfItsSpellings(String printed, String iso) {
        assertEquals(Optional.of(iso), dates.read(printed));
    }

    @ParameterizedTest
    @CsvSource({"平成28年10月, 2016-10", "令和7年, 2025", "平成28年10月　時点, 2016-10", "令和６年10月１日 時点, 2024-10-01"})
    void aDateIsAsExactAsItIsPrinted(String printed, String iso) {
        assertEquals(Optional.of(iso), dates.read(printed));
    }

    @ParameterizedTest
    @CsvSource({"平成31年5月1日, 2019-05-01", "平成32年4月1日, 2020-04-01"})
    void aYearOfAnEraThatHadEndedIsCountedOn(String printed, String iso) {
        assertEquals(Optional.of(iso), dates.read(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "－", "未定", "平成30年度", "年　月　日", "令和　年　月　日", "別紙のとおり", "03-1234-5678", "10:30"})
    void whatIsNoDateHasNone(String printed) {
        assertEquals(Optional.empty(), dates.read(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和7年2月30日", "平成28年13月1日", "令和7年4月31日", "令和7年0月1日"})
    void aDayThatTheCalendarDoesNotHaveIsNoDate(String printed) {
        assertEquals(Optional.empty(), dates.read(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"平成28年1月1日から平成29年3月31日まで", "令和5年4月1日、令和6年4月1日"})
    void aPeriodIsNotOneDate(String printed) {
        assertEquals(Optional.empty(), dates.read(printed));
    }
}
