package org.handrail.outreach.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.api.AuditFile;
import org.handrail.outreach.audit.AuditEntry;
import org.handrail.outreach.audit.AuditFilter;
import org.handrail.outreach.audit.AuditLog;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.pages.Times.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit log as a page and as a file, for supervisors. */
@Controller
class AuditPages {

    private static final int PAGE = 100;

    private final AuditLog audit;

    AuditPages(AuditLog audit) {
        this.audit = audit;
    }

    /** One line; the person by alias, as everywhere that no names are needed. */
    record Line(
            Shown at,
            String who,
            String did,
            @Nullable String person,
            @Nullable String theCase,
            @Nullable String why,
            boolean flagged) {

        static Line of(AuditEntry entry, Viewer viewer) {
            PersonAlias person = entry.person();
            CaseId theCase = entry.theCase();
            return new Line(
                    viewer.at(entry.at()),
                    entry.who(),
                    words(entry.did()),
                    person == null ? null : person.toString(),
                    theCase == null ? null : theCase.value().toString(),
                    entry.why(),
                    entry.flagged());
        }
    }

    private static String words(Did did) {
        return switch (did) {
            case SAW_CASE -> "opened the case";
            case SAW_PERSON -> "saw contact details";
            case FOUND -> "found in a search";
            case SAW_CALL_SHEET -> "had on a call sheet";
            case CHANGED_DETAILS -> "changed contact details";
            case READ_AUDIT -> "read this log";
            case EXPORTED_AUDIT -> "saved this log";
            case CHANGED_WISHES,
                    IMPORTED,
                    LINKED,
                    UNLINKED,
                    BROKE_GLASS,
                    CONSENT_TOLD,
                    CONSENT_REVOKED,
                    DISCLOSED,
                    DISCLOSURE_REFUSED -> Words.plain(Spelling.of(did));
        };
    }

    @GetMapping("/audit")
    ModelAndView show(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "false") boolean flagged,
            @RequestParam @Nullable Long before,
            Viewer viewer) {
        AuditFilter filter = filter(person, who, flagged);
        audit.tell(viewer.who(), Did.READ_AUDIT, filter.person(), null, null);
        List<AuditEntry> entries = audit.latest(filter, PAGE, before);
        return new ModelAndView("audit")
                .addObject(
                        "lines",
                        entries.stream().map(each -> Line.of(each, viewer)).toList())
                .addObject("person", person)
                .addObject("staff", who)
                .addObject("flagged", flagged)
                .addObject(
                        "next", entries.size() < PAGE ? null : entries.getLast().seq());
    }

    @GetMapping("/audit/export")
    void export(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "false") boolean flagged,
            Who reader,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = filter(person, who, flagged);
        audit.tell(reader, Did.EXPORTED_AUDIT, filter.person(), null, null);
        AuditFile.send(audit, filter, response);
    }

    private static AuditFilter filter(String person, String who, boolean flagged) {
        return new AuditFilter(
                person.isBlank() ? null : PeoplePages.alias(person),
                who.isBlank() ? null : who.strip(),
                null,
                null,
                flagged);
    }
}
