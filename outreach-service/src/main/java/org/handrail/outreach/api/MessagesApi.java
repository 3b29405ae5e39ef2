package org.handrail.outreach.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.outbox.Outbox;
import org.handrail.outreach.outbox.Sent;
import org.handrail.outreach.texts.TextKind;
import org.handrail.outreach.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was sent for a case, and sending a text. */
@RestController
@RequestMapping("/v1/cases/{id}")
class MessagesApi {

    private final CasesApi cases;
    private final Texts texts;
    private final Outbox outbox;

    MessagesApi(CasesApi cases, Texts texts, Outbox outbox) {
        this.cases = cases;
        this.texts = texts;
        this.outbox = outbox;
    }

    /**
     * A text to send.
     *
     * @param kind {@code please-call} or {@code appointment}
     * @param at when the appointment is
     */
    record TextJson(@Nullable String kind, @Nullable Instant at) {}

    /** What was sent for this case, the latest first. */
    record MessagesJson(List<Sent> messages) {}

    @GetMapping("/messages")
    MessagesJson messages(@PathVariable UUID id, Who who) {
        cases.one(id, who); // who may not see the case may not see what was sent for it
        return new MessagesJson(outbox.of(new CaseId(id)));
    }

    @PostMapping("/texts")
    ResponseEntity<CaseDetailJson> send(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody TextJson text,
            Who who) {
        TextKind kind = Spelling.read(TextKind.class, "kind", WorkJson.said(text.kind(), "kind"));
        if (kind == TextKind.APPOINTMENT && text.at() == null) {
            throw new CaseRefusal(Kind.INVALID, "It is not said when the appointment is.", "Send it as \"at\".");
        }
        return cases.after(id, seen, who, (theCase, version) -> texts.send(theCase, version, kind, text.at(), who));
    }
}
