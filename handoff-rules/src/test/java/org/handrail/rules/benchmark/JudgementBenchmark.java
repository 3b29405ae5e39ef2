package org.handrail.rules.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.CareEvent;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ServiceDelivered;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.ServiceKind;
import org.handrail.events.terms.StayId;
import org.handrail.rules.Assessment;
import org.handrail.rules.Journey;
import org.handrail.rules.Judgement;
import org.handrail.rules.Surroundings;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.yaml.StandardPathway;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One judgement of a journey of so many facts by the standard pathway: stays with their referral and appointment, a fifth of what
 * follows is medication, the rest services.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JudgementBenchmark {

    private static final PersonAlias PERSON = new PersonAlias(new UUID(0, 1));
    private static final ProgramId DETOX = new ProgramId("north-detox");
    private static final ProgramId CLINIC = new ProgramId("west-clinic");
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final Instant BEGIN = Instant.parse("2026-03-02T15:00:00Z");
    private static final int FACTS_A_STAY = 60;

    /** How many facts are known of the person. */
    @Param({"20", "200", "1000"})
    public int known;

    private final Pathway pathway = StandardPathway.load();
    private final List<Fact> facts = new ArrayList<>();
    private Instant at = BEGIN;
    private Journey journey = Journey.of(PERSON, facts);
    private Journey allButTheLast = journey;

    /** Makes the journey up. */
    @Setup
    public void setUp() {
        while (facts.size() < known) {
            live();
        }
        List<Fact> some = facts.subList(0, known);
        journey = Journey.of(PERSON, some);
        allButTheLast = Journey.of(PERSON, some.subList(0, known - 1));
        at = some.getLast().receivedAt().plus(Duration.ofDays(1));
    }

    /** Everything concluded. */
    @Benchmark
    public Assessment judged() {
        return Judgement.assess(journey, pathway, Surroundings.allHeard(), at);
    }

    /** What a tracker does for each fact: the journey grows by one, and is judged. */
    @Benchmark
    public Assessment judgedWithOneMore() {
        Journey grown = allButTheLast.with(facts.get(known - 1)).orElse(journey);
        return Judgement.assess(grown, pathway, Surroundings.allHeard(), at);
    }

    /** Everything concluded, written out with its sentences. */
    @Benchmark
    public List<Finding> writtenOut() {
        return judged().findings();
    }

    /** One more stay and what follows it. */
    private void live() {
        StayId stay = new StayId(new UUID(1, facts.size()));
        ReferralId referral = new ReferralId(new UUID(2, facts.size()));
        AppointmentId appointment = new AppointmentId(new UUID(3, facts.size()));
        report(new DetoxAdmitted(stay, DETOX, null, null), 0);
        report(new ReferralRequested(referral, DETOX, CLINIC, stay, null), 72);
        report(new ReferralAcknowledged(referral, CLINIC), 3);
        report(new ReferralAccepted(referral, CLINIC), 5);
        report(new AppointmentBooked(appointment, CLINIC, at.plus(Duration.ofDays(2)), referral), 1);
        report(new DetoxCompleted(stay, DETOX, null, null, null), 20);
        report(new AppointmentAttended(appointment, CLINIC), 27);
        for (int i = 7; i < FACTS_A_STAY; i++) {
            report(
                    i % 5 == 0
                            ? new MedicationSupplied(
                                    new Medication(Medication.Ingredient.BUPRENORPHINE, Medication.Form.SUBLINGUAL),
                                    CLINIC,
                                    7)
                            : new ServiceDelivered(CLINIC, ServiceKind.COUNSELLING),
                    29);
        }
    }

    private void report(CareEvent event, int hoursLater) {
        at = at.plus(Duration.ofHours(hoursLater));
        facts.add(new Fact(
                new FactId(new UUID(7, facts.size())),
                new PartnerId("clinic"),
                PERSON,
                new CareTime.Moment(at),
                ZONE,
                at,
                event));
    }
}
