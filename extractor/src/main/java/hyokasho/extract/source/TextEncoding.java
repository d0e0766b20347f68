package hyokasho.extract.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An encoding of Japanese text.
 *
 * <p>A file with a byte order mark says itself what it is written in. Else the encodings are tried: bytes that are no
 * character of an encoding, and characters that Japanese texts hardly have, tell against it. What is no text tells
 * against all of them.
 *
 * @param name as messages call it
 * @param mark the byte order mark at the file's begin; empty if it has none
 */
record TextEncoding(String name, Charset charset, byte[] mark) {

    private static final byte[] NO_MARK = {};

    private static final List<TextEncoding> MARKED = List.of(
            new TextEncoding("UTF-8", StandardCharsets.UTF_8, bytes(0xEF, 0xBB, 0xBF)),
            new TextEncoding("UTF-16", StandardCharsets.UTF_16LE, bytes(0xFF, 0xFE)),
            new TextEncoding("UTF-16", StandardCharsets.UTF_16BE, bytes(0xFE, 0xFF)));

    /** With the characters that the machines' makers added, such as ①. Where two encodings fit alike, the first is meant. */
    private static final List<TextEncoding> UNMARKED = List.of(
            new TextEncoding("UTF-8", StandardCharsets.UTF_8, NO_MARK),
            new TextEncoding("Shift_JIS", Charset.forName("windows-31j"), NO_MARK),
            new TextEncoding("EUC-JP", Charset.forName("x-eucJP-Open"), NO_MARK));

    /** Stands for what is no character while encodings are tried: never a character itself, as U+FFFD may be. */
    private static final String NONE = "\uFFFF";

    /** Damaged text may have this part of characters that are none; images, archives and programs have more. */
    private static final double MOST_FAULTS = 0.08;

    /** A character that is none weighs as much as so many that are merely odd. */
    private static final int FAULT = 4;

    /** How a text reads in an encoding. */
    private record Trial(TextEncoding encoding, long characters, long faults, long odd) {

        boolean isText() {
            return faults <= MOST_FAULTS * characters;
        }

        double cost() {
            return (double) (FAULT * faults + odd) / characters;
        }
    }

    /** The encoding of these bytes; nothing if they are no text in any. */
    static Optional<TextEncoding> of(byte[] bytes) {
        List<TextEncoding> candidates = MARKED.stream()
                .filter(encoding -> encoding.marks(bytes))
                .findFirst()
                .map(List::of)
                .orElse(UNMARKED);
        Trial best = candidates.get(0).tryOn(bytes);
        for (int i = 1; i < candidates.size() && best.cost() > 0; i++) {
            Trial trial = candidates.get(i).tryOn(bytes);
            best = trial.cost() < best.cost() ? trial : best;
        }
        return Optional.of(best).filter(Trial::isText).map(Trial::encoding);
    }

    /** The text behind the byte order mark; what is no character there becomes U+FFFD. */
    String decode(byte[] bytes) {
        return new String(bytes, mark.length, bytes.length - mark.length, charset);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private boolean marks(byte[] bytes) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** Decodes piece by piece, and keeps the counts only. */
    private Trial tryOn(byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(NONE);
        ByteBuffer in = ByteBuffer.wrap(bytes, mark.length, bytes.length - mark.length);
        char[] decoded = new char[1 << 13];
        CharBuffer out = CharBuffer.wrap(decoded);
        long characters = 1;
        long faults = 0;
        long odd = 0;
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            characters += out.position();
            for (int i = 0; i < out.position(); i++) {
                faults += isFault(decoded[i]) ? 1 : 0;
                odd += isOdd(decoded[i]) ? 1 : 0;
            }
            out.clear();
        } while (result.isOverflow());
        return new Trial(this, characters, faults, odd);
    }

    /** No character, or one that controls a machine and stands in no text. */
    private static boolean isFault(char c) {
        boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f';
        return c == NONE.charAt(0) || c < ' ' && !layout || c >= 0x7F && c < 0xA0;
    }

    /** Half-width katakana and private characters: what one encoding makes of the text of another. */
    private static boolean isOdd(char c) {
        return c >= '\uFF61' && c <= '\uFF9F' || c >= '\uE000' && c <= '\uF8FF';
    }
}
