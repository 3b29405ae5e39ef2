package org.handrail.outreach.api;

import java.util.UUID;
import org.handrail.outreach.api.WorkJson.AttemptJson;
import org.handrail.outreach.api.WorkJson.CloseJson;
import org.handrail.outreach.api.WorkJson.ReassignJson;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.storage.Casework;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done to a case. A change names the version it rests on in {@code If-Match}, and answers with the case as it is then. */
@RestController
@RequestMapping("/v1/cases/{id}")
class CaseWorkApi {

    private final CasesApi cases;
    private final Casework casework;

    CaseWorkApi(CasesApi cases, Casework casework) {
        this.cases = cases;
        this.casework = casework;
    }

    @PostMapping("/claim")
    ResponseEntity<CaseDetailJson> claim(
            @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen, Who who) {
        return cases.after(id, seen, who, (theCase, version) -> casework.claim(theCase, version, who));
    }

    @PostMapping("/release")
    ResponseEntity<CaseDetailJson> release(
            @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen, Who who) {
        return cases.after(id, seen, who, (theCase, version) -> casework.release(theCase, version, who));
    }

    @PostMapping("/attempts")
    ResponseEntity<CaseDetailJson> attempt(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody AttemptJson made,
            Who who) {
        return cases.after(
                id, seen, who, (theCase, version) -> casework.logAttempt(theCase, version, made.attempt(), who));
    }

    @PostMapping("/reassign")
    ResponseEntity<CaseDetailJson> reassign(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody ReassignJson to,
            Who who) {
        return cases.after(
                id,
                seen,
                who,
                (theCase, version) -> casework.reassign(theCase, version, to.owner(), to.ownerName(), who));
    }

    @PostMapping("/close")
    ResponseEntity<CaseDetailJson> close(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody CloseJson close,
            Who who) {
        CloseReason reason = Spelling.read(CloseReason.class, "reason", WorkJson.said(close.reason(), "reason"));
        return cases.after(
                id, seen, who, (theCase, version) -> casework.close(theCase, version, reason, close.note(), who));
    }
}
