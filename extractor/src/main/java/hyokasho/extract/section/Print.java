package hyokasho.extract.section;

import hyokasho.extract.block.Span;
import hyokasho.form.Folding;

/** What a piece of print looks like to one who knows the form. */
interface Print {

    /** Print of which nothing is known. */
    Print NOTHING = new Print() {
        @Override
        public boolean isOption(Span span) {
            return false;
        }

        @Override
        public String folded(Span span) {
            return "";
        }
    };

    /** Whether it is the head or an item of a ＜選択肢＞ list. */
    boolean isOption(Span span);

    /** Its text as it is compared with labels. */
    String folded(Span span);

    /** Where the first space in a span stands; its end if there is none. */
    static int firstSpace(Span span) {
        String text = span.text();
        int index = 0;
        while (index < text.length() && !Character.isSpaceChar(text.charAt(index))) {
            index++;
        }
        return index;
    }

    /** Print on a form. */
    static Print on(Outline outline, Folding folding) {
        return new Print() {
            @Override
            public boolean isOption(Span span) {
                return outline.isOption(span.text(), folding);
            }

            @Override
            public String folded(Span span) {
                return folding.fold(span.text());
            }
        };
    }
}
