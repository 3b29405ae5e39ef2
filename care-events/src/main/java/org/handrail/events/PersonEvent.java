package org.handrail.events;

/** What concerns the person whichever phase they are in. Any intake takes these, all consume them. */
public sealed interface PersonEvent extends CareEvent
        permits PersonDied,
                Incarcerated,
                Released,
                HospitalAdmitted,
                HospitalDischarged,
                CircumstancesReported,
                ConsentGiven,
                ConsentRevoked,
                Retracted {}
