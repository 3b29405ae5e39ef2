package org.handrail.outreach.pages;

import org.handrail.events.AppointmentBooked;
import org.handrail.events.AppointmentRescheduled;
import org.handrail.events.CareEvent;
import org.handrail.events.CheckInScheduled;
import org.handrail.events.CircumstancesReported;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxAssessed;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DetoxEnded;
import org.handrail.events.DischargePlanned;
import org.handrail.events.EventType;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWithdrawn;
import org.handrail.events.ServiceDelivered;
import org.handrail.events.WarningSignReported;
import org.handrail.events.fact.Fact;
import org.handrail.outreach.cases.Spelling;

/** What clinics reported, in a coordinator's words; what needs none beyond its name is told by that. */
final class EventWords {

    private EventWords() {}

    static String of(Fact fact, Viewer viewer) {
        CareEvent event = fact.event();
        String special = planned(fact, viewer) + stay(event) + referral(event, viewer) + care(event);
        return special.isEmpty() ? plain(event) : special;
    }

    /** {@code placement.appointment-attended} as {@code Appointment attended}. */
    private static String plain(CareEvent event) {
        String name = EventType.of(event).shortName();
        return Words.sentence(name.substring(name.indexOf('.') + 1));
    }

    private static String planned(Fact fact, Viewer viewer) {
        CareEvent event = fact.event();
        if (event instanceof AppointmentBooked booked) {
            return "Appointment set for " + viewer.at(booked.start()).text();
        }
        if (event instanceof AppointmentRescheduled moved) {
            return "Appointment moved to " + viewer.at(moved.start()).text();
        }
        if (event instanceof DischargePlanned planned) {
            return "Discharge planned for "
                    + viewer.at(planned.discharge(), fact.zone()).text();
        }
        return event instanceof CheckInScheduled checkIn
                ? "Check-in set for " + viewer.at(checkIn.due(), fact.zone()).text()
                : "";
    }

    private static String stay(CareEvent event) {
        if (event instanceof DetoxAdmitted) {
            return "Admitted to detox";
        }
        if (event instanceof DetoxCompleted) {
            return "Left detox, completed";
        }
        if (event instanceof LeftAgainstAdvice) {
            return "Left detox against advice";
        }
        if (event instanceof DetoxEnded ended) {
            return "Stay in detox ended: " + words(ended.reason());
        }
        if (event instanceof PlacementAdmitted) {
            return "Admitted to the next program";
        }
        return event instanceof PlacementDischarged left ? "Left the program: " + words(left.reason()) : "";
    }

    private static String referral(CareEvent event, Viewer viewer) {
        if (event instanceof ReferralRequested asked) {
            return "Referral sent to " + viewer.program(asked.to());
        }
        if (event instanceof ReferralAcknowledged) {
            return "Referral acknowledged";
        }
        if (event instanceof ReferralAccepted) {
            return "Referral accepted";
        }
        if (event instanceof ReferralDeclined no) {
            return "Referral declined: " + words(no.reason());
        }
        if (event instanceof ReferralWithdrawn) {
            return "Referral taken back";
        }
        return event instanceof ReferralRefused ? "The person wants no referral" : "";
    }

    private static String care(CareEvent event) {
        if (event instanceof DetoxAssessed assessed) {
            return "Assessed, COWS " + assessed.cows();
        }
        if (event instanceof ServiceDelivered service) {
            return "Service given: " + words(service.kind());
        }
        if (event instanceof MedicationSupplied supplied) {
            Integer days = supplied.daysSupply();
            return "Medication supplied: " + words(supplied.medication().ingredient())
                    + (days == null ? "" : ", " + days + (days == 1 ? " day" : " days"));
        }
        if (event instanceof WarningSignReported sign) {
            return "Warning sign: " + words(sign.stage());
        }
        return event instanceof CircumstancesReported ? "Told how the person lives" : "";
    }

    private static String words(Enum<?> value) {
        return Words.plain(Spelling.of(value));
    }
}
