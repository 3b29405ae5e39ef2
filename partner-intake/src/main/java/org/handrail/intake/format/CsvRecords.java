package org.handrail.intake.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV as RFC 4180 has it: quotes, doubled quotes, and line breaks within quotes; a byte-order mark is passed over. One
 * record at a time and never more than the largest: of a longer one the rest is passed over.
 */
final class CsvRecords {

    private static final int END = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream body;
    private final int largest;
    private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
    private long line = 1;
    private int next;
    private boolean begun;
    private int size;
    private @Nullable Refusal refusal;

    CsvRecords(InputStream body, int largest) {
        this.body = new BufferedInputStream(body, 16 * 1024);
        this.largest = largest;
    }

    /**
     * One record.
     *
     * @param line where it begins, from 1
     * @param cells at least one
     * @param refusal why it cannot be read, or null where it can
     */
    record Row(long line, List<String> cells, @Nullable Refusal refusal) {}

    /** The next record that is not an empty line, or null at the end. */
    @Nullable
    Row next() throws IOException {
        if (!begun) {
            begun = true;
            begin();
        }
        while (next == '\n' || next == '\r') {
            lineBreak();
        }
        if (next == END) {
            return null;
        }
        long begins = line;
        size = 0;
        refusal = null;
        List<String> cells = new ArrayList<>();
        cells.add(cell(1, begins));
        while (next == ',') {
            advance();
            cells.add(cell(cells.size() + 1, begins));
        }
        lineBreak();
        return new Row(begins, cells, refusal);
    }

    private void begin() throws IOException {
        body.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(body.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            body.reset();
        }
        advance();
    }

    private String cell(int column, long begins) throws IOException {
        cell.reset();
        if (next == '"') {
            quoted(begins);
            if (next != ',' && next != '\n' && next != '\r' && next != END) {
                refuse(Refusal.unreadable("text after a closing quote", "a comma or the line's end after it")
                        .at("column " + column));
            }
        }
        while (next != ',' && next != '\n' && next != '\r' && next != END) {
            keep();
        }
        byte[] bytes = cell.toByteArray();
        Refusal unfit = Utf8.refusal(bytes);
        if (unfit != null) {
            refuse(unfit.at("column " + column));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void quoted(long begins) throws IOException {
        advance();
        while (true) {
            if (next == END || (next != '"' && size > largest)) {
                throw new BodyRefused(
                        Refusal.unreadable("a quote that is not closed within " + largest + " bytes", "a closing quote")
                                .at("line " + begins));
            }
            if (next == '"') {
                advance();
                if (next != '"') {
                    return;
                }
            } else if (next == '\n') {
                line++;
            }
            keep();
        }
    }

    private void keep() throws IOException {
        if (++size > largest) {
            refuse(Refusal.tooLarge(largest));
        } else {
            cell.write(next);
        }
        advance();
    }

    private void refuse(Refusal first) {
        refusal = refusal == null ? first : refusal;
    }

    private void lineBreak() throws IOException {
        boolean carriageReturn = next == '\r';
        if (carriageReturn) {
            advance();
        }
        if (next == '\n') {
            advance();
            line++;
        } else if (carriageReturn) {
            line++;
        }
    }

    private void advance() throws IOException {
        next = body.read();
    }
}
