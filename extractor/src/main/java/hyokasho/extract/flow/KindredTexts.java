package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts of blocks whose names stand together, told by what they say: 移転先4 is 生活保護室, and of the texts for which the
 * labels ② are printed alike, its own is 生活保護法による保護の決定. A text that says a block's name, or begins with the law
 * that another of its texts begins with, is kin to that block. Where all ways to give each block one of the texts, with as
 * many kin together as can be, agree on a text, it is that block's, whichever label it stands at.
 */
final class KindredTexts {

    /** So many characters that a text and a name share are no chance. */
    private static final int WORD = 4;

    /** With so many characters the name of a law begins. */
    private static final int LAW = 5;

    /** All orders of so many texts are tried. */
    private static final int MOST = 6;

    private static final int UNKNOWN = -1;

    private final List<Piece> pieces;
    private final List<Step> steps;
    private final Set<Place> told = new HashSet<>();
    private final Set<Place> doubtful = new HashSet<>();

    private KindredTexts(List<Piece> pieces, List<Step> steps) {
        this.pieces = pieces;
        this.steps = new ArrayList<>(steps);
        PageRange.of(pieces).forEach(this::read);
    }

    /**
     * What was told.
     *
     * @param steps with each such text in its block's box
     * @param places the boxes that have their own text for certain
     * @param doubtful the boxes whose text was another's, so that they have one that may be any other's
     */
    record Told(List<Step> steps, Set<Place> places, Set<Place> doubtful) {}

    static Told of(List<Piece> pieces, List<Step> steps) {
        KindredTexts kindred = new KindredTexts(pieces, steps);
        return new Told(List.copyOf(kindred.steps), kindred.told, kindred.doubtful);
    }

    private void read(PageRange page) {
        List<Place> labels = page.partOf(steps).stream()
                .filter(Step::label)
                .flatMap(step -> step.place().stream())
                .toList();
        Map<Integer, Place> together = new LinkedHashMap<>();
        for (int i = 1; i < labels.size(); i++) {
            Place name = labels.get(i);
            if (name.isNameOfBlock()
                    && labels.get(i - 1).slot().index() == name.slot().index()) {
                together.put(name.slot().index(), name);
            }
        }
        together.values().forEach(name -> read(page, labels, name));
    }

    /** Reads the boxes of such blocks whose labels are printed alike. */
    private void read(PageRange page, List<Place> labels, Place name) {
        Map<Place, String> texts = texts(page, name);
        labels.stream()
                .distinct()
                .filter(place -> place.isOfGroupOf(name) && place.holds(FieldType.TEXT) && !place.isNameOfBlock())
                .collect(Collectors.groupingBy(place -> place.slot().index()))
                .values()
                .forEach(places -> settle(places, paragraphs(page, places), texts));
    }

    /** What the boxes of such blocks have on a page. */
    private Map<Place, String> texts(PageRange page, Place name) {
        Map<Place, String> texts = new HashMap<>();
        for (int i = page.from(); i < page.to(); i++) {
            String text = pieces.get(i).text().strip();
            text(i).filter(name::isOfGroupOf).ifPresent(place -> texts.merge(place, text, String::concat));
        }
        return texts;
    }

    /** The box of text that a piece was given to. */
    private Optional<Place> text(int i) {
        return pieces.get(i).is(Kind.TEXT)
                ? steps.get(i).given().filter(place -> place.holds(FieldType.TEXT))
                : Optional.empty();
    }

    private List<PageRange> paragraphs(PageRange page, List<Place> places) {
        List<PageRange> paragraphs = new ArrayList<>();
        for (int i = page.from(); i < page.to(); i++) {
            Optional<Place> place = text(i).filter(places::contains);
            if (place.isPresent()) {
                int from = i;
                while (i + 1 < page.to()
                        && text(i + 1).equals(place)
                        && pieces.get(i + 1).before() != Break.BLANK) {
                    i++;
                }
                paragraphs.add(new PageRange(from, i + 1));
            }
        }
        return paragraphs;
    }

    /** Gives each text that is told its place; the others keep theirs, or have one that is left. */
    private void settle(List<Place> places, List<PageRange> paragraphs, Map<Place, String> texts) {
        if (paragraphs.size() != places.size() || places.size() < 2 || places.size() > MOST) {
            return;
        }
        int[] blocks = new Agreement(kin(places, paragraphs, texts)).blocks();
        List<Place> left = new ArrayList<>(places);
        List<PageRange> others = new ArrayList<>();
        for (int p = 0; p < blocks.length; p++) {
            if (blocks[p] == UNKNOWN) {
                others.add(paragraphs.get(p));
            } else {
                Place place = places.get(blocks[p]);
                move(paragraphs.get(p), place);
                told.add(place);
                left.remove(place);
            }
        }
        others.removeIf(paragraph -> left.remove(text(paragraph.from()).orElseThrow()));
        for (PageRange other : others) {
            doubtful.add(left.get(0));
            move(other, left.remove(0));
        }
    }

    private void move(PageRange paragraph, Place place) {
        for (int i = paragraph.from(); i < paragraph.to(); i++) {
            steps.set(i, steps.get(i).movedTo(place));
        }
    }

    /** By text and block, whether they are kin. */
    private boolean[][] kin(List<Place> places, List<PageRange> paragraphs, Map<Place, String> texts) {
        boolean[][] kin = new boolean[paragraphs.size()][places.size()];
        for (int p = 0; p < kin.length; p++) {
            String text = paragraphs.get(p).partOf(pieces).stream()
                    .map(piece -> piece.text().strip())
                    .collect(Collectors.joining());
            for (int b = 0; b < kin[p].length; b++) {
                Place place = places.get(b);
                kin[p][b] = texts.keySet().stream()
                        .filter(other -> other.isOfBlockOf(place)
                                && other.slot().index() != place.slot().index())
                        .anyMatch(other -> isKin(text, other, texts.get(other)));
            }
        }
        return kin;
    }

    private static boolean isKin(String text, Place other, String otherText) {
        return other.isNameOfBlock()
                ? IntStream.rangeClosed(0, otherText.length() - WORD)
                        .anyMatch(i -> text.contains(otherText.substring(i, i + WORD)))
                : text.length() >= LAW && otherText.startsWith(text.substring(0, LAW));
    }

    /** On what all the best orders of texts agree. */
    private static final class Agreement {
        private final boolean[][] kin;
        private final int[] order;
        private int most = -1;
        private int[] agreed = {};

        Agreement(boolean[][] kin) {
            this.kin = kin;
            this.order = new int[kin.length];
            tryFrom(0, 0, 0);
        }

        /** By text, its block. */
        int[] blocks() {
            return agreed;
        }

        /**
         * @param used the blocks that have a text already, as bits
         * @param together how many texts are with their kin
         */
        private void tryFrom(int text, int used, int together) {
            if (text == order.length) {
                compare(together);
                return;
            }
            for (int block = 0; block < order.length; block++) {
                if ((used & 1 << block) == 0) {
                    order[text] = block;
                    tryFrom(text + 1, used | 1 << block, together + (kin[text][block] ? 1 : 0));
                }
            }
        }

        private void compare(int together) {
            if (together > most) {
                most = together;
                agreed = order.clone();
            } else if (together == most) {
                Arrays.setAll(agreed, text -> agreed[text] == order[text] ? agreed[text] : UNKNOWN);
            }
        }
    }
}
