package org.handrail.events.finding;

/** How much a dropped handoff endangers the person; later is graver. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
