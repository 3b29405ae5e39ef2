package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.*;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/** Rows 3, 4 and 5: a referral is acknowledged, decided, and followed by an appointment. */
record ReferralRows(Life life, Instant now) {

    /** Row 3: after "referral sent", acknowledged within one business day. */
    void acknowledged(List<Answer> answers) {
        for (var opened : firsts(ReferralRequested.class).entrySet()) {
            UUID referral = opened.getKey();
            Fact request = opened.getValue();
            ProgramId asked = ((ReferralRequested) request.event()).to();
            Instant due = Days.endOfBusinessDay(request.day(), 1, request.zone());
            Watch watch = new Watch(3, referral, request, request, due, Duration.ofHours(4));
            for (Fact fact : life.facts) {
                boolean answer = fact.event() instanceof ReferralAcknowledged
                        || fact.event() instanceof ReferralAccepted
                        || fact.event() instanceof ReferralDeclined
                        || taken(fact);
                if (Days.notBefore(request.happenedAt(), fact)
                        && ((answer && Life.belongsTo(referral, asked, fact))
                                || (seen(fact) && Life.isOf(asked, fact)))) {
                    watch.good(fact);
                }
            }
            calledOff(watch, referral, request.happenedAt());
            answers.add(watch.asOf(now));
        }
    }

    /** Row 4: after "referral acknowledged", accepted or declined within two business days; a decline needs another referral. */
    void decided(List<Answer> answers) {
        for (var opened :
                firsts(ReferralAcknowledged.class, ReferralDeclined.class).entrySet()) {
            UUID referral = opened.getKey();
            Fact first = opened.getValue();
            Instant due = Days.endOfBusinessDay(first.day(), 2, first.zone());
            Watch watch = new Watch(4, referral, first, first, due, Duration.ofHours(8));
            for (Fact fact : life.facts) {
                boolean decision = fact.event() instanceof ReferralAccepted || taken(fact);
                ProgramId asked = first.event().program();
                if (Days.notBefore(first.happenedAt(), fact)
                        && ((decision && Life.belongsTo(referral, asked, fact))
                                || (seen(fact) && Life.isOf(asked, fact)))) {
                    watch.good(fact);
                }
            }
            for (Fact decline : life.all(ReferralDeclined.class)) {
                if (referral.equals(Life.named(decline))) {
                    watch.missed(decline);
                    askedElsewhere(watch, referral, decline);
                }
            }
            calledOff(watch, referral, requested(referral));
            answers.add(watch.asOf(now));
        }
    }

    /** Row 5: after "accepted", a first appointment set within one business day. */
    void appointmentSet(List<Answer> answers) {
        for (var opened : firsts(ReferralAccepted.class).entrySet()) {
            UUID referral = opened.getKey();
            Fact accepted = opened.getValue();
            ProgramId by = accepted.event().program();
            Instant due = Days.endOfBusinessDay(accepted.day(), 1, accepted.zone());
            Watch watch = new Watch(5, referral, accepted, accepted, due, Duration.ofHours(4));
            for (Fact fact : life.facts) {
                if (!Days.notBefore(accepted.happenedAt(), fact)) {
                    continue;
                }
                UUID named = Life.named(fact);
                if ((fact.event() instanceof AppointmentBooked && Life.belongsTo(referral, by, fact))
                        || fact.event() instanceof PlacementAdmitted
                        || (seen(fact) && Life.isOf(by, fact))) {
                    watch.good(fact);
                } else if (fact.event() instanceof AppointmentBooked
                        && named != null
                        && life.oneHandoff(referral, named)) {
                    watch.good(fact, life.connected(referral, named, fact));
                }
            }
            for (Fact other : life.all(ReferralAccepted.class)) {
                UUID named = Life.named(other);
                if (named != null
                        && life.oneHandoff(referral, named)
                        && Days.notBefore(requested(referral), other)
                        && before(other, accepted)) {
                    watch.ends(other, life.connected(referral, named, other));
                }
            }
            died(life, watch);
            answers.add(watch.asOf(now));
        }
    }

    static void died(Life life, Watch watch) {
        for (Fact death : life.all(PersonDied.class)) {
            watch.ends(death);
        }
    }

    /** The first acceptance, or an admission, calls the others off (decision 012). */
    private void calledOff(Watch watch, UUID referral, Instant requested) {
        for (Fact fact : life.facts) {
            UUID named = Life.named(fact);
            boolean taken = fact.event() instanceof ReferralAccepted || fact.event() instanceof PlacementAdmitted;
            if (taken && named != null && life.oneHandoff(referral, named) && Days.notBefore(requested, fact)) {
                watch.ends(fact, life.connected(referral, named, fact));
            }
        }
        died(life, watch);
    }

    private void askedElsewhere(Watch watch, UUID referral, Fact decline) {
        for (Fact other : life.all(ReferralRequested.class)) {
            UUID named = Life.named(other);
            if (named != null && life.oneHandoff(referral, named) && !isDeclined(named)) {
                watch.goodAsAnswer(other, life.connected(referral, named, other), decline);
            }
        }
    }

    private boolean isDeclined(UUID referral) {
        for (Fact decline : life.all(ReferralDeclined.class)) {
            if (referral.equals(Life.named(decline))) {
                return true;
            }
        }
        return false;
    }

    private Instant requested(UUID referral) {
        @Nullable Fact request = life.request(referral);
        return request == null ? Instant.MIN : request.happenedAt();
    }

    private boolean before(Fact one, Fact other) {
        return life.facts.indexOf(one) < life.facts.indexOf(other);
    }

    private static boolean taken(Fact fact) {
        return fact.event() instanceof AppointmentBooked || fact.event() instanceof PlacementAdmitted;
    }

    private static boolean seen(Fact fact) {
        return fact.event() instanceof AppointmentAttended || fact.event() instanceof ServiceDelivered;
    }

    @SafeVarargs
    private Map<UUID, Fact> firsts(Class<? extends CareEvent>... kinds) {
        Map<UUID, Fact> firsts = new LinkedHashMap<>();
        for (Fact fact : life.facts) {
            UUID named = Life.named(fact);
            for (Class<? extends CareEvent> kind : kinds) {
                if (kind.isInstance(fact.event()) && named != null) {
                    firsts.putIfAbsent(named, fact);
                }
            }
        }
        return firsts;
    }
}
