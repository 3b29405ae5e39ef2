package org.handrail.intake.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text as JSON must be: UTF-8 and nothing else, without NUL. A JSON reader left to itself would guess UTF-16 too. */
public final class Utf8 {

    private static final byte NUL = 0;
    private static final int CHUNK = 1024;
    private static final int ESCAPE = 6;

    private Utf8() {}

    /** What is wrong with these bytes as text, or null. */
    public static @Nullable Refusal refusal(byte[] text) {
        boolean plain = true;
        for (int at = 0; at < text.length; at++) {
            if (text[at] == NUL) {
                return Refusal.unreadable("a NUL byte", "text without NUL").at("byte " + (at + 1));
            }
            plain &= text[at] > 0;
        }
        return plain ? null : malformed(text);
    }

    /** What is wrong with these bytes as a JSON text, or null: also what an escape would bring in and no database takes. */
    public static @Nullable Refusal refusalOfJson(byte[] json) {
        Refusal noText = refusal(json);
        return noText == null ? refusalOfEscapes(json) : noText;
    }

    /** Outside of a string a backslash is refused by any reader, so strings need not be told from the rest here. */
    private static @Nullable Refusal refusalOfEscapes(byte[] json) {
        int at = 0;
        while (at < json.length) {
            if (json[at] != '\\') {
                at++;
                continue;
            }
            int unit = escaped(json, at);
            boolean pair = unit >= 0
                    && Character.isHighSurrogate((char) unit)
                    && Character.isLowSurrogate((char) Math.max(0, escaped(json, at + ESCAPE)));
            if (unit == 0 || (unit > 0 && Character.isSurrogate((char) unit) && !pair)) {
                return Refusal.invalid("", "an escape that is NUL or half a character", "whole characters without NUL")
                        .at("byte " + (at + 1));
            }
            at += pair ? 2 * ESCAPE : 2;
        }
        return null;
    }

    /** The UTF-16 unit of an escape such as {@code \\u20ac}, or -1 where none begins here. */
    private static int escaped(byte[] json, int at) {
        if (at + ESCAPE > json.length || json[at] != '\\' || json[at + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int digit = at + 2; digit < at + ESCAPE; digit++) {
            int value = Character.digit(json[digit], 16);
            if (value < 0) {
                return -1;
            }
            unit = unit * 16 + value;
        }
        return unit;
    }

    /** The text, or null where it is not UTF-8. */
    static @Nullable String text(byte[] bytes) {
        return refusal(bytes) == null ? new String(bytes, StandardCharsets.UTF_8) : null;
    }

    private static @Nullable Refusal malformed(byte[] text) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(text);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            chars.clear();
            result = decoder.decode(bytes, chars, true);
        }
        return result.isError()
                ? Refusal.unreadable("not UTF-8", "text in UTF-8").at("byte " + (bytes.position() + 1))
                : null;
    }
}
