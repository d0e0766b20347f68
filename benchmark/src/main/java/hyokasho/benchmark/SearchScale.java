package hyokasho.benchmark;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.search.IndexListener;
import hyokasho.corpus.search.Search;
import hyokasho.corpus.search.SearchFilter;
import hyokasho.corpus.search.SearchRequest;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long it takes to index many documents and to search them: the converted samples, again and again under other ids,
 * each with a number of its own in every text.
 *
 * <p>{@code SearchScale DOCUMENTS FOLDER SAMPLES} prints a row of a table.
 */
public final class SearchScale {

    private static final int ROUNDS = 5;
    private static final int LIMIT = 20;
    private static final double MEBI = 1 << 20;
    private static final double MILLION = 1e6;

    /** Frequent and rare words, short and long ones, several, phrases, operators, fuzzy ones. */
    private static final List<String> QUERIES = List.of(
            "再委託 クラウド",
            "委託",
            "再委託",
            "再委託先",
            "再委託する",
            "クラウド",
            "個人番号",
            "特定個人情報",
            "予防接種",
            "磁気",
            "媒体",
            "漏えい",
            "暗号化",
            "バックアップ",
            "アクセス",
            "職員",
            "研修",
            "監査",
            "廃棄",
            "消去",
            "保管",
            "番",
            "接",
            "町長",
            "水車橋町",
            "砂丘台市",
            "USB",
            "ID パスワード",
            "USBメモリ OR 磁気ディスク",
            "外部 媒体",
            "委託先 承諾",
            "委託 NOT 再委託",
            "\"委託先の名称\"",
            "\"再委託の許諾\"",
            "誓約書",
            "入退室",
            "住民基本台帳",
            "情報提供ネットワークシステム",
            "庁内連携システム",
            "中間サーバー",
            "サーバ~",
            "クラウト~",
            "予防接腫~",
            "健康管理すこやかシステム",
            "健康管理すこやか~",
            "保存期間 5年",
            "専用線",
            "ログ 記録",
            "見直す 宣言",
            "存在しない言葉");

    private SearchScale() {}

    public static void main(String[] arguments) throws IOException, HyokashoException {
        if (arguments.length != 3) {
            System.err.println(
                    "Give the number of documents, a folder and samples: SearchScale 500 /tmp/search samples");
            System.exit(2);
        }
        Path results = Path.of(arguments[1]);
        Multiplied.write(
                Path.of(arguments[2]),
                Integer.parseInt(arguments[0]),
                results,
                (field, text, number) -> text + "第" + number + "号");
        measure(results, Integer.parseInt(arguments[0]));
    }

    private static void measure(Path results, int count) throws IOException, HyokashoException {
        Path index = results.resolve(Search.DEFAULT_INDEX);
        double made = seconds(() -> open(results, index).close());
        double unchanged = seconds(() -> open(results, index).close());
        try (Search search = open(results, index)) {
            double[] times = times(search);
            System.out.printf(
                    "| %,d | %,d | %.1f | %.1f | %.0f | %.0f | %.2f | %.1f | %.1f | %.1f |%n",
                    count,
                    search.size(),
                    made,
                    1000 * made / count,
                    (size(results) - size(index)) / MEBI,
                    size(index) / MEBI,
                    unchanged,
                    times[times.length / 2],
                    times[times.length * 95 / 100],
                    times[times.length - 1]);
        }
    }

    /** Of each query, in milliseconds, sorted; the first round of all only warms up. */
    private static double[] times(Search search) throws IOException, HyokashoException {
        double[] times = new double[QUERIES.size() * ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < QUERIES.size(); i++) {
                String query = QUERIES.get(i);
                long start = System.nanoTime();
                search.find(SearchRequest.of(query, SearchFilter.NONE), LIMIT);
                if (round >= 0) {
                    times[round * QUERIES.size() + i] = (System.nanoTime() - start) / MILLION;
                }
            }
        }
        if (Boolean.getBoolean("hyokasho.queries")) {
            for (int i = 0; i < QUERIES.size(); i++) {
                System.err.printf("%8.1f ms %s%n", times[times.length - QUERIES.size() + i], QUERIES.get(i));
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static Search open(Path results, Path index) throws IOException, HyokashoException {
        return Search.over(Corpus.at(results), index, "benchmark", new Silent());
    }

    /** Work that is timed. */
    private interface Work {
        void run() throws IOException, HyokashoException;
    }

    private static double seconds(Work work) throws IOException, HyokashoException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(SearchScale::length)
                    .sum();
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is lost here. */
    private static final class Silent implements IndexListener {

        @Override
        public void begin(int files) {}

        @Override
        public void fileDone() {}

        @Override
        public void refused(boolean ours, String sentence) {
            throw new IllegalStateException(sentence);
        }

        @Override
        public void note(String sentence) {
            throw new IllegalStateException(sentence);
        }
    }
}
