package org.handrail.events;

/** What happens in the months and years after placement. */
public sealed interface AftercareEvent extends CareEvent
        permits AftercareEnrolled,
                PlanFiled,
                CheckInScheduled,
                CheckInCompleted,
                CheckInMissed,
                MedicationSupplied,
                DoseMissed,
                MedicationStopped,
                WarningSignReported,
                OverdoseReported,
                EdVisited,
                AftercareCompleted {}
