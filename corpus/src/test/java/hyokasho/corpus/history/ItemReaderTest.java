package hyokasho.corpus.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.form.FormCatalogue;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemReaderTest {

    private static final FileNames FILES = new FileNames("II[]", List.of("(1)資格ファイル", "(2)給付ファイル"));

    /** {@code II[2].4.outsourcing[3].6}, with {@code ?} for a number that is not told and {@code *} for a whole block. */
    private static String path(Target target) {
        String path = target.place();
        for (var number : target.numbers()) {
            path = path.replaceFirst("\\[]", "[" + number.map(String::valueOf).orElse("?") + "]");
        }
        return target.whole() ? path + "*" : path;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ⅰ　基本情報－７．評価実施機関における担当部署－①部署            | I.7.1
            Ⅰ 基本情報 ７．評価実施機関における担当部署 ②所属長            | I.7.2
            Ⅱ　特定個人情報ファイルの概要 （１）資格ファイル ２．基本情報 ⑥事務担当部署 | II[1].2.6
            Ⅱ　特定個人情報ファイルの概要 ３．特定個人情報の入手・使用 ④使用の主体（使用部署） | II[?].3.7.department
            「Ⅱ　特定個人情報ファイルの概要」「(2)給付ファイル」「4.特定個人情報ファイルの取扱いの委託」「委託事項２」「⑥委託先名」 \
            | II[2].4.outsourcing[2].6
            Ⅱ－５．特定個人情報の提供・移転－移転先4                        | II[?].5.transfer[4]*
            Ⅱ 特定個人情報ファイルの概要 ４．特定個人情報ファイルの取扱いの委託 委託の有無 | II[?].4.exists II[?].4.count
            Ⅰ　基本情報 ２．システム システム5                            | I.2[5]*
            Ⅵ　評価実施手続 １．基礎項目評価①実施日                       | VI.1.1
            Ⅴ　開示請求、問合せ　①部署                                       | ''
            Ⅲ　リスク対策 (2)給付ファイル ３．特定個人情報の使用 リスク３ 従業者が事務外で使用するリスク リスクに対する措置の内容 \
            | III[?].3.risk3.measures
            全般的な見直し                                           | ''
            ''                                                     | ''
            """)
    void theBoxIsToldByItsLabelItsHeadingsAndItsNumbers(String item, String paths) {
        ItemReader reader = new ItemReader(FormCatalogue.official().form("full").orElseThrow());
        assertEquals(
                paths,
                reader.read(item, FILES).stream().map(ItemReaderTest::path).collect(Collectors.joining(" ")));
    }
}
