package org.handrail.rules.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

/**
 * Microseconds for one judgement of a journey of so many facts: stays with their referral and appointment, a fifth of what
 * follows is medication, the rest services. Optional arguments: the numbers of facts.
 */
public final class JudgementBenchmark {

    private static final PersonAlias PERSON = new PersonAlias(new UUID(0, 1));
    private static final ProgramId DETOX = new ProgramId("north-detox");
    private static final ProgramId CLINIC = new ProgramId("west-clinic");
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final Instant BEGIN = Instant.parse("2026-03-02T15:00:00Z");
    private static final int FACTS_A_STAY = 60;
    private static final long ROUND = Duration.ofSeconds(2).toNanos();

    private final List<Fact> facts = new ArrayList<>();
    private Instant at = BEGIN;

    private JudgementBenchmark() {}

    public static void main(String[] args) {
        List<Integer> sizes = args.length == 0
                ? List.of(20, 200, 1_000)
                : java.util.Arrays.stream(args).map(Integer::valueOf).toList();
        Pathway pathway = StandardPathway.load();
        for (int size : sizes) {
            JudgementBenchmark benchmark = new JudgementBenchmark();
            while (benchmark.facts.size() < size) {
                benchmark.live();
            }
            benchmark.measure(benchmark.facts.subList(0, size), pathway);
        }
    }

    private void measure(List<Fact> facts, Pathway pathway) {
        Journey journey = Journey.of(PERSON, facts);
        Instant asOf = facts.getLast().receivedAt().plus(Duration.ofDays(1));
        run(journey, pathway, asOf);
        double micros = run(journey, pathway, asOf);
        Assessment assessment = Judgement.assess(journey, pathway, Surroundings.allHeard(), asOf);
        System.out.printf(
                "%,d facts, %,d conclusions: %.1f µs a judgement%n",
                facts.size(), assessment.conclusions().size(), micros);
    }

    private static double run(Journey journey, Pathway pathway, Instant asOf) {
        long begin = System.nanoTime();
        long judgements = 0;
        long conclusions = 0;
        while (System.nanoTime() - begin < ROUND) {
            conclusions += Judgement.assess(journey, pathway, Surroundings.allHeard(), asOf)
                    .conclusions()
                    .size();
            judgements++;
        }
        double micros = (System.nanoTime() - begin) / 1e3 / judgements;
        return conclusions < 0 ? 0 : micros;
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
