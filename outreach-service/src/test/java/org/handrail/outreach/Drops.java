package org.handrail.outreach;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Findings of one person for tests: {@code Drops.of(somebody()).rule("appointment-attended").dropped()}. Each call of a state
 * gives the next version of the same finding.
 */
final class Drops {

    static final FactId OPENED_BY = new FactId(UUID.randomUUID());
    static final FactId EVIDENCE = new FactId(UUID.randomUUID());

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final PersonAlias person;
    private final Anchor anchor = new Anchor(Anchor.Kind.APPOINTMENT, UUID.randomUUID());
    private String rule = "appointment-attended";
    private Severity severity = Severity.HIGH;
    private Instant due = Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MILLIS);
    private String program = "south-iop";
    private long version = 1_000;

    private Drops(PersonAlias person) {
        this.person = person;
    }

    static Drops of(PersonAlias person) {
        return new Drops(person);
    }

    static PersonAlias somebody() {
        return new PersonAlias(UUID.randomUUID());
    }

    Drops rule(String name) {
        this.rule = name;
        return this;
    }

    Drops severity(Severity how) {
        this.severity = how;
        return this;
    }

    Drops dueAgo(Duration ago) {
        this.due = Instant.now().minus(ago).truncatedTo(ChronoUnit.MILLIS);
        return this;
    }

    Drops program(String id) {
        this.program = id;
        return this;
    }

    FindingId id() {
        return FindingId.of(rule, anchor);
    }

    Finding dropped() {
        return is(FindingState.DROPPED);
    }

    Finding recovered() {
        return is(FindingState.RECOVERED);
    }

    Finding is(FindingState state) {
        return is(state, true);
    }

    Finding tooOldToCall() {
        return is(FindingState.DROPPED, false);
    }

    private Finding is(FindingState state, boolean callsSomebody) {
        version++;
        return new Finding(
                id(),
                version,
                person,
                rule,
                "standard/1",
                anchor,
                new ProgramId(program),
                severity,
                state,
                false,
                callsSomebody,
                due.minus(Duration.ofDays(1)),
                due,
                NEW_YORK,
                settledIf(state),
                OPENED_BY,
                List.of(EVIDENCE),
                due.plusMillis(version),
                "The appointment was to be attended by now; nothing was heard.",
                "An attendance, or a new appointment.",
                "domain.md, row 11",
                null,
                List.of());
    }

    private @Nullable Instant settledIf(FindingState state) {
        return state.isSettled() ? due.plus(Duration.ofHours(1)) : null;
    }
}
