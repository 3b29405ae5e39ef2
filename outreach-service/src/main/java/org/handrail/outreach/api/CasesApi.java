package org.handrail.outreach.api;

import java.util.UUID;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.cases.Attempt;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.storage.CaseDetail;
import org.handrail.outreach.storage.CaseDetails;
import org.handrail.outreach.storage.CaseList;
import org.handrail.outreach.storage.Casework;
import org.handrail.outreach.storage.HowCurrent;
import org.handrail.outreach.storage.PageStart;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs. A change names the version it rests on in {@code If-Match}, and answers with the case as it is then. */
@RestController
@RequestMapping("/v1/cases")
class CasesApi {

    private static final String DEFAULT_SIZE = "50";
    private static final int LARGEST_SIZE = 200;

    private final CaseList list;
    private final CaseDetails details;
    private final Casework casework;
    private final HowCurrent howCurrent;

    CasesApi(CaseList list, CaseDetails details, Casework casework, HowCurrent howCurrent) {
        this.list = list;
        this.details = details;
        this.casework = casework;
        this.howCurrent = howCurrent;
    }

    @GetMapping
    CaseListJson cases(
            @RequestParam MultiValueMap<String, String> filters,
            @RequestParam(defaultValue = DEFAULT_SIZE) int size,
            @RequestParam @Nullable String cursor,
            Who who) {
        if (size < 1 || size > LARGEST_SIZE) {
            throw new CaseRefusal(
                    Kind.INVALID, "The size is out of range.", "Ask for 1 to " + LARGEST_SIZE + " cases.");
        }
        PageStart start = cursor == null ? null : PageStart.of(cursor);
        // how current first: what is listed is then at least as new
        HowCurrent.Currency currency = howCurrent.now();
        return CaseListJson.of(list.page(CaseFilters.of(filters, who), size, start), currency);
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseDetailJson> one(@PathVariable UUID id) {
        HowCurrent.Currency currency = howCurrent.now();
        CaseDetail detail = details.of(new CaseId(id));
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(detail.summary().version()))
                .body(CaseDetailJson.of(detail, currency));
    }

    @PostMapping("/{id}/claim")
    ResponseEntity<CaseDetailJson> claim(
            @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen, Who who) {
        casework.claim(new CaseId(id), seen.version(), who);
        return one(id);
    }

    @PostMapping("/{id}/release")
    ResponseEntity<CaseDetailJson> release(
            @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen, Who who) {
        casework.release(new CaseId(id), seen.version(), who);
        return one(id);
    }

    @PostMapping("/{id}/attempts")
    ResponseEntity<CaseDetailJson> attempt(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody AttemptJson made,
            Who who) {
        casework.logAttempt(new CaseId(id), seen.version(), made.attempt(), who);
        return one(id);
    }

    @PostMapping("/{id}/close")
    ResponseEntity<CaseDetailJson> close(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody CloseJson close,
            Who who) {
        CloseReason reason = Spelling.read(CloseReason.class, "reason", close.reason());
        casework.close(new CaseId(id), seen.version(), reason, close.note(), who);
        return one(id);
    }

    /** One try to reach the person. */
    record AttemptJson(
            String channel, String outcome, @Nullable String note) {

        Attempt attempt() {
            return new Attempt(
                    Spelling.read(Channel.class, "channel", channel),
                    Spelling.read(AttemptOutcome.class, "outcome", outcome),
                    note);
        }
    }

    /** Why to close it. */
    record CloseJson(String reason, @Nullable String note) {}
}
