package hyokasho.extract.dump;

import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages of a text in the order of its content: form feeds part them, or two and more empty lines where there are no
 * form feeds. A line of spaces is an author's, who wrote it: it is not empty.
 */
final class FlowPages {

    private FlowPages() {}

    static List<PageBlocks> of(String text) {
        boolean fed = text.indexOf('\f') >= 0;
        List<PageBlocks> pages = new ArrayList<>();
        List<List<Span>> rows = new ArrayList<>();
        int empty = 0;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            boolean begins = fed ? line.indexOf('\f') >= 0 : empty >= 2 && !line.isEmpty();
            if (begins && rows.stream().anyMatch(row -> !row.isEmpty())) {
                pages.add(Layout.page(pages.size() + 1, rows));
                rows = new ArrayList<>();
            }
            empty = line.isEmpty() ? empty + 1 : 0;
            rows.add(Layout.line(pages.size() + 1, rows.size(), line, number));
        }
        pages.add(Layout.page(pages.size() + 1, rows));
        return pages;
    }
}
