package org.handrail.outreach.audit;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.outreach.cases.Spelling;
import org.jspecify.annotations.Nullable;

/** Entries as CSV (RFC 4180), with a header. What a spreadsheet would take for a formula is kept from being one. */
public final class AuditCsv {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final PrintWriter out;

    /** Begins with the header. */
    public AuditCsv(PrintWriter out) {
        this.out = out;
        line("seq", "at", "who_id", "who", "did", "person", "case", "why", "flagged");
    }

    /** Writes one more. */
    public void add(AuditEntry entry) {
        line(
                String.valueOf(entry.seq()),
                entry.at().toString(),
                entry.whoId(),
                entry.who(),
                Spelling.of(entry.did()),
                entry.person() == null ? "" : entry.person().toString(),
                entry.theCase() == null ? "" : entry.theCase().value().toString(),
                entry.why(),
                entry.flagged() ? "yes" : "");
    }

    private void line(@Nullable String... cells) {
        out.print(Stream.of(cells).map(AuditCsv::cell).collect(Collectors.joining(",")));
        out.print("\r\n");
    }

    private static String cell(@Nullable String text) {
        String safe = text == null ? "" : FORMULA.matcher(text).matches() ? "'" + text : text;
        return safe.matches("[^\",\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
