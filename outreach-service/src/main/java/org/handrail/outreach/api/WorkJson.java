package org.handrail.outreach.api;

import java.time.Instant;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.events.terms.EvidenceKind;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.handrail.outreach.cases.Attempt;
import org.handrail.outreach.cases.Booking;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.EvidenceFound;
import org.handrail.outreach.cases.Spelling;
import org.jspecify.annotations.Nullable;

/** The bodies of what is done to a case. */
final class WorkJson {

    private WorkJson() {}

    /** What must be said. */
    static String said(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw new CaseRefusal(Kind.INVALID, "The " + field + " is missing.", "Send it in the body.");
        }
        return text;
    }

    /** One try to reach the person. */
    record AttemptJson(
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable Instant at,
            @Nullable Instant later,
            @Nullable String allTheSame) {

        Attempt attempt() {
            return new Attempt(
                    Spelling.read(Channel.class, "channel", said(channel, "channel")),
                    Spelling.read(AttemptOutcome.class, "outcome", said(outcome, "outcome")),
                    note,
                    at,
                    later,
                    allTheSame);
        }
    }

    /** Care that no partner reported. */
    record EvidenceJson(
            @Nullable String kind,
            @Nullable String other,
            @Nullable String program,
            @Nullable Instant at,
            @Nullable String note) {

        EvidenceFound found() {
            if (at == null) {
                throw new CaseRefusal(Kind.INVALID, "It is not said when it happened.", "Send it as \"at\".");
            }
            EvidenceKind what = Spelling.read(EvidenceKind.class, "kind", said(kind, "kind"));
            if ((what == EvidenceKind.OTHER) != (other != null)) {
                throw new CaseRefusal(
                        Kind.INVALID, "It is not clear what it was.", "Send \"other\" with the kind \"other\" alone.");
            }
            try {
                return new EvidenceFound(
                        what,
                        other == null ? null : new OtherText(other),
                        program == null ? null : new ProgramId(program),
                        at,
                        note);
            } catch (InvalidValue invalid) {
                throw new CaseRefusal(Kind.INVALID, invalid.getMessage() + "", "Put it right.");
            }
        }
    }

    /** An appointment that was made for the person. */
    record BookedJson(
            @Nullable String program,
            @Nullable Instant start,
            @Nullable String note) {

        Booking booking() {
            if (start == null) {
                throw new CaseRefusal(Kind.INVALID, "It is not said when it begins.", "Send it as \"start\".");
            }
            try {
                return new Booking(new ProgramId(said(program, "program")), start, note);
            } catch (InvalidValue invalid) {
                throw new CaseRefusal(Kind.INVALID, invalid.getMessage() + "", "Put it right.");
            }
        }
    }

    /** Something for colleagues. */
    record NoteJson(@Nullable String note) {}

    /**
     * To whom to give it.
     *
     * @param to as the issuer names them
     */
    record ReassignJson(@Nullable String to, @Nullable String name) {

        String owner() {
            return said(to, "new owner");
        }

        String ownerName() {
            return said(name, "name of the new owner");
        }
    }

    /** Why to close it. */
    record CloseJson(@Nullable String reason, @Nullable String note) {}
}
