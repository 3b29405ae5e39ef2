package org.handrail.outreach.api;

import java.util.UUID;
import org.handrail.events.finding.FindingId;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.api.PersonJson.OpenedJson;
import org.handrail.outreach.api.PersonJson.ReasonJson;
import org.handrail.outreach.api.WorkJson.BookedJson;
import org.handrail.outreach.api.WorkJson.CloseJson;
import org.handrail.outreach.api.WorkJson.EvidenceJson;
import org.handrail.outreach.api.WorkJson.NoteJson;
import org.handrail.outreach.cases.ExcuseReason;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.people.BreakGlass;
import org.handrail.outreach.storage.Casefile;
import org.handrail.outreach.storage.FindingWork;
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
    private final FindingWork findings;
    private final BreakGlass glass;

    CasefileApi(CasesApi cases, Casefile casefile, FindingWork findings, BreakGlass glass) {
        this.cases = cases;
        this.casefile = casefile;
        this.findings = findings;
        this.glass = glass;
    }

    @PostMapping("/evidence")
    ResponseEntity<CaseDetailJson> evidence(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody EvidenceJson found,
            Who who) {
        return cases.after(
                id, seen, who, (theCase, version) -> casefile.recordEvidence(theCase, version, found.found(), who));
    }

    @PostMapping("/notes")
    ResponseEntity<CaseDetailJson> note(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody NoteJson written,
            Who who) {
        return cases.after(id, seen, who, (theCase, version) -> casefile.note(theCase, version, written.note(), who));
    }

    @PostMapping("/escalate")
    ResponseEntity<CaseDetailJson> escalate(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody NoteJson why,
            Who who) {
        return cases.after(id, seen, who, (theCase, version) -> casefile.escalate(theCase, version, why.note(), who));
    }

    @PostMapping("/wishes")
    ResponseEntity<CaseDetailJson> wishes(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody WishesJson told,
            Who who) {
        return cases.after(
                id, seen, who, (theCase, version) -> casefile.tellWishes(theCase, version, told.told(), who));
    }

    @PostMapping("/booked")
    ResponseEntity<CaseDetailJson> booked(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody BookedJson booked,
            Who who) {
        return cases.after(id, seen, who, (theCase, version) -> findings.book(theCase, version, booked.booking(), who));
    }

    @PostMapping("/findings/{finding}/excuse")
    ResponseEntity<CaseDetailJson> excuse(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody CloseJson why,
            Who who) {
        ExcuseReason reason = Spelling.read(ExcuseReason.class, "reason", WorkJson.said(why.reason(), "reason"));
        return cases.after(
                id,
                seen,
                who,
                (theCase, version) ->
                        findings.excuse(theCase, version, new FindingId(finding), reason, why.note(), who));
    }

    /** Opens a case of another team for a while; a supervisor will look at the reason. */
    @PostMapping("/break-glass")
    OpenedJson breakGlass(@PathVariable UUID id, @RequestBody ReasonJson why, Who who) {
        return new OpenedJson(id, glass.open(new CaseId(id), why.reason(), who));
    }

    @PostMapping("/number-corrected")
    ResponseEntity<CaseDetailJson> numberCorrected(
            @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen, Who who) {
        return cases.after(id, seen, who, (theCase, version) -> casefile.correctNumber(theCase, version, who));
    }
}
