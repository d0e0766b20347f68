package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Field;
import hyokasho.extract.Extractor;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of which file a chapter is, where a text lacks the same chapter of the files before it. */
class ChapterFilesTest {

    private static final String TWO_FILES = CountsTest.BEFORE + """
            [ 委託しない ]


            Ⅱ　特定個人情報ファイルの概要
            １．特定個人情報ファイル名
            交付ファイル
            ２．基本情報
            ①ファイルの種類　※
            [ システム用ファイル ]


            Ⅲ　リスク対策 ※
            １．特定個人情報ファイル名
            %s
            ２．特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）
            リスク：　目的外の入手が行われるリスク
            リスクに対する措置の内容
            申請書の内容を確かめる。
            """;

    @TempDir
    private Path folder;

    @Test
    void itIsOfTheFileThatItNames() throws Exception {
        assertEquals(List.of("III[1].2.risk.measures"), measures("台帳ファイル"));
        assertEquals(List.of("III[2].2.risk.measures"), measures("交付ファイル"));
    }

    @Test
    void ifItNamesNoneOfThemItIsOfTheFirst() throws Exception {
        assertEquals(List.of("III[1].2.risk.measures"), measures("台帳情報ファイル"));
    }

    private List<String> measures(String file) throws Exception {
        Path text = Files.writeString(folder.resolve("form.txt"), TWO_FILES.formatted(file));
        return new Extractor(FormCatalogue.official())
                .extract(Input.of(text)).fields().stream()
                        .filter(field -> "申請書の内容を確かめる。".equals(field.raw()))
                        .map(Field::path)
                        .toList();
    }
}
