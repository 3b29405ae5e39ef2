package org.handrail.rules.naive;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.AftercareEnrolled;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AttemptLogged;
import org.handrail.events.CareEvent;
import org.handrail.events.CheckInCompleted;
import org.handrail.events.ContactMade;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DetoxEnded;
import org.handrail.events.EdVisited;
import org.handrail.events.EvidenceRecorded;
import org.handrail.events.InterimServiceGiven;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.OverdoseReported;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.ReEngaged;
import org.handrail.events.ServiceDelivered;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.EdReason;
import org.handrail.events.terms.EndReason;
import org.handrail.events.terms.EvidenceKind;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.Medication.Ingredient;
import org.jspecify.annotations.Nullable;

/** What the measures take a fact for. */
final class Kinds {

    private static final Set<String> RESIDENTIAL = Set.of("3.1", "3.3", "3.5", "3.7", "4", "4.0");

    private static final Set<String> PROGRAMS = Set.of("3.1", "3.3", "3.5", "3.7", "2.5", "2.1");

    private Kinds() {}

    @SafeVarargs
    static boolean is(Fact fact, Class<? extends CareEvent>... kinds) {
        for (Class<? extends CareEvent> kind : kinds) {
            if (kind.isInstance(fact.event())) {
                return true;
            }
        }
        return false;
    }

    /** Somebody spoke with the person. */
    static boolean isContact(Fact fact) {
        return is(fact, ContactMade.class, ReEngaged.class)
                || (fact.event() instanceof AttemptLogged attempt
                        && attempt.outcome().isContact());
    }

    /** A program has the person, or somebody spoke with them. */
    static boolean isReached(Fact fact) {
        return isContact(fact)
                || isTreatment(fact)
                || is(fact, PlacementAdmitted.class, DetoxAdmitted.class, AftercareEnrolled.class)
                || is(fact, MedicationSupplied.class, CheckInCompleted.class);
    }

    /** Care of any kind. */
    static boolean isCare(Fact fact) {
        return isVisit(fact)
                || isEvidenceOfAVisit(fact)
                || isAdmissionOrMedication(fact)
                || fact.event() instanceof DetoxAdmitted;
    }

    static boolean isAgonist(Medication medication) {
        return medication.ingredient() == Ingredient.BUPRENORPHINE || medication.ingredient() == Ingredient.METHADONE;
    }

    static boolean suppliedAgonist(Fact fact) {
        return fact.event() instanceof MedicationSupplied supplied && isAgonist(supplied.medication());
    }

    static boolean supplied(Fact fact, Ingredient ingredient) {
        return fact.event() instanceof MedicationSupplied supplied
                && supplied.medication().ingredient() == ingredient;
    }

    static boolean supplied(Fact fact, Medication.Form... forms) {
        return fact.event() instanceof MedicationSupplied supplied
                && supplied.medication().form() != null
                && Arrays.asList(forms).contains(supplied.medication().form());
    }

    static boolean endedBecause(Fact fact, EndReason... reasons) {
        return fact.event() instanceof DetoxEnded ended && List.of(reasons).contains(ended.reason());
    }

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

    /** Left a program that hands over to aftercare, as planned or turned out. */
    static boolean leftProgram(Fact fact) {
        return fact.event() instanceof PlacementDischarged left
                && (left.level() == null || PROGRAMS.contains(left.level().code()))
                && switch (left.reason()) {
                    case COMPLETED, TERMINATED, OTHER -> true;
                    case AGAINST_ADVICE, TRANSFERRED, INCARCERATED, DIED -> false;
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
