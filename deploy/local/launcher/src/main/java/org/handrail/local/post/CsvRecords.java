package org.handrail.local.post;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads CSV as RFC 4180 has it: quotes, doubled quotes, and line breaks within quotes. */
final class CsvRecords {

    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader reader;
    private int line = 1;
    private int next;

    CsvRecords(Reader reader) throws IOException {
        this.reader = reader;
        this.next = reader.read();
        if (next == BYTE_ORDER_MARK) {
            next = reader.read();
        }
    }

    /**
     * One record.
     *
     * @param line where it begins, from 1
     * @param cells at least one
     */
    record Row(int line, List<String> cells) {}

    /** A record as it is written. */
    static String text(List<String> cells) {
        return cells.stream().map(CsvRecords::quotedIfNeeded).collect(Collectors.joining(","));
    }

    private static String quotedIfNeeded(String cell) {
        boolean plain = cell.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The next record, or null at the end. Empty lines are passed over. */
    @Nullable
    Row next() throws IOException {
        while (next == '\n' || next == '\r') {
            lineBreak();
        }
        if (next == END) {
            return null;
        }
        int begins = line;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next == ',') {
            next = reader.read();
            cells.add(cell());
        }
        lineBreak();
        return new Row(begins, cells);
    }

    private String cell() throws IOException {
        return next == '"' ? quoted() : plain();
    }

    private String plain() throws IOException {
        StringBuilder cell = new StringBuilder();
        while (next != ',' && next != '\n' && next != '\r' && next != END) {
            cell.append((char) next);
            next = reader.read();
        }
        return cell.toString();
    }

    private String quoted() throws IOException {
        StringBuilder cell = new StringBuilder();
        next = reader.read();
        while (next != END) {
            if (next == '"') {
                next = reader.read();
                if (next != '"') {
                    return cell + plain();
                }
            } else if (next == '\n') {
                line++;
            }
            cell.append((char) next);
            next = reader.read();
        }
        return cell.toString();
    }

    private void lineBreak() throws IOException {
        if (next == '\r') {
            next = reader.read();
        }
        if (next == '\n') {
            line++;
            next = reader.read();
        }
    }
}
