package hyokasho.extract.flow;

import hyokasho.extract.section.Outline;
import hyokasho.form.Folding;
import java.util.List;
import java.util.regex.Pattern;

/** How the place of a form is named in a table of changes: Ⅱ　…の概要－４．…の委託－委託事項2－①委託内容. */
final class ItemWords {

    /** A chapter's number, or a part of the form that has none. */
    private static final Pattern BEGINNING = Pattern.compile("^(?:続き|第)?(?:[IVXivxⅰ-ⅻ]{1,4}(?![A-Za-z])|表紙|別添|別紙).*");

    /** Nothing of a place's name is longer. */
    private static final int LONGEST = 400;

    /** Shorter labels are in many words. */
    private static final int SOME = 3;

    /** A chapter's number and title are found within this many scraps. */
    private static final int SCRAPS_OF_A_TITLE = 4;

    private final Outline outline;
    private final Folding folding;
    private final FormWords words;

    ItemWords(Outline outline, Folding folding, FormWords words) {
        this.outline = outline;
        this.folding = folding;
        this.words = words;
    }

    /** Whether what stands here may name a place. */
    boolean beginsAt(List<Scrap> scraps, int at) {
        String text = folding.fold(beginning(scraps, at));
        return BEGINNING.matcher(text).matches() || outline.beginsWithTitle(text);
    }

    /** Whether the title of a chapter is printed here as the form prints it. */
    boolean isTitleAt(List<Scrap> scraps, int at) {
        return outline.beginsWithTitle(folding.fold(beginning(scraps, at)));
    }

    private static String beginning(List<Scrap> scraps, int at) {
        return Scrap.text(scraps.subList(at, Math.min(scraps.size(), at + SCRAPS_OF_A_TITLE)));
    }

    /** How many scraps, from the first, name a place in nothing but words of the form: the most; 0 if none do. */
    int namedBy(List<Scrap> scraps) {
        StringBuilder text = new StringBuilder();
        int[] ends = new int[scraps.size()];
        int count = 0;
        while (count < scraps.size()
                && text.length() < LONGEST
                && (count == 0 || !scraps.get(count).isApart())) {
            text.append(folding.fold(scraps.get(count).text()));
            ends[count++] = text.length();
        }
        boolean[] reached = reached(text.toString());
        while (count > 0
                && (!reached[ends[count - 1]]
                        || Fit.isDash(scraps.get(count - 1).text().strip()))) {
            count--;
        }
        return count;
    }

    /** Whether a label of the form is among the words. */
    boolean isNamedIn(List<Scrap> scraps) {
        String text = folding.fold(Scrap.text(scraps));
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= text.length() && words.isBeginning(text.substring(from, to)); to++) {
                if (to - from >= SOME && isLabel(text.substring(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isLabel(String text) {
        return words.word(text).filter(word -> !word.labels().isEmpty()).isPresent();
    }

    /** Which beginnings of a text consist of words of the form, numbers and what parts them. */
    private boolean[] reached(String text) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int from = 0; from < text.length(); from++) {
            if (!reached[from]) {
                continue;
            }
            char c = text.charAt(from);
            if (c == 'ー' || Character.isDigit(c) || !Character.isLetter(c)) {
                reached[from + 1] = true;
            }
            for (int to = from + 1; to <= text.length() && words.isBeginning(text.substring(from, to)); to++) {
                reached[to] |= isLabel(text.substring(from, to));
            }
        }
        return reached;
    }
}
