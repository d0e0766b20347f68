package hyokasho.extract.page;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Puts the pages of a document below the root of their tree, all side by side. PDFBox looks through the tree anew for each
 * page, with a call for each level, and trusts the counts in it; here each node is looked at once.
 */
final class PageTree {

    private final Deque<COSBase> open = new ArrayDeque<>();
    private final Set<COSBase> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
    private final COSArray pages = new COSArray();

    private PageTree() {}

    /**
     * How many pages the document has: those that it claims, or those that are there if they are more. The count stops soon
     * after {@code most}.
     */
    static int flatten(PDDocument document, int most) {
        COSDictionary root = document.getPages().getCOSObject();
        int claimed = root.getInt(COSName.COUNT, 0);
        if (claimed > most) {
            return claimed;
        }
        PageTree tree = new PageTree();
        tree.walk(root, most);
        int count = Math.max(claimed, tree.pages.size());
        root.setItem(COSName.KIDS, tree.pages);
        root.setInt(COSName.COUNT, count);
        return count;
    }

    private void walk(COSDictionary root, int most) {
        open.push(root);
        while (!open.isEmpty() && pages.size() <= most) {
            COSBase next = open.pop();
            if (!isNode(next)) {
                pages.add(next);
            } else if (nodes.add(next)) {
                pushKids((COSDictionary) next, most);
            }
        }
    }

    private void pushKids(COSDictionary node, int most) {
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = kids == null ? 0 : Math.min(kids.size(), most + 1); i > 0; i--) {
            COSBase kid = kids.getObject(i - 1);
            if (kid == null) {
                open.push(COSNull.NULL);
            } else if (kid instanceof COSDictionary) {
                open.push(kid);
            }
        }
    }

    private static boolean isNode(COSBase object) {
        return object instanceof COSDictionary node
                && (COSName.PAGES.equals(node.getCOSName(COSName.TYPE)) || node.containsKey(COSName.KIDS));
    }
}
