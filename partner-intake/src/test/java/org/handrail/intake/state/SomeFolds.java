package org.handrail.intake.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.NamesAppointment;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/** What a phase service might say: appointments are a partner's own, referrals are seen by both sides. */
final class SomeFolds {

    static final Fold<Thing> APPOINTMENTS = new Appointments();
    static final Fold<Thing> REFERRALS = new Referrals();

    private SomeFolds() {}

    /** Anything. */
    record Thing(
            UUID id,
            String state,
            UUID alias,
            @Nullable String program,
            @Nullable When found,
            @Nullable String person,
            List<Flag> flags)
            implements Derived {}

    static List<Belonging> belongings(Fact fact) {
        return switch (fact.event()) {
            case NamesAppointment named -> List.of(Belonging.to(Kind.APPOINTMENT, named.appointment()));
            case ReferralRequested asked -> List.of(Belonging.to(Kind.REFERRAL, asked.referral()));
            case ReferralAccepted accepted -> List.of(Belonging.to(Kind.REFERRAL, accepted.referral()));
            default -> List.of();
        };
    }

    private static final class Appointments implements Fold<Thing> {

        @Override
        public Kind kind() {
            return Kind.APPOINTMENT;
        }

        @Override
        public String noun() {
            return "appointment";
        }

        @Override
        public List<String> states() {
            return List.of("booked", "attended");
        }

        @Override
        public Optional<Thing> seenBy(Viewer viewer, AnchorFacts facts) {
            Said<AppointmentBooked> booked = facts.last(AppointmentBooked.class);
            List<Fact> attended = facts.only(fact -> fact.event() instanceof AppointmentAttended)
                    .facts();
            return Optional.of(new Thing(
                    facts.id(),
                    attended.isEmpty() ? "booked" : "attended",
                    facts.alias(),
                    String.valueOf(facts.facts().getFirst().event().program()),
                    booked == null ? null : When.of(booked.event().start(), booked.zone()),
                    facts.person(viewer),
                    new Misfits("appointment")
                            .opened(booked, attended, "not booked", "book it")
                            .once(facts.all(AppointmentBooked.class), "booked")
                            .all()));
        }
    }

    private static final class Referrals implements Fold<Thing> {

        @Override
        public Kind kind() {
            return Kind.REFERRAL;
        }

        @Override
        public String noun() {
            return "referral";
        }

        @Override
        public List<String> states() {
            return List.of("requested", "accepted");
        }

        @Override
        public boolean shared() {
            return true;
        }

        @Override
        public Set<Viewer> viewers(AnchorFacts facts) {
            Set<Viewer> viewers = new HashSet<>();
            facts.all(ReferralRequested.class).forEach(said -> {
                viewers.add(Viewer.of(said.fact().source()));
                viewers.add(Viewer.of(said.event().to()));
            });
            facts.all(ReferralAccepted.class)
                    .forEach(said -> viewers.add(Viewer.of(said.event().program())));
            return viewers;
        }

        @Override
        public Optional<Thing> seenBy(Viewer viewer, AnchorFacts facts) {
            Said<ReferralRequested> asked = facts.last(ReferralRequested.class);
            List<Fact> accepted =
                    facts.only(fact -> fact.event() instanceof ReferralAccepted).facts();
            List<ProgramId> programs = new ArrayList<>();
            facts.facts()
                    .forEach(fact -> programs.add(
                            fact.event() instanceof ReferralRequested sent
                                    ? sent.to()
                                    : fact.event().program()));
            boolean seen = facts.facts().stream().anyMatch(viewer::posted)
                    || programs.stream().anyMatch(viewer.programs()::contains);
            return !seen
                    ? Optional.empty()
                    : Optional.of(new Thing(
                            facts.id(),
                            accepted.isEmpty() ? "requested" : "accepted",
                            facts.alias(),
                            asked == null ? null : asked.event().program().value(),
                            When.of(asked),
                            facts.person(viewer),
                            new Misfits("referral")
                                    .opened(asked, accepted, "not requested", "wait")
                                    .all()));
        }
    }
}
