package org.handrail.outreach.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.handrail.outreach.protocol.Happening.Escalated;
import org.handrail.outreach.protocol.Happening.Released;
import org.handrail.outreach.protocol.Happening.Returned;
import org.junit.jupiter.api.Test;

/** Laws over generated work, each seen to fail with a planted fault. */
class LawsTest {

    private static final int RUNS = Integer.getInteger("handrail.protocol.runs", 200);

    /** The engine, or one with a fault. */
    interface Engine {
        Verdict decide(Matter matter, Instant now);
    }

    @Test
    void theEngineKeepsAllLaws() {
        assertThat(broken(Outreach::decide)).isEmpty();
    }

    @Test
    void anEngineThatForgetsTheTimeLeavesCasesWithoutAStep() {
        assertThat(broken((matter, now) ->
                        Outreach.decide(matter, matter.history().opened())))
                .contains(Laws.ALWAYS_A_STEP);
    }

    @Test
    void anEngineThatOverlooksReleasesHasTwoOwners() {
        assertThat(broken((matter, now) -> Outreach.decide(
                        without(matter, each -> each instanceof Released || each instanceof Returned), now)))
                .contains(Laws.ONE_OWNER);
    }

    @Test
    void anEngineThatCountsNoContactsExceedsTheCap() {
        assertThat(broken((matter, now) -> Outreach.decide(
                        contact(matter, new Protocol.Contact(99, LocalTime.of(20, 0), LocalTime.of(8, 0))), now)))
                .contains(Laws.CAP);
    }

    @Test
    void anEngineWithoutQuietHoursCallsAtNight() {
        assertThat(broken((matter, now) -> Outreach.decide(
                        contact(matter, new Protocol.Contact(2, LocalTime.of(23, 59), LocalTime.of(0, 0))), now)))
                .contains(Laws.QUIET_HOURS);
    }

    @Test
    void anEngineThatKnowsNoWishesDisregardsThem() {
        assertThat(broken((matter, now) -> Outreach.decide(
                        new Matter(
                                matter.history(),
                                matter.protocol(),
                                new Wishes(matter.wishes().zone(), false, false, Set.of(), null, null),
                                matter.team()),
                        now)))
                .contains(Laws.WISHES);
    }

    @Test
    void anEngineThatForgetsWhatItEscalatedDoesItTwice() {
        assertThat(broken((matter, now) -> Outreach.decide(without(matter, each -> each instanceof Escalated), now)))
                .contains(Laws.EACH_LAPSE_ONCE);
    }

    @Test
    void anEngineThatEscalatesLateLeavesThingsUnsaid() {
        assertThat(broken((matter, now) -> {
                    Verdict late = Outreach.decide(matter, now.minus(Duration.ofDays(3)));
                    return now.isBefore(matter.history().opened().plus(Duration.ofDays(3)))
                            ? Outreach.decide(matter, now)
                            : late;
                }))
                .contains(Laws.ALWAYS_A_STEP);
    }

    private static Set<String> broken(Engine engine) {
        Set<String> broken = new TreeSet<>();
        for (int seed = 0; seed < RUNS; seed++) {
            new Simulation(seed, engine, moment -> broken.addAll(Laws.brokenAt(moment, engine))).run();
        }
        return broken;
    }

    private static Matter without(Matter matter, Predicate<Happening> what) {
        CaseHistory history = matter.history();
        return new Matter(
                new CaseHistory(
                        history.opened(),
                        history.severity(),
                        history.happenings().stream().filter(what.negate()).toList(),
                        history.otherContacts()),
                matter.protocol(),
                matter.wishes(),
                matter.team());
    }

    private static Matter contact(Matter matter, Protocol.Contact contact) {
        Protocol protocol = matter.protocol();
        return new Matter(
                matter.history(),
                new Protocol(protocol.version(), contact, protocol.answers(), protocol.lost(), protocol.ladders()),
                matter.wishes(),
                matter.team());
    }
}
