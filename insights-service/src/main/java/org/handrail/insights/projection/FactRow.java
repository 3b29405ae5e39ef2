package org.handrail.insights.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.handrail.events.AftercareCompleted;
import org.handrail.events.AftercareEnrolled;
import org.handrail.events.AliasAssigned;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.AppointmentRescheduled;
import org.handrail.events.CareEvent;
import org.handrail.events.DetoxEnded;
import org.handrail.events.EventType;
import org.handrail.events.EvidenceRecorded;
import org.handrail.events.NamesAppointment;
import org.handrail.events.NamesReferral;
import org.handrail.events.NamesStay;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWithdrawn;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A fact, as far as figures need it.
 *
 * @param service whose topic it came by
 * @param anchor the stay, appointment or enrolment it names, the fact it takes back, or the person an alias is assigned to
 * @param referral the referral it names
 * @param toProgram the program that was asked
 * @param starts when the appointment is that was set
 * @param detail the reason or the kind, as on the wire; of a request the level asked for; of an assignment its version
 */
public record FactRow(
        Fact fact,
        String service,
        String type,
        @Nullable UUID anchor,
        @Nullable UUID referral,
        @Nullable String toProgram,
        @Nullable Instant starts,
        @Nullable String detail) {

    private static final double CLASSES_A_DOUBLING = 4;
    private static final double ROUNDING = 1e-9;

    /** What figures need of this fact. */
    public static FactRow of(Fact fact, String service) {
        CareEvent event = fact.event();
        return new FactRow(
                fact,
                service,
                EventType.of(event).shortName(),
                anchor(event),
                event instanceof NamesReferral names && names.referral() != null
                        ? names.referral().value()
                        : null,
                event instanceof ReferralRequested request ? request.to().value() : null,
                starts(event),
                detail(event));
    }

    @Nullable
    String program() {
        ProgramId program = fact.event().program();
        return program == null ? null : program.value();
    }

    LocalDate day() {
        return ManyRows.bounded(fact.happenedAt()).atZone(fact.zone()).toLocalDate();
    }

    /** How long after it happened it was received, in seconds. */
    double lag() {
        return Math.max(
                0, fact.receivedAt().getEpochSecond() - fact.happenedBy().getEpochSecond());
    }

    /**
     * Which class of lags that is: class {@code c} holds what is longer than 2^((c-1)/4) seconds and at most 2^(c/4); 0 is up to
     * a second.
     */
    int lagClass() {
        return (int) Math.ceil(CLASSES_A_DOUBLING * Math.log(Math.max(1, lag())) / Math.log(2) - ROUNDING);
    }

    private static @Nullable UUID anchor(CareEvent event) {
        return switch (event) {
            case NamesStay names -> names.stay().value();
            case NamesAppointment names -> names.appointment().value();
            case AftercareEnrolled enrolled -> enrolled.enrolment().value();
            case AftercareCompleted completed -> completed.enrolment().value();
            case Retracted retracted -> retracted.fact().value();
            case AliasAssigned assigned -> assigned.to().value();
            default -> null; // the others hang on nothing that is counted
        };
    }

    private static @Nullable Instant starts(CareEvent event) {
        return switch (event) {
            case AppointmentBooked booked -> booked.start();
            case AppointmentRescheduled moved -> moved.start();
            default -> null; // nothing else sets an appointment
        };
    }

    private static @Nullable String detail(CareEvent event) {
        return switch (event) {
            case DetoxEnded ended -> Spelled.of(ended.reason());
            case PlacementDischarged left -> Spelled.of(left.reason());
            case ReferralDeclined declined -> Spelled.of(declined.reason());
            case ReferralWithdrawn withdrawn -> Spelled.of(withdrawn.reason());
            case ReferralRefused refused -> Spelled.orNull(refused.reason());
            case ReferralRequested request -> level(request.level());
            case EvidenceRecorded evidence -> Spelled.of(evidence.kind());
            case AliasAssigned assigned -> String.valueOf(assigned.version());
            default -> null; // of the others nothing further is counted
        };
    }

    private static @Nullable String level(@Nullable LevelOfCare level) {
        return level == null ? null : level.edition() + "/" + level.code();
    }
}
