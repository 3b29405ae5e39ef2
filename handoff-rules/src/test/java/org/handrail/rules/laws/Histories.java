package org.handrail.rules.laws;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.handrail.events.*;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.*;
import org.jspecify.annotations.Nullable;

/** Makes histories up, the same for the same seed: a few stays, referrals and appointments, in any disorder. */
final class Histories {

    static final PersonAlias PERSON = new PersonAlias(new UUID(0, 1));
    static final Instant BEGIN = Instant.parse("2026-02-23T06:00:00Z");
    static final Duration LENGTH = Duration.ofDays(35);

    private static final List<ZoneId> ZONES = List.of(ZoneId.of("America/Chicago"), ZoneId.of("Europe/Berlin"));
    private static final List<ProgramId> PROGRAMS =
            List.of(new ProgramId("north-detox"), new ProgramId("south-house"), new ProgramId("west-clinic"));

    private final Random random;
    private final List<Supplier<CareEvent>> kinds = List.of(
            () -> new DetoxAdmitted(stay(), program(), null, null),
            () -> new DetoxCompleted(stay(), program(), null, null, null),
            () -> new LeftAgainstAdvice(stay(), program(), null, null),
            () -> new ReferralRequested(referral(), program(), program(), maybe(stay()), null),
            () -> new ReferralRequested(referral(), program(), program(), maybe(stay()), null),
            () -> new ReferralAcknowledged(referral(), program()),
            () -> new ReferralAccepted(referral(), program()),
            () -> new ReferralDeclined(referral(), program(), DeclineReason.OTHER),
            () -> new AppointmentBooked(appointment(), program(), instant(), maybe(referral())),
            () -> new AppointmentRescheduled(appointment(), program(), instant()),
            () -> new AppointmentCancelled(appointment(), program(), null),
            () -> new AppointmentAttended(appointment(), program()),
            () -> new AppointmentMissed(appointment(), program()),
            () -> new PlacementAdmitted(stay(), program(), null, maybe(referral())),
            () -> new ServiceDelivered(program(), ServiceKind.GROUP),
            () -> new AttemptLogged(new CaseId(new UUID(6, 0)), Channel.CALL, oneOf(AttemptOutcome.values())));

    private Histories(long seed) {
        random = random(seed);
    }

    /** Chance that differs from seed to seed; neighbouring seeds of {@link Random} itself begin almost alike. */
    static Random random(long seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }

    /** Between 1 and 25 facts, none retracted; no two heard at the same instant. */
    static List<Fact> seeded(long seed) {
        Histories histories = new Histories(seed);
        int size = 1 + histories.random.nextInt(25);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            facts.add(histories.fact(i));
        }
        return facts;
    }

    /** The same facts in another order, some of them more than once. */
    static List<Fact> shuffledAndDoubled(List<Fact> facts, long seed) {
        Random random = random(seed);
        List<Fact> disorder = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextBoolean()).forEach(disorder::add);
        Collections.shuffle(disorder, random);
        return disorder;
    }

    /** That this fact was taken back, as heard some time after it. */
    static Fact retraction(Fact of) {
        Instant heard = of.receivedAt().plusSeconds(3600);
        FactId id = new FactId(new UUID(9, of.id().value().getLeastSignificantBits()));
        return new Fact(
                id, of.source(), of.person(), new CareTime.Moment(heard), of.zone(), heard, new Retracted(of.id()));
    }

    /** The same fact under another id. */
    static Fact reposted(Fact fact) {
        FactId id = new FactId(new UUID(8, fact.id().value().getLeastSignificantBits()));
        return new Fact(id, fact.source(), fact.person(), fact.time(), fact.zone(), fact.receivedAt(), fact.event());
    }

    private Fact fact(int number) {
        Instant at = instant();
        ZoneId zone = oneOf(ZONES);
        CareTime time =
                random.nextInt(4) == 0 ? new CareTime.WholeDay(at.atZone(zone).toLocalDate()) : new CareTime.Moment(at);
        Instant heard = time.latest(zone)
                .plusSeconds(random.nextInt(3) == 0 ? random.nextInt(12 * 86_400) : random.nextInt(600))
                .plusNanos(number);
        CareEvent event = random.nextInt(60) == 0
                ? new PersonDied(null)
                : kinds.get(random.nextInt(kinds.size())).get();
        FactId id = new FactId(new UUID(7, number));
        return new Fact(id, new PartnerId("clinic"), PERSON, time, zone, heard, event);
    }

    private Instant instant() {
        return BEGIN.plusSeconds(random.nextInt((int) LENGTH.toSeconds()));
    }

    private StayId stay() {
        return new StayId(new UUID(1, random.nextInt(2)));
    }

    private ReferralId referral() {
        return new ReferralId(new UUID(2, random.nextInt(3)));
    }

    private AppointmentId appointment() {
        return new AppointmentId(new UUID(3, random.nextInt(3)));
    }

    private ProgramId program() {
        return oneOf(PROGRAMS);
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}
