package org.handrail.outreach.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.AppointmentCancelled;
import org.handrail.events.AppointmentRescheduled;
import org.handrail.events.DischargePlanned;
import org.handrail.events.FollowsStay;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.NaloxoneSupplied;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWithdrawn;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.MedicationPlan;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;
import org.handrail.outreach.journey.Need.Kind;
import org.handrail.outreach.journey.Need.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What a person has and lacks who is about to leave this stay.
 *
 * @param since when the stay began, as far as is known
 * @param planned when they are to leave
 * @param plan the last plan of it, or null where only the admission named a day
 */
record NeedsOfStay(
        KnownFacts known,
        StayId stay,
        ProgramId program,
        Instant since,
        Instant planned,
        @Nullable DischargePlanned plan) {

    /** The first appointment lies this soon after leaving: kept 72 % of the time a day ahead, 38 % a week (domain.md). */
    static final Duration FIRST_APPOINTMENT_WITHIN = Duration.ofDays(2);

    List<Need> all() {
        Map<ReferralId, Standing> referrals = referrals();
        return List.of(referral(referrals), place(referrals), appointment(), medication(), naloxone());
    }

    private boolean isOfThisStay(Fact fact, FollowsStay event, ProgramId by) {
        StayId named = event.stay();
        return named == null ? by.equals(program) && !fact.happenedAt().isBefore(since) : named.equals(stay);
    }

    /** By referral: asked, there (accepted) or missing (declined or taken back). */
    private Map<ReferralId, Standing> referrals() {
        Map<ReferralId, Standing> referrals = new LinkedHashMap<>();
        for (Fact fact : known.facts()) {
            if (fact.event() instanceof ReferralRequested asked && isOfThisStay(fact, asked, asked.program())) {
                referrals.putIfAbsent(asked.referral(), Standing.ASKED);
            } else if (fact.event() instanceof ReferralAccepted yes
                    && !fact.happenedAt().isBefore(since)) {
                referrals.put(yes.referral(), Standing.THERE);
            } else if (fact.event() instanceof ReferralDeclined no) {
                referrals.computeIfPresent(no.referral(), (id, was) -> Standing.MISSING);
            } else if (fact.event() instanceof ReferralWithdrawn back) {
                referrals.computeIfPresent(back.referral(), (id, was) -> Standing.MISSING);
            }
        }
        return referrals;
    }

    private Need referral(Map<ReferralId, Standing> referrals) {
        if (referrals.containsValue(Standing.ASKED) || referrals.containsValue(Standing.THERE)) {
            return Need.of(Kind.REFERRAL, Standing.THERE);
        }
        return Need.of(Kind.REFERRAL, isRefused() ? Standing.NOT_WANTED : Standing.MISSING);
    }

    private Need place(Map<ReferralId, Standing> referrals) {
        if (referrals.containsValue(Standing.THERE)) {
            return new Need(
                    Kind.PLACE, Standing.THERE, null, accepting(referrals).orElse(null));
        }
        if (referrals.containsValue(Standing.ASKED)) {
            return Need.of(Kind.PLACE, Standing.ASKED);
        }
        return Need.of(Kind.PLACE, isRefused() ? Standing.NOT_WANTED : Standing.MISSING);
    }

    private Optional<ProgramId> accepting(Map<ReferralId, Standing> referrals) {
        return known.events(ReferralAccepted.class)
                .filter(yes -> referrals.get(yes.referral()) == Standing.THERE)
                .map(ReferralAccepted::program)
                .findFirst();
    }

    private boolean isRefused() {
        return known.facts().stream()
                .anyMatch(fact -> fact.event() instanceof ReferralRefused refused
                        && isOfThisStay(fact, refused, refused.program()));
    }

    private Need appointment() {
        Map<AppointmentId, Instant> starts = new HashMap<>();
        Map<AppointmentId, ProgramId> programs = new HashMap<>();
        for (Fact fact : known.facts()) {
            if (fact.event() instanceof AppointmentBooked booked) {
                starts.put(booked.appointment(), booked.start());
                programs.put(booked.appointment(), booked.program());
            } else if (fact.event() instanceof AppointmentRescheduled moved) {
                starts.put(moved.appointment(), moved.start());
            } else if (fact.event() instanceof AppointmentCancelled off) {
                starts.remove(off.appointment());
            }
        }
        Instant leaves = planned.minus(Duration.ofDays(1));
        return starts.entrySet().stream()
                .filter(each -> each.getValue().isAfter(leaves))
                .min(Map.Entry.comparingByValue())
                .map(first -> new Need(
                        Kind.FIRST_APPOINTMENT,
                        first.getValue().isAfter(planned.plus(FIRST_APPOINTMENT_WITHIN))
                                ? Standing.TOO_LATE
                                : Standing.THERE,
                        first.getValue(),
                        programs.get(first.getKey())))
                .orElseGet(() -> Need.of(Kind.FIRST_APPOINTMENT, Standing.MISSING));
    }

    private Need medication() {
        MedicationPlan decided = plan == null ? null : plan.medication();
        if (isSuppliedBeyond()) {
            return Need.of(Kind.BRIDGING_MEDICATION, Standing.THERE);
        }
        Standing standing = decided == null
                ? Standing.MISSING
                : switch (decided.choice()) {
                    case PLANNED -> Standing.THERE;
                    case DECLINED_BY_PERSON, NOT_INDICATED -> Standing.NOT_WANTED;
                    case UNDECIDED -> Standing.MISSING;
                };
        return Need.of(Kind.BRIDGING_MEDICATION, standing);
    }

    /** Whether what was handed over during the stay reaches past its end. */
    private boolean isSuppliedBeyond() {
        return known.facts().stream()
                .filter(fact -> !fact.happenedAt().isBefore(since))
                .anyMatch(fact -> fact.event() instanceof MedicationSupplied supplied
                        && supplied.daysSupply() != null
                        && fact.day()
                                .plusDays(supplied.daysSupply())
                                .isAfter(LocalDate.ofInstant(planned, fact.zone())));
    }

    private Need naloxone() {
        boolean handedOver = known.events(NaloxoneSupplied.class)
                .anyMatch(given -> given.stay().equals(stay));
        boolean promised = plan != null && Boolean.TRUE.equals(plan.naloxone());
        return Need.of(Kind.NALOXONE, handedOver || promised ? Standing.THERE : Standing.MISSING);
    }
}
