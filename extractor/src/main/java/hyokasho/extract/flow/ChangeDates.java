package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.value.JapaneseDate;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the dates of a table's rows, which may be wrapped: 平成30年3月 / 17日. */
final class ChangeDates {

    private static final int SCRAPS_OF_A_DATE = 4;
    private static final int LONGEST = 20;

    private static final Pattern WHOLE = Pattern.compile(
            "(?:\\p{IsHan}{2}|[A-Za-z])?(?:元|[0-9]{1,4})(?:年[0-9]{1,2}月[0-9]{1,2}日|([./・-])[0-9]{1,2}\\1[0-9]{1,2})");

    private static final Pattern YEAR = Pattern.compile("[0-9０-９元][年./・．／-]");

    private static final Pattern AT_END =
            Pattern.compile("(.+?)(\\p{IsHan}{2}(?:元|[0-9０-９]{1,2})年[0-9０-９]{1,2}月[0-9０-９]{1,2}日)$", Pattern.DOTALL);

    private final JapaneseDate dates = JapaneseDate.standard();

    /** The index behind the date that begins at a scrap and holds nothing else; {@code at} if none does. */
    int end(List<Scrap> scraps, int at) {
        if (!mayBegin(scraps.get(at).text())) {
            return at;
        }
        StringBuilder text = new StringBuilder();
        int end = at;
        for (int i = at; i < Math.min(scraps.size(), at + SCRAPS_OF_A_DATE); i++) {
            if (i > at && scraps.get(i).isApart()) {
                break;
            }
            text.append(scraps.get(i).text());
            if (text.length() > LONGEST) {
                break;
            }
            end = isDate(text.toString()) ? i + 1 : end;
        }
        return end;
    }

    /** Most texts are long or have no year. */
    private static boolean mayBegin(String text) {
        return text.length() <= LONGEST && YEAR.matcher(text).find();
    }

    private boolean isDate(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return WHOLE.matcher(plain).matches()
                && dates.read(plain).filter(iso -> iso.length() == 10).isPresent();
    }

    /** Parts dates from the text to whose end they were written without a space, if a place of the form follows. */
    List<Scrap> parted(List<Scrap> scraps, ItemWords items) {
        List<Scrap> parted = new ArrayList<>();
        for (int i = 0; i < scraps.size(); i++) {
            Scrap scrap = scraps.get(i);
            Matcher matcher = AT_END.matcher(scrap.text());
            if (i + 1 < scraps.size()
                    && scrap.text().endsWith("日")
                    && matcher.matches()
                    && isDate(matcher.group(2))
                    && items.beginsAt(scraps, i + 1)) {
                parted.add(scrap.part(0, matcher.end(1), scrap.before()));
                parted.add(scrap.part(matcher.start(2), matcher.end(2), Break.SPACE));
            } else {
                parted.add(scrap);
            }
        }
        return parted;
    }
}
