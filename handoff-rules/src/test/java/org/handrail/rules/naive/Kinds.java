package org.handrail.rules.naive;

import java.util.Set;
import java.util.UUID;
import org.handrail.events.*;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.EdReason;
import org.handrail.events.terms.EndReason;
import org.handrail.events.terms.EvidenceKind;
import org.handrail.events.terms.Medication;
import org.jspecify.annotations.Nullable;

/** What the measures take a fact for. */
final class Kinds {

    private static final Set<String> RESIDENTIAL = Set.of("3.1", "3.3", "3.5", "3.7", "4", "4.0");

    private Kinds() {}

    static boolean leftDetox(Fact fact) {
        return switch (fact.event()) {
            case DetoxCompleted completed -> true;
            case LeftAgainstAdvice left -> true;
            case DetoxEnded ended -> ended.reason() == EndReason.TERMINATED || ended.reason() == EndReason.OTHER;
            default -> false;
        };
    }

    static boolean leftResidential(Fact fact) {
        return fact.event() instanceof PlacementDischarged left
                && (left.level() == null || RESIDENTIAL.contains(left.level().code()))
                && switch (left.reason()) {
                    case COMPLETED, AGAINST_ADVICE, TERMINATED, OTHER -> true;
                    case TRANSFERRED, INCARCERATED, DIED -> false;
                };
    }

    static boolean isEmergency(Fact fact) {
        return fact.event() instanceof OverdoseReported
                || (fact.event() instanceof EdVisited visit
                        && (visit.reason() == EdReason.OVERDOSE || visit.reason() == EdReason.SUBSTANCE_USE));
    }

    static boolean isTreatment(Fact fact) {
        return fact.event() instanceof AppointmentAttended || fact.event() instanceof ServiceDelivered;
    }

    static boolean isVisit(Fact fact) {
        return isTreatment(fact) || fact.event() instanceof InterimServiceGiven;
    }

    static boolean isEvidenceOfAVisit(Fact fact) {
        return fact.event() instanceof EvidenceRecorded seen
                && (seen.kind() == EvidenceKind.SERVICE || seen.kind() == EvidenceKind.APPOINTMENT_ATTENDED);
    }

    static boolean isAdmissionOrMedication(Fact fact) {
        return switch (fact.event()) {
            case PlacementAdmitted admitted -> true;
            case AftercareEnrolled enrolled -> true;
            case MedicationSupplied supplied -> true;
            case EvidenceRecorded seen ->
                seen.kind() == EvidenceKind.ADMISSION || seen.kind() == EvidenceKind.MEDICATION;
            default -> false;
        };
    }

    static boolean isAdmissionElsewhere(Fact fact, UUID stay) {
        return fact.event() instanceof PlacementAdmitted admitted
                && !admitted.stay().value().equals(stay);
    }

    static boolean isLongActing(Fact fact) {
        Medication.@Nullable Form form = fact.event() instanceof MedicationSupplied supplied
                ? supplied.medication().form()
                : null;
        return form == Medication.Form.WEEKLY_INJECTION
                || form == Medication.Form.MONTHLY_INJECTION
                || form == Medication.Form.IMPLANT;
    }
}
