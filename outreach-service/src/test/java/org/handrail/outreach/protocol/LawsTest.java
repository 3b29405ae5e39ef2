package org.handrail.outreach.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Happening.Escalated;
import org.handrail.outreach.protocol.Happening.Released;
import org.handrail.outreach.protocol.Happening.Reopened;
import org.handrail.outreach.protocol.Happening.Returned;
import org.junit.jupiter.api.Test;

/** Laws over generated work, each seen to fail with a planted fault. */
class LawsTest {

    private static final int RUNS = Integer.getInteger("handrail.protocol.runs", 200);

    /** The engine, or one with a fault. */
    interface Engine {
        Verdict decide(Matter matter, Instant now);

        /** Why the person may not be sent a text. */
        default Optional<String> objection(Matter matter, Instant now) {
            return Outreach.objection(matter, Channel.SMS, AttemptOutcome.LEFT_MESSAGE, now);
        }

        /** Whether the desk itself sends one. */
        default boolean sendsText(Matter matter, Instant now) {
            return Outreach.sendsText(matter, now);
        }
    }

    /** An engine right in all but what it says of texts. */
    private record Texting(BiFunction<Matter, Instant, Optional<String>> says) implements Engine {

        @Override
        public Verdict decide(Matter matter, Instant now) {
            return Outreach.decide(matter, now);
        }

        @Override
        public Optional<String> objection(Matter matter, Instant now) {
            return says.apply(matter, now);
        }
    }

    /** An engine right in all but when the desk itself sends a text. */
    private record Sending(BiPredicate<Matter, Instant> sends) implements Engine {

        @Override
        public Verdict decide(Matter matter, Instant now) {
            return Outreach.decide(matter, now);
        }

        @Override
        public boolean sendsText(Matter matter, Instant now) {
            return sends.test(matter, now);
        }
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
    void anEngineThatLetsEveryTextOutSendsThemAtNightAndToWhoDidNotAgree() {
        assertThat(broken(new Texting((matter, now) -> Optional.empty()))).contains(Laws.TEXTS, Laws.CAP);
    }

    @Test
    void anEngineThatCountsOnlyTextsThatArrivedExceedsTheCap() {
        assertThat(broken(new Texting((matter, now) -> Outreach.objection(
                        new Matter(
                                new CaseHistory(
                                        matter.history().opened(),
                                        matter.history().severity(),
                                        matter.history().happenings(),
                                        List.of()),
                                matter.protocol(),
                                matter.wishes(),
                                matter.team()),
                        Channel.SMS,
                        AttemptOutcome.LEFT_MESSAGE,
                        now))))
                .contains(Laws.CAP);
    }

    @Test
    void anEngineThatForgetsTextsThatFailedSendsThemAgain() {
        assertThat(broken(new Sending((matter, now) ->
                        Outreach.sendsText(without(matter, each -> each instanceof Happening.TextFailed), now))))
                .contains(Laws.TEXTS_OF_THE_DESK);
    }

    @Test
    void anEngineThatAsksOnlyForTheStepSendsTextsThatNobodyLooksAfterOrThatMayNotGo() {
        assertThat(broken(new Sending((matter, now) -> {
                    Standing standing = Outreach.decide(matter, now).standing();
                    return standing instanceof Standing.Queued queued
                            && queued.first().by() == Protocol.Doer.DESK;
                })))
                .contains(Laws.TEXTS_OF_THE_DESK, Laws.TEXTS);
    }

    @Test
    void anEngineThatForgetsThatSomebodyWasHeardOfGivesThemUpAfterOneCall() {
        assertThat(broken((matter, now) -> Outreach.decide(unheard(matter), now)))
                .contains(Laws.NOT_GIVEN_UP_EARLY);
    }

    @Test
    void anEngineThatAsksForLessGivesPeopleUpEarly() {
        assertThat(broken((matter, now) -> Outreach.decide(lost(matter, new LostToFollowUp(3, 2, 5, List.of())), now)))
                .contains(Laws.NOT_GIVEN_UP_EARLY);
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

    private static Matter unheard(Matter matter) {
        CaseHistory history = matter.history();
        List<Happening> happenings = history.happenings().stream()
                .map(each -> each instanceof Reopened reopened ? new Reopened(reopened.at(), false) : each)
                .toList();
        return new Matter(
                new CaseHistory(history.opened(), history.severity(), happenings, history.otherContacts()),
                matter.protocol(),
                matter.wishes(),
                matter.team());
    }

    private static Matter lost(Matter matter, LostToFollowUp minimum) {
        Protocol protocol = matter.protocol();
        return new Matter(
                matter.history(),
                new Protocol(protocol.version(), protocol.contact(), protocol.answers(), minimum, protocol.ladders()),
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
