package org.handrail.outreach.storage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.jspecify.annotations.Nullable;

/** What must be known of a case before anything is done to it, while its person is held. */
record CaseHead(
        CaseId id,
        PersonAlias person,
        long version,
        boolean closed,
        @Nullable String owner,
        @Nullable String ownerName,
        @Nullable String coveredBy,
        Instant openedAt,
        ZoneId zone,
        Severity severity) {

    CaseHead {
        if ((owner == null) != (ownerName == null)) {
            throw new IllegalArgumentException("an owner has a name");
        }
    }

    /** Who is to hear of it: in its owner's absence whoever covers for them. */
    @Nullable
    String listener() {
        return coveredBy == null ? owner : coveredBy;
    }

    UUID personId() {
        return person.value();
    }

    /** Nobody works on a case unknowingly: who looked at an older one looks again. */
    void mustBe(long seen) {
        if (version != seen) {
            throw new CaseRefusal(
                    Kind.CHANGED,
                    "The case has changed since you opened it.",
                    "Nothing was saved. Look at what is new, then try again.");
        }
    }

    void mustBeOpen() {
        if (closed) {
            throw new CaseRefusal(
                    Kind.CLOSED, "The case is closed.", "Nothing was saved. A new drop opens a new case by itself.");
        }
    }

    void mustNotBeOfAnother(Who who) {
        boolean theirs = who.id().equals(owner) || who.id().equals(coveredBy);
        if (owner != null && !theirs && !who.isSupervisor()) {
            throw new CaseRefusal(
                    Kind.OWNED_BY_ANOTHER,
                    ownerName + " works on this case.",
                    "Talk to them, or ask a supervisor to release it.");
        }
    }
}
