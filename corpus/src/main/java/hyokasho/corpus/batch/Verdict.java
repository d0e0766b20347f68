package hyokasho.corpus.batch;

import hyokasho.corpus.input.InputProblem;
import hyokasho.extract.source.UnreadableSourceException.Reason;
import java.util.Arrays;
import java.util.Locale;

/** What became of a file. Each has exactly one. */
public enum Verdict {
    /** It is converted. */
    OK,
    /** It is converted, but pages or characters of it could not be read. */
    PARTIAL,
    /** It is no 評価書 on a form that is known. */
    NOT_A_FORM,
    /** Its pages are pictures, or its characters cannot be told. */
    NO_TEXT,
    /** It is protected by a password. */
    ENCRYPTED,
    /** It is not whole. */
    DAMAGED,
    /** It is larger than what is read. */
    TOO_LARGE,
    /** It took longer than it may, also when it was tried alone. */
    TIMEOUT,
    /** It needed more memory than it may, also when it was tried alone. */
    OUT_OF_MEMORY,
    /** It could not be opened, or met an error of the program. */
    FAILED;

    /** As the manifest writes it, e.g. {@code not-a-form}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verdict with this {@link #key()}; an {@link IllegalArgumentException} names an unknown one. */
    public static Verdict of(String key) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no verdict " + key));
    }

    /** Whether there is a result. */
    public boolean isConverted() {
        return this == OK || this == PARTIAL;
    }

    /** Whether other settings may lead to another verdict. */
    boolean dependsOnSettings() {
        return switch (this) {
            case ENCRYPTED, TOO_LARGE, TIMEOUT, OUT_OF_MEMORY, FAILED -> true;
            case OK, PARTIAL, NOT_A_FORM, NO_TEXT, DAMAGED -> false;
        };
    }

    static Verdict of(Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> FAILED;
            case EMPTY, DAMAGED -> DAMAGED;
            case ENCRYPTED, WRONG_PASSWORD -> ENCRYPTED;
            case NO_TEXT -> NO_TEXT;
            case NEITHER_PDF_NOR_TEXT, NOT_A_FORM, UNKNOWN_FORM -> NOT_A_FORM;
            case TOO_LARGE -> TOO_LARGE;
        };
    }

    static Verdict of(InputProblem problem) {
        return switch (problem) {
            case DAMAGED -> DAMAGED;
            case ENCRYPTED -> ENCRYPTED;
            case TOO_LARGE -> TOO_LARGE;
            case UNREADABLE -> FAILED;
            case WITHOUT_DOCUMENTS -> NOT_A_FORM;
        };
    }
}
