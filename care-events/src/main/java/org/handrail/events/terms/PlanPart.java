package org.handrail.events.terms;

/** What an aftercare plan holds. */
public enum PlanPart {
    RELAPSE_PREVENTION,
    TRIGGERS,
    COPING,
    EMERGENCY_PLAN,
    OTHER
}
