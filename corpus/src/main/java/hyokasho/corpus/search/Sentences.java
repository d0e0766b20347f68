package hyokasho.corpus.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sentences of a text with what was found in them. They end with 。 or a line; long ones are cut around the matches. */
final class Sentences {

    /** Nothing of a document may steer a terminal. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    private static final String CUT = "…";

    /** Longer sentences are cut; so many chars are left before the first match and behind the last. */
    private static final int LONG = 160;

    private static final int AROUND = 60;

    private final String text;
    private final String before;
    private final String after;

    private Sentences(String text, String before, String after) {
        this.text = CONTROL.matcher(text).replaceAll(" ");
        this.before = before;
        this.after = after;
    }

    static List<String> marked(String text, List<Hit.Range> matches, String before, String after) {
        Sentences sentences = new Sentences(text, before, after);
        if (matches.isEmpty()) {
            return List.of(sentences.beginning());
        }
        List<String> marked = new ArrayList<>();
        int next = 0;
        while (next < matches.size()) {
            int start = sentences.start(matches.get(next).from());
            int first = next;
            int end = sentences.end(matches.get(next).to());
            next++;
            while (next < matches.size() && matches.get(next).from() < end) {
                end = sentences.end(matches.get(next).to());
                next++;
            }
            marked.add(sentences.mark(start, end, matches.subList(first, next)));
        }
        return marked;
    }

    /** For what was found by what is not in it. */
    private String beginning() {
        int end = wholeCharacter(Math.min(end(1), LONG));
        return oneLine(text.substring(0, end) + (end < text.length() ? CUT : ""));
    }

    private int start(int from) {
        int start = from;
        while (start > 0 && !endsSentence(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int end(int to) {
        int end = to;
        while (end < text.length() && !endsSentence(text.charAt(end - 1))) {
            end++;
        }
        return end;
    }

    private static boolean endsSentence(char c) {
        return c == '。' || c == '．' || c == '\n';
    }

    private String mark(int start, int end, List<Hit.Range> matches) {
        boolean tooLong = end - start > LONG;
        int from = tooLong ? Math.max(start, matches.get(0).from() - AROUND) : start;
        int to = tooLong ? Math.min(end, matches.get(matches.size() - 1).to() + AROUND) : end;
        from = wholeCharacter(from);
        to = wholeCharacter(to);
        StringBuilder marked = new StringBuilder(from > start ? CUT : "");
        int done = from;
        for (Hit.Range match : matches) {
            marked.append(text, done, match.from());
            marked.append(before).append(text, match.from(), match.to()).append(after);
            done = match.to();
        }
        marked.append(text, done, to).append(to < end ? CUT : "");
        return oneLine(marked.toString());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", " ");
    }

    /** Not between the halves of a surrogate pair. */
    private int wholeCharacter(int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
