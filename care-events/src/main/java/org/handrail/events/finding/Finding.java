package org.handrail.events.finding;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * One conclusion about one person: what was awaited, by when, and where that stands. Carries its own evidence and
 * explanation, so that whoever reads it needs nothing else.
 *
 * @param id made of rule and anchor
 * @param version grows with every announcement of this finding; a reader ignores a version not above the one it has. It
 *     is the log time of the judgement in microseconds since 1970, so a rebuilt tracker repeats rather than restarts it
 * @param person whom it concerns
 * @param rule the rule's name in the pathway, {@code referral-acknowledged}
 * @param pathway the version of the pathway it was judged under
 * @param anchor what it hangs on
 * @param program the program that owes what is awaited, or null where no program is named
 * @param severity how much a drop endangers the person
 * @param state where it stands
 * @param reportedMissed whether a drop was reported (a missed appointment, a decline) rather than concluded from silence
 * @param callsSomebody false where it fell due longer before its opening fact was received than the watch horizon: it
 *     counts in figures and calls nobody
 * @param opened when the clock started; of a measure, when what it counts began
 * @param due the instant after which silence is a drop
 * @param zone the zone in which days were counted
 * @param settled when what settled it happened, or null while nothing has
 * @param openedBy the fact that opened it
 * @param evidence the facts it rests on besides, in order of when they happened
 * @param judgedAt the log time of the judgement
 * @param explanation one sentence in a coordinator's words: what was expected, by when and why then, what was heard
 * @param clearedBy what would clear it, in a coordinator's words
 * @param source where the figure in the rule comes from
 * @param stage what a drop that has lasted has come to by the rule, {@code breach}; null before that
 * @param raisedBy what about the person makes it more urgent than usual, in a coordinator's words; empty where nothing does,
 *     and read as such where an older version wrote the finding
 */
public record Finding(
        FindingId id,
        long version,
        PersonAlias person,
        String rule,
        String pathway,
        Anchor anchor,
        @Nullable ProgramId program,
        Severity severity,
        FindingState state,
        boolean reportedMissed,
        boolean callsSomebody,
        Instant opened,
        Instant due,
        ZoneId zone,
        @Nullable Instant settled,
        FactId openedBy,
        List<FactId> evidence,
        Instant judgedAt,
        String explanation,
        String clearedBy,
        String source,
        @Nullable String stage,
        @Nullable List<String> raisedBy) {

    public Finding {
        evidence = List.copyOf(evidence);
        raisedBy = raisedBy == null ? List.of() : List.copyOf(raisedBy);
    }

    @Override
    public List<String> raisedBy() {
        return Objects.requireNonNullElse(raisedBy, List.of());
    }

    /** The same finding under the version it is announced with. */
    public Finding announcedAs(long version) {
        return with(version, person, judgedAt);
    }

    /** The same finding of the person under whom its own is led. */
    public Finding of(PersonAlias whom) {
        return with(version, whom, judgedAt);
    }

    /** Whether it says the same as another, whenever both were judged and announced: then there is nothing to announce. */
    public boolean saysTheSameAs(Finding other) {
        return with(0, person, Instant.EPOCH).equals(other.with(0, other.person, Instant.EPOCH));
    }

    private Finding with(long version, PersonAlias person, Instant judgedAt) {
        return new Finding(
                id,
                version,
                person,
                rule,
                pathway,
                anchor,
                program,
                severity,
                state,
                reportedMissed,
                callsSomebody,
                opened,
                due,
                zone,
                settled,
                openedBy,
                evidence,
                judgedAt,
                explanation,
                clearedBy,
                source,
                stage,
                raisedBy);
    }

    /** Whether a coordinator should work on it now. */
    public boolean needsWork() {
        return state.needsWork() && callsSomebody;
    }
}
