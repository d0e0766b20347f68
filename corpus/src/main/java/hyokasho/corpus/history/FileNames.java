package hyokasho.corpus.history;

import java.util.List;

/**
 * What the 特定個人情報ファイル of a document are called, as a 項目 may name one of them.
 *
 * @param block the place of the chapter on a file
 * @param names in the order of these chapters
 */
record FileNames(String block, List<String> names) {

    FileNames {
        names = List.copyOf(names);
    }
}
