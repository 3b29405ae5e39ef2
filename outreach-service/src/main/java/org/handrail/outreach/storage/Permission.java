package org.handrail.outreach.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.cases.Attempt;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.protocol.CaseHistory;
import org.handrail.outreach.protocol.Happening;
import org.handrail.outreach.protocol.Matter;
import org.handrail.outreach.protocol.Outreach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the protocol and the person's wishes permit. */
@Component
class Permission {

    /** Work is written down late, but not later than this: then it is a slip of the pen. */
    private static final Duration LATEST = Duration.ofDays(60);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    /** Nobody agrees on anything further ahead: the year was mistyped, and the person would not be asked after until then. */
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Standings standings;
    private final Clock clock;

    Permission(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /** A contact that should not have been made, but was, is written down with the reason. */
    void toContact(CaseHead head, Attempt attempt) {
        Instant at = attempt.at() == null ? clock.instant() : attempt.at();
        toHaveHappened(head, at);
        Optional<String> objection =
                Outreach.objection(standings.matter(head.id()), attempt.channel(), attempt.outcome(), at);
        if (objection.isPresent() && isBlank(attempt.allTheSame())) {
            throw new CaseRefusal(
                    Kind.NOT_PERMITTED,
                    objection.get(),
                    "Do not contact them like this now. If it was done all the same, say why as \"allTheSame\".");
        }
    }

    /** A text goes out by itself, so no reason overrides what speaks against it. */
    void toText(Matter matter, Instant now) {
        Outreach.objection(matter, Channel.SMS, AttemptOutcome.LEFT_MESSAGE, now)
                .ifPresent(objection -> {
                    throw new CaseRefusal(
                            Kind.NOT_PERMITTED, objection, "Nothing was sent. Reach them another way, or later.");
                });
    }

    /** Nobody is given up before the protocol's minimum. */
    void toGiveUp(CaseHead head) {
        Matter matter = standings.matter(head.id());
        CaseHistory history = matter.history();
        List<String> missing =
                matter.protocol().lost().missing(history.attemptsSought(), history.sought(), clock.instant());
        if (!missing.isEmpty()) {
            throw new CaseRefusal(
                    Kind.NOT_PERMITTED,
                    "It is too early to give up on this person.",
                    "Still missing: " + String.join(", ", missing) + ".");
        }
    }

    /** What came of the attempts of the present spell of work. */
    Set<AttemptOutcome> outcomes(CaseHead head) {
        return standings.matter(head.id()).history().attempts().stream()
                .map(Happening.Attempted::outcome)
                .collect(Collectors.toSet());
    }

    /** What is told must have happened, and not long ago. */
    void toHaveHappened(CaseHead head, Instant at) {
        Instant now = clock.instant();
        if (at.isAfter(now.plus(CLOCKS_DIFFER)) || at.isBefore(head.openedAt().minus(LATEST))) {
            throw new CaseRefusal(
                    Kind.INVALID, "The time lies in the future, or too far back.", "Say when it happened.");
        }
    }

    /** What is agreed on lies within reach. */
    void toLieThere(CaseHead head, @Nullable Instant at) {
        if (at != null
                && (at.isBefore(head.openedAt().minus(FURTHEST))
                        || at.isAfter(clock.instant().plus(FURTHEST)))) {
            throw new CaseRefusal(Kind.INVALID, "This time lies too far away.", "Say when it is, with the year.");
        }
    }

    /** Nobody is given work who is not there to do it. */
    void toBeGivenTo(CaseHead head, String owner) {
        standings.matter(head.id()).team().absence(owner, clock.instant()).ifPresent(away -> {
            throw new CaseRefusal(
                    Kind.INVALID,
                    "They are away just now.",
                    away.cover() == null
                            ? "Choose somebody who is there."
                            : "Choose whoever covers for them, or somebody else who is there.");
        });
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
