package org.handrail.outreach.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.events.AftercareCompleted;
import org.handrail.events.AftercareEnrolled;
import org.handrail.events.CareEvent;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DetoxEnded;
import org.handrail.events.EventType;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.ProgramId;

/**
 * A journey as rows from the earliest to what is still to come, with a lane for each phase: what happened, what was missed, what
 * is awaited, and where the person was meanwhile.
 *
 * @param met how many things were awaited and came in time; they are among what happened
 * @param noLongerOwed how many were awaited and are not any more
 */
public record Drawing(List<Row> rows, int met, int noLongerOwed) {

    public Drawing {
        rows = List.copyOf(rows);
    }

    /** Where something belongs. */
    public enum Lane {
        DETOX,
        PLACEMENT,
        AFTERCARE,
        /** In hospital, in custody, and what is known of how the person lives. */
        ELSEWHERE,
        /** What this desk did. */
        DESK
    }

    /**
     * One thing at one time.
     *
     * @param during the lanes in which the person was in a program just then
     */
    public record Row(Instant at, Lane lane, What what, Set<Lane> during) {

        public Row {
            during = Set.copyOf(during);
        }
    }

    /** What a row tells. */
    public sealed interface What {

        /** A clinic reported it. */
        record Happened(Fact fact) implements What {}

        /** It was due, and was not there. */
        record Dropped(Awaited awaited) implements What {}

        /** It is not due yet, or waits. */
        record StillAwaited(Awaited awaited) implements What {}

        /** Somebody at this desk tried to reach the person. */
        record Tried(String words) implements What {}

        /** Just now. */
        record Now() implements What {}
    }

    /** An attempt at this desk, in words. */
    public record Try(Instant at, String words) {}

    /** Draws what is known at that time. */
    public static Drawing of(KnownFacts known, Collection<Awaited> awaited, Collection<Try> tries, Instant now) {
        Map<ProgramId, Lane> lanes = lanesOfPrograms(known);
        Stream<Row> happened =
                known.facts().stream().map(fact -> row(fact.happenedAt(), lane(fact.event()), new What.Happened(fact)));
        Stream<Row> expected = awaited.stream().flatMap(each -> expected(each, lanes));
        Stream<Row> tried = tries.stream().map(each -> row(each.at(), Lane.DESK, new What.Tried(each.words())));
        List<Row> rows = Stream.of(happened, expected, tried, Stream.of(row(now, Lane.DESK, new What.Now())))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Row::at))
                .toList();
        return new Drawing(withStays(rows), count(awaited, FindingState.MET), count(awaited, FindingState.EXCUSED));
    }

    private static Row row(Instant at, Lane lane, What what) {
        return new Row(at, lane, what, Set.of());
    }

    private static int count(Collection<Awaited> awaited, FindingState state) {
        return (int) awaited.stream().filter(each -> each.state() == state).count();
    }

    /** A drop stands where it fell due, also one that was made good later. */
    private static Stream<Row> expected(Awaited awaited, Map<ProgramId, Lane> lanes) {
        Lane lane = awaited.program() == null ? Lane.DESK : lanes.getOrDefault(awaited.program(), Lane.PLACEMENT);
        return switch (awaited.state()) {
            case DROPPED, UNVERIFIED, RECOVERED -> Stream.of(row(awaited.due(), lane, new What.Dropped(awaited)));
            case EXPECTED, DUE_SOON, PAUSED -> Stream.of(row(awaited.due(), lane, new What.StillAwaited(awaited)));
            case MET, EXCUSED, WITHDRAWN -> Stream.empty();
        };
    }

    private static Map<ProgramId, Lane> lanesOfPrograms(KnownFacts known) {
        Map<ProgramId, Lane> lanes = new HashMap<>();
        for (Fact fact : known.facts()) {
            Lane lane = lane(fact.event());
            ProgramId program = fact.event().program();
            if (program != null && lane != Lane.ELSEWHERE) {
                lanes.putIfAbsent(program, lane);
            }
        }
        return lanes;
    }

    private static Lane lane(CareEvent event) {
        return switch (EventType.of(event).phase()) {
            case DETOX -> Lane.DETOX;
            case PLACEMENT -> Lane.PLACEMENT;
            case AFTERCARE -> Lane.AFTERCARE;
            case PERSON, IDENTITY -> Lane.ELSEWHERE;
            case OUTREACH -> Lane.DESK;
        };
    }

    private static List<Row> withStays(List<Row> rows) {
        Set<Lane> during = EnumSet.noneOf(Lane.class);
        List<Row> drawn = new ArrayList<>();
        for (Row row : rows) {
            CareEvent event = row.what() instanceof What.Happened happened
                    ? happened.fact().event()
                    : null;
            if (event instanceof DetoxAdmitted
                    || event instanceof PlacementAdmitted
                    || event instanceof AftercareEnrolled) {
                during.add(row.lane());
            }
            drawn.add(new Row(row.at(), row.lane(), row.what(), during));
            if (event instanceof DetoxCompleted
                    || event instanceof LeftAgainstAdvice
                    || event instanceof DetoxEnded
                    || event instanceof PlacementDischarged
                    || event instanceof AftercareCompleted) {
                during.remove(row.lane());
            }
            if (row.what() instanceof What.Now) {
                during.clear(); // where they will be is not known
            }
        }
        return drawn;
    }
}
