package org.handrail.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CSV with a header: one event a row. */
final class CsvEvents implements EventStream {

    private final CsvRecords records;
    private final Format.CsvTerms terms;
    private @Nullable CsvRow rows;

    /** Rows of a partner. */
    CsvEvents(InputStream body, int largest, Format.CsvTerms terms) {
        this.records = new CsvRecords(body, largest);
        this.terms = terms;
    }

    @Override
    public @Nullable Found next() throws IOException {
        if (rows == null) {
            CsvRecords.Row header = records.next();
            if (header == null) {
                throw refused("the CSV is empty", "a header and rows");
            }
            if (header.refusal() != null) {
                throw new BodyRefused(header.refusal());
            }
            rows = of(header.cells());
        }
        CsvRecords.Row row = records.next();
        if (row == null) {
            return null;
        }
        if (row.refusal() != null) {
            return new Found.Unreadable(row.line(), row.refusal());
        }
        if (row.cells().size() != rows.columns()) {
            return new Found.Unreadable(
                    row.line(),
                    Refusal.unreadable(
                            row.cells().size() + " cells", rows.columns() + " cells, as many as the header has"));
        }
        return new Found.Event(row.line(), rows.event(row.cells()));
    }

    private CsvRow of(List<String> header) throws BodyRefused {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                throw refused("two columns " + column, "each column once");
            }
        }
        CsvMapping mapping = terms.mapping(header);
        for (String attribute : CsvMapping.ATTRIBUTES) {
            if (!header.contains(mapping.attributes().getOrDefault(attribute, attribute))) {
                throw refused(
                        "no column " + attribute,
                        "a header, columns divided by commas, with id, type, subject and time");
            }
        }
        for (String column : header) {
            if (!terms.keepsUnknown() && !mapping.knows(column)) {
                throw refused("the mapping of this file says nothing of column " + column, "it mapped or ignored");
            }
        }
        return new CsvRow(header, mapping);
    }

    private static BodyRefused refused(String problem, String expected) {
        return new BodyRefused(Refusal.unreadable(problem, expected).at("line 1"));
    }

    @Override
    public String counts() {
        return "line";
    }

    @Override
    public Refusal located(Found.Event event, Refusal refusal) {
        String column = rows == null ? null : rows.column(refusal.pointer());
        return column == null ? refusal : refusal.at(column);
    }
}
