package org.handrail.outreach.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.audit.AuditEntry;
import org.handrail.outreach.audit.AuditFilter;
import org.handrail.outreach.audit.AuditLog;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, for supervisors. That they read it stands in it too. */
@RestController
@RequestMapping("/v1/audit")
class AuditApi {

    private static final int LARGEST_SIZE = 1_000;

    private final AuditLog audit;

    AuditApi(AuditLog audit) {
        this.audit = audit;
    }

    /** Entries, the latest first; {@code before} is the number of the last one seen. */
    @GetMapping
    AuditJson latest(
            @RequestParam @Nullable UUID person,
            @RequestParam @Nullable String who,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant until,
            @RequestParam(defaultValue = "false") boolean flagged,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam @Nullable Long before,
            Who reader) {
        if (size < 1 || size > LARGEST_SIZE) {
            throw new CaseRefusal(
                    Kind.INVALID, "The size is out of range.", "Ask for 1 to " + LARGEST_SIZE + " entries.");
        }
        AuditFilter filter = filter(person, who, from, until, flagged);
        audit.tell(reader, Did.READ_AUDIT, filter.person(), null, null);
        List<AuditEntry> entries = audit.latest(filter, size, before);
        return new AuditJson(
                entries.stream().map(EntryJson::of).toList(),
                entries.size() < size ? null : entries.getLast().seq());
    }

    /** All of it, or of what is asked for, as CSV. */
    @GetMapping("/export")
    void export(
            @RequestParam @Nullable UUID person,
            @RequestParam @Nullable String who,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant until,
            @RequestParam(defaultValue = "false") boolean flagged,
            Who reader,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = filter(person, who, from, until, flagged);
        audit.tell(reader, Did.EXPORTED_AUDIT, filter.person(), null, null);
        AuditFile.send(audit, filter, response);
    }

    private static AuditFilter filter(
            @Nullable UUID person,
            @Nullable String who,
            @Nullable Instant from,
            @Nullable Instant until,
            boolean flagged) {
        return new AuditFilter(person == null ? null : new PersonAlias(person), who, from, until, flagged);
    }

    /** A page of the log; {@code next} is to be sent as {@code before}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditJson(List<EntryJson> entries, @Nullable Long next) {}

    /** One entry; see {@link AuditEntry}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryJson(
            long seq,
            Instant at,
            String whoId,
            String who,
            String did,
            @Nullable UUID person,
            @Nullable UUID theCase,
            @Nullable String why,
            boolean flagged) {

        static EntryJson of(AuditEntry entry) {
            PersonAlias person = entry.person();
            CaseId theCase = entry.theCase();
            return new EntryJson(
                    entry.seq(),
                    entry.at(),
                    entry.whoId(),
                    entry.who(),
                    Spelling.of(entry.did()),
                    person == null ? null : person.value(),
                    theCase == null ? null : theCase.value(),
                    entry.why(),
                    entry.flagged());
        }
    }
}
