package hyokasho.testkit;

import java.nio.file.Path;
import java.util.List;

/**
 * Draws a form, or a part of one, from a description with one line a row:
 *
 * <pre>
 * # Ⅱ　特定個人情報ファイルの概要
 * ## ２．基本情報
 * ①ファイルの種類 ※ | [ システム用ファイル ] &lt;選択肢&gt; システム用ファイル / その他の電子ファイル
 * ③対象となる本人の範囲 | 住民基本台帳に記録された者\n及びその世帯員
 * &gt; その必要性 | 対象者を特定するため。
 * ⑤使用方法 | [○]紙 [ ]専用線\n[○]その他{窓口で渡す用紙}
 * ### 委託事項1
 * !再委託
 * ⑦再委託の有無 | [ 再委託する ] &lt;選択肢&gt; 再委託する / 再委託しない
 * !
 * | a box as wide as the table
 * = 項番:1 | 変更日:2 | 項目:3
 * - 1 | 令和6年4月1日 | Ⅰ　基本情報
 * ---
 * </pre>
 *
 * {@code #} is a chapter's title above a table, {@code ##} a heading and {@code ###} the head of a repeated block, both
 * as wide as the table; {@code >} sets a label in; {@code !} begins a group whose name is written down a narrow cell at
 * the left, and alone ends it; {@code =} holds column heads with their shares of the width and {@code -} a row under
 * them; {@code ---} begins a new page; {@code {…}} behind a check box is the text in its （ ）; {@code \n} breaks a
 * line. A box that is too tall for the rest of a page goes on on the next one.
 */
public final class FormDrawing {

    private final String description;
    private final Style style;

    private FormDrawing(String description, Style style) {
        this.description = description;
        this.style = style;
    }

    /** A form as Excel prints it. */
    public static FormDrawing of(String description) {
        return of(description, Style.usual());
    }

    public static FormDrawing of(String description, Style style) {
        return new FormDrawing(description, style);
    }

    /** The PDF, to be packed or encrypted before it is written. */
    public PdfDrawing pdf() {
        List<FormPage> pages = new FormLayout(style).lay(Row.parse(description));
        PdfDrawing pdf = new PdfDrawing();
        for (int i = 0; i < pages.size(); i++) {
            FormPage page = pages.get(i);
            int number = i + 1;
            pdf.page(style.sheet, canvas -> page.draw(canvas, style, number));
        }
        return pdf;
    }

    public byte[] bytes() {
        return pdf().bytes();
    }

    /** Writes the PDF and answers where it is. */
    public Path writeTo(Path file) {
        return pdf().writeTo(file);
    }
}
