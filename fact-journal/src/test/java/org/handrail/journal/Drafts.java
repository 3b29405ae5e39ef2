package org.handrail.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;

/** Drafts of completed detox stays, each of another person. */
final class Drafts {

    private Drafts() {}

    static Draft completed() {
        return completed(UUID.randomUUID());
    }

    static Draft completed(UUID id) {
        return completed(id, "north-detox");
    }

    static Draft completed(UUID id, String program) {
        return new Draft(
                new FactId(id),
                new PartnerId("clinic-north"),
                new PersonAlias(id),
                new CareTime.Moment(Instant.parse("2026-03-01T14:00:00Z")),
                ZoneId.of("America/New_York"),
                new DetoxCompleted(new StayId(id), new ProgramId(program), null, null, null),
                new Sealed(new byte[] {1, 2, 3}));
    }

    static List<Draft> many(int count) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(completed());
        }
        return drafts;
    }
}
