package hyokasho.corpus.check;

import java.util.List;

/** Whether something holds of a document. What rests on a box that was not surely read is not known. */
enum Truth {
    YES,
    NO,
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Whether one of them holds. */
    static Truth some(List<Truth> truths) {
        if (truths.contains(YES)) {
            return YES;
        }
        return truths.contains(UNKNOWN) ? UNKNOWN : NO;
    }

    /** Whether each of them holds. */
    static Truth all(List<Truth> truths) {
        return some(truths.stream().map(Truth::not).toList()).not();
    }
}
