package org.handrail.outreach.storage;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;

/**
 * After which case a page begins: the values the list is ordered by. A case that changes its place between two pages may be
 * seen twice or, where it became more urgent, stands on the first; none that keeps its place is left out.
 *
 * @param rank how urgent that case is among others; without meaning in the list of closed ones
 * @param at since when it is overdue, or when it was closed
 */
public record PageStart(boolean open, double rank, Instant at, UUID id) {

    private static final int FIELDS = 4;

    /** As text for a query parameter. */
    public String text() {
        String plain = (open ? "o" : "c") + "," + rank + "," + at + "," + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads such a text.
     *
     * @throws CaseRefusal when it is none of ours
     */
    public static PageStart of(String text) {
        try {
            String[] fields = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(",", -1);
            if (fields.length == FIELDS) {
                return new PageStart(
                        "o".equals(fields[0]),
                        Double.parseDouble(fields[1]),
                        Instant.parse(fields[2]),
                        UUID.fromString(fields[3]));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // the same answer as for a wrong number of fields
        }
        throw new CaseRefusal(
                Kind.INVALID, "The cursor is none of ours.", "Begin at the first page, without a cursor.");
    }
}
