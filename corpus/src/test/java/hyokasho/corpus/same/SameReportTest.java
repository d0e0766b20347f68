package hyokasho.corpus.same;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SameReportTest {

    private static final Cluster.Wording CENTRAL =
            new Cluster.Wording(1, "a", Optional.of("千葉県千葉市"), "II[1].6.1", "庁舎の書庫\nに保管する。");
    private static final Cluster.Wording COMMONEST =
            new Cluster.Wording(2, "b", Optional.empty(), "II[2].6.1", "=庁舎に保管する。");
    private static final Cluster CLUSTER = new Cluster(
            3,
            3,
            1,
            2,
            0.6789,
            List.of(
                    new Cluster.BoxCount("files[].storage", "①保管場所", 2),
                    new Cluster.BoxCount("files[].storage", "保管場所", 1)),
            CENTRAL,
            COMMONEST);

    private static final DocumentShare SHARE = new DocumentShare(
            "a",
            Optional.of("千葉県千葉市"),
            "full",
            2,
            new Share(3_000, Optional.of(1_000L)),
            List.of(new DocumentShare.Chapter("Ⅱ　概要", new Share(3_000, Optional.of(1_000L)))));
    private static final DocumentShare UNTOLD =
            new DocumentShare("b", Optional.empty(), "full", 0, new Share(50, Optional.empty()), List.of());

    private static final ComparedDocument DOCUMENT = new ComparedDocument(
            "a",
            "千葉県千葉市",
            5,
            0,
            0,
            List.of(new ComparedBox(
                    new Box("files[].storage", "①保管場所", "Ⅱ　概要"),
                    "II[1].6.1",
                    "庁舎の\n書庫",
                    new Share(5, Optional.of(2L)),
                    List.of(new ComparedBox.Range(4, 6)),
                    List.of(new ComparedBox.SharedWith("神奈川県川崎市", 3)))));

    /** What writes to a report. */
    private interface Writing {
        void to(SameReport report) throws IOException;
    }

    private static String written(SameFormat format, Writing writing) throws IOException {
        StringWriter out = new StringWriter();
        writing.to(format.to(out, Documents.MARK));
        return out.toString().replace("\r\n", "\n");
    }

    @Test
    void aClusterIsShownToPeopleWithItsBoxesAndItsText() throws IOException {
        assertEquals("""
                3 documents of 1 municipality: 3 texts, 2 wordings, each 0.67 or more like the middle
                       2  files[].storage  ①保管場所
                       1  files[].storage  保管場所
                  in the middle, worded so once, first in a (千葉県千葉市)  II[1].6.1
                    庁舎の書庫／に保管する。
                  most often worded so, 2 times, first in b  II[2].6.1
                    =庁舎に保管する。

                """, written(SameFormat.text, report -> report.write(CLUSTER)));
    }

    @Test
    void theSameIsWrittenWhateverLanguageTheMachineSpeaks() throws IOException {
        Locale before = Locale.getDefault();
        String expected = written(SameFormat.text, report -> report.write(CLUSTER));
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals(expected, written(SameFormat.text, report -> report.write(CLUSTER)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void noNameOfAFileOrMunicipalityPaintsTheScreen() throws IOException {
        DocumentShare share = new DocumentShare(
                "a\u001B[31m", Optional.of("千葉\u009B31m市"), "full", 0, new Share(50, Optional.of(0L)), List.of());
        String text = written(SameFormat.text, report -> report.write(share));
        assertTrue(text.endsWith("  a [31m  千葉 31m市\n"), text);
    }

    @Test
    void sharesAreShownToPeopleInColumns() throws IOException {
        assertEquals(
                """
                    own of characters
                 33.3 % of   3,000  a  千葉県千葉市  (2 unsure boxes left out)
                   33.3 % of   3,000    Ⅱ　概要
                      ? of      50  b  (does not surely say whose it is)
                """,
                written(SameFormat.text, report -> {
                    report.write(SHARE);
                    report.write(UNTOLD);
                }));
    }

    @Test
    void theOwnPassagesOfADocumentAreMarkedForPeople() throws IOException {
        assertEquals("""
                 40.0 % of       5  II[1].6.1  ①保管場所
                    shared with 神奈川県川崎市 3
                    庁舎の／【書庫】
                 40.0 % of       5  a  千葉県千葉市, beside 5 documents of others
                """, written(SameFormat.text, report -> report.write(DOCUMENT)));
    }

    @Test
    void jsonHasAnObjectALine() throws IOException {
        assertEquals("""
                {"type":"cluster","documents":3,"municipalities":1,"texts":3,"wordings":2,"least_similarity":0.67,\
                "boxes":[{"name":"files[].storage","label":"①保管場所","texts":2},\
                {"name":"files[].storage","label":"保管場所","texts":1}],\
                "central":{"times":1,"document":"a","municipality":"千葉県千葉市","path":"II[1].6.1",\
                "text":"庁舎の書庫\\nに保管する。"},\
                "commonest":{"times":2,"document":"b","municipality":null,"path":"II[2].6.1","text":"=庁舎に保管する。"}}
                {"type":"document","document":"a","municipality":"千葉県千葉市","form":"full","unsure":2,\
                "characters":3000,"own":1000,"own_share":0.3333,\
                "chapters":[{"chapter":"Ⅱ　概要","characters":3000,"own":1000,"own_share":0.3333}]}
                {"type":"document","document":"b","municipality":null,"form":"full","unsure":0,\
                "characters":50,"own":null,"own_share":null,"chapters":[]}
                {"type":"box","document":"a","municipality":"千葉県千葉市","path":"II[1].6.1","name":"files[].storage",\
                "label":"①保管場所","characters":5,"own":2,"own_share":0.4,"own_passages":[[4,6]],\
                "shared_with":[{"municipality":"神奈川県川崎市","characters":3}],"text":"庁舎の\\n書庫"}
                """, written(SameFormat.json, report -> {
            report.write(CLUSTER);
            report.write(SHARE);
            report.write(UNTOLD);
            report.write(DOCUMENT);
        }));
    }

    @Test
    void inCsvAClusterIsARowThatNoSpreadsheetTakesForAFormula() throws IOException {
        assertEquals("""
                documents,municipalities,texts,wordings,least_similarity,boxes,central_times,central_document,\
                central_municipality,central_path,central_text,commonest_times,commonest_document,\
                commonest_municipality,commonest_path,commonest_text
                3,1,3,2,0.6700,"files[].storage ①保管場所 2
                files[].storage 保管場所 1",1,a,千葉県千葉市,II[1].6.1,"庁舎の書庫
                に保管する。",2,b,,II[2].6.1,'=庁舎に保管する。
                """, written(SameFormat.csv, report -> report.write(CLUSTER)));
    }

    @Test
    void inCsvADocumentHasARowForItselfAndOneForEachChapter() throws IOException {
        assertEquals("""
                document,municipality,form,unsure,level,chapter,characters,own,own_share
                a,千葉県千葉市,full,2,document,,3000,1000,0.3333
                a,千葉県千葉市,full,2,chapter,Ⅱ　概要,3000,1000,0.3333
                b,,full,0,document,,50,,
                """, written(SameFormat.csv, report -> {
            report.write(SHARE);
            report.write(UNTOLD);
        }));
    }

    @Test
    void inCsvABoxHasItsOwnPassages() throws IOException {
        assertEquals("""
                document,municipality,path,name,label,characters,own,own_share,shared_with,own_passages,text
                a,千葉県千葉市,II[1].6.1,files[].storage,①保管場所,5,2,0.4000,神奈川県川崎市 3,書庫,"庁舎の
                書庫"
                """, written(SameFormat.csv, report -> report.write(DOCUMENT)));
    }
}
