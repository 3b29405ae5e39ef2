package org.handrail.intake.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a JSON array as they stand, one at a time, without reading the array as a whole. Only brackets and strings
 * are understood here; what is wrong within an element is for its reader to say, and does not touch the next one.
 */
final class JsonArray {

    private static final int END = -1;

    private final InputStream body;
    private final int largest;
    private long position;
    private int next;
    private boolean begun;
    private boolean ended;

    JsonArray(InputStream body, int largest) {
        this.body = new BufferedInputStream(body, 16 * 1024);
        this.largest = largest;
    }

    /** An element; null text where it is too large. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once; never compared
    record Element(byte @Nullable [] text) {}

    /** Whether these bytes are one JSON value by itself, as far as brackets and strings tell. */
    static boolean isOneValue(byte[] json) {
        String array = "[" + new String(json, StandardCharsets.ISO_8859_1) + "]";
        try {
            JsonArray values = new JsonArray(
                    new ByteArrayInputStream(array.getBytes(StandardCharsets.ISO_8859_1)), array.length());
            return values.next() != null && values.next() == null;
        } catch (IOException notAnArray) {
            return false;
        }
    }

    /** The next element, or null after the closing bracket. */
    @Nullable
    Element next() throws IOException {
        if (ended) {
            return null;
        }
        if (!begun) {
            begun = true;
            advance();
            skipBlanks();
            expect('[', "not a JSON array", "an array of events: [ … ]");
            if (next == ']') {
                return end();
            }
        } else if (next == ']') {
            return end();
        } else {
            expect(',', "no comma between two events", "a comma, or ] at the end");
        }
        return element();
    }

    private Element element() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(512);
        int depth = 0;
        boolean quoted = false;
        boolean any = false;
        while (quoted || depth > 0 || (next != ',' && next != ']')) {
            if (next == END) {
                throw brokenOff();
            }
            any |= !isBlank(next);
            if (text.size() <= largest) {
                text.write(next);
            }
            if (quoted && next == '\\') {
                advance();
                if (next != END && text.size() <= largest) {
                    text.write(next);
                }
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
            }
            advance();
        }
        if (!any) {
            throw refused("nothing stands between two commas", "an event");
        }
        return new Element(text.size() > largest ? null : text.toByteArray());
    }

    private @Nullable Element end() throws IOException {
        ended = true;
        advance();
        skipBlanks();
        if (next != END) {
            throw refused("something follows the array", "nothing after ]");
        }
        return null;
    }

    private void expect(char expected, String problem, String right) throws IOException {
        if (next == END && expected == ',') {
            throw brokenOff();
        }
        if (next != expected) {
            throw refused(problem, right);
        }
        advance();
        skipBlanks();
    }

    private void skipBlanks() throws IOException {
        while (isBlank(next)) {
            advance();
        }
    }

    private void advance() throws IOException {
        next = body.read();
        position++;
    }

    private BodyRefused brokenOff() {
        return refused("the body ends within the array", "the rest of it, up to ]");
    }

    private BodyRefused refused(String problem, String expected) {
        return new BodyRefused(Refusal.unreadable(problem, expected).at("byte " + position));
    }

    private static boolean isBlank(int each) {
        return each == ' ' || each == '\t' || each == '\n' || each == '\r';
    }
}
