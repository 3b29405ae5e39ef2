package org.handrail.outreach.api;

import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.api.WorkJson.EvidenceJson;
import org.handrail.outreach.api.WorkJson.NoteJson;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.storage.Casefile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is written into a case. A change names the version it rests on in {@code If-Match}. */
@RestController
@RequestMapping("/v1/cases/{id}")
class CasefileApi {

    private final CasesApi cases;
    private final Casefile casefile;

    CasefileApi(CasesApi cases, Casefile casefile) {
        this.cases = cases;
        this.casefile = casefile;
    }

    @PostMapping("/evidence")
    ResponseEntity<CaseDetailJson> evidence(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody EvidenceJson found,
            Who who) {
        casefile.recordEvidence(new CaseId(id), seen.version(), found.found(), who);
        return cases.one(id);
    }

    @PostMapping("/notes")
    ResponseEntity<CaseDetailJson> note(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody NoteJson written,
            Who who) {
        casefile.note(new CaseId(id), seen.version(), written.note(), who);
        return cases.one(id);
    }

    @PostMapping("/escalate")
    ResponseEntity<CaseDetailJson> escalate(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody NoteJson why,
            Who who) {
        casefile.escalate(new CaseId(id), seen.version(), why.note(), who);
        return cases.one(id);
    }

    @PostMapping("/wishes")
    ResponseEntity<CaseDetailJson> wishes(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody WishesJson told,
            Who who) {
        casefile.tellWishes(new CaseId(id), seen.version(), told.told(), who);
        return cases.one(id);
    }

    @PostMapping("/number-corrected")
    ResponseEntity<CaseDetailJson> numberCorrected(
            @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen, Who who) {
        casefile.correctNumber(new CaseId(id), seen.version(), who);
        return cases.one(id);
    }
}
