package hyokasho.extract.flow;

import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Slot;
import hyokasho.form.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Mends pieces that are more or less than one thing: labels that the end of a page cut in two, and two boxes' texts that
 * touch.
 */
final class TornPieces {

    /** Fewer characters of a label do not tell which it is. */
    private static final int FEWEST = 5;

    /** The two halves of a label stand within so many pieces. */
    private static final int REACH = 200;

    private final Outline outline;
    private final Folding folding;
    private final FormWords words;
    private final List<Pattern> likes;

    TornPieces(Outline outline, Folding folding, FormWords words) {
        this.outline = outline;
        this.folding = folding;
        this.words = words;
        this.likes = outline.slots().stream()
                .flatMap(slot -> slot.entries().stream())
                .flatMap(entry -> entry.like().stream())
                .map(like -> Pattern.compile(like, Pattern.DOTALL))
                .toList();
    }

    List<Piece> mend(List<Piece> pieces) {
        List<Piece> mended = new ArrayList<>();
        for (Piece piece : pieces) {
            mended.addAll(piece.is(Kind.TEXT) ? parted(piece) : List.of(piece));
        }
        for (int i = 0; i < mended.size(); i++) {
            if (mended.get(i).is(Kind.TEXT)) {
                mendCut(mended, i);
            }
        }
        return mended;
    }

    /** 全項目評価書49: a text and the number of another box. */
    private List<Piece> parted(Piece piece) {
        String text = piece.text();
        if (piece.spans().size() > 1) {
            return List.of(piece);
        }
        for (int i = 1; i < text.length(); i++) {
            boolean edge = Character.isDigit(text.charAt(i)) != Character.isDigit(text.charAt(i - 1));
            if (edge && isLike(text.substring(0, i)) && isLike(text.substring(i))) {
                Span span = piece.spans().get(0);
                return List.of(
                        Piece.of(Kind.TEXT, span.part(0, i), piece.before()),
                        Piece.of(Kind.TEXT, span.part(i, text.length()), Break.TOUCH));
            }
        }
        return List.of(piece);
    }

    private boolean isLike(String text) {
        return likes.stream().anyMatch(like -> like.matcher(text.strip()).matches());
    }

    /** The first half of a label becomes the label, if its other half is there; that is the form's too. */
    private void mendCut(List<Piece> pieces, int i) {
        String text = folding.fold(pieces.get(i).text());
        if (text.length() < FEWEST || !words.isBeginning(text)) {
            return;
        }
        for (Slot slot : outline.slots()) {
            for (String spelling : slot.spellings()) {
                if (spelling.startsWith(text) && spelling.length() > text.length()) {
                    Optional<Integer> rest = find(pieces, i, spelling.substring(text.length()));
                    if (rest.isPresent()) {
                        Piece half = pieces.get(i);
                        pieces.set(
                                i,
                                new Piece(
                                        Kind.LABEL,
                                        half.spans(),
                                        slotsWith(spelling),
                                        OptionalInt.empty(),
                                        Optional.empty(),
                                        half.before()));
                        pieces.set(rest.get(), pieces.get(rest.get()).as(Kind.FURNITURE));
                        return;
                    }
                }
            }
        }
    }

    private List<Slot> slotsWith(String spelling) {
        return outline.bySpelling().getOrDefault(spelling, List.of());
    }

    private Optional<Integer> find(List<Piece> pieces, int from, String rest) {
        for (int away = 1; away < REACH; away++) {
            for (int i : new int[] {from + away, from - away}) {
                boolean inside = i >= 0 && i < pieces.size() && pieces.get(i).is(Kind.TEXT);
                if (inside && folding.fold(pieces.get(i).text()).equals(rest)) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }
}
