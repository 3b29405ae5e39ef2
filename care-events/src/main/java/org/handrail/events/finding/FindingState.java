package org.handrail.events.finding;

/**
 * Where an expectation stands.
 *
 * <pre>
 * expected ──► due soon ──► dropped ──► recovered
 *    │             │           ▲
 *    ├─────────────┴──► met    │
 *    ├──► excused, paused      │
 *    └──► unverified ──────────┘
 * any ──► withdrawn   (the fact it hung on was retracted)
 * </pre>
 */
public enum FindingState {
    /** Awaited, and there is time. */
    EXPECTED,
    /** Awaited, and little time is left. */
    DUE_SOON,
    /** Due and unheard, or reported missed. */
    DROPPED,
    /** Made good after it dropped. */
    RECOVERED,
    /** Heard in time. */
    MET,
    /** No longer owed. */
    EXCUSED,
    /** Not owed for now; the clock stands. */
    PAUSED,
    /** Due and unheard, but the silence is that of a quiet or late feed. */
    UNVERIFIED,
    /** What it hung on was taken back; it never was. */
    WITHDRAWN;

    /** Whether somebody should work on it now. */
    public boolean needsWork() {
        return this == DROPPED || this == UNVERIFIED;
    }

    /** Whether nothing is awaited any more, unless new facts say otherwise. */
    public boolean isSettled() {
        return this == RECOVERED || this == MET || this == EXCUSED || this == WITHDRAWN;
    }
}
