package org.handrail.outreach.cases;

import org.handrail.events.finding.Finding;

/** Why a finding no longer needs work. */
public enum PartEnd {
    /** Made good after it dropped. */
    RECOVERED,
    /** It was in time after all: the evidence arrived late. */
    MET,
    /** No longer owed. */
    EXCUSED,
    /** Not owed for now. */
    PAUSED,
    /** Due later than thought, so there is time again. */
    NOT_DUE_YET,
    /** Too long past to call anybody about. */
    TOO_OLD,
    /** What it hung on was taken back. */
    WITHDRAWN,
    /** A coordinator closed the case. */
    CLOSED_BY_HAND,
    /** It belongs to another person than was thought. */
    MOVED,
    /** A coordinator excused it; the case went on. */
    EXCUSED_BY_HAND;

    /** Why this finding, which needs no work, needs none. */
    public static PartEnd of(Finding finding) {
        return switch (finding.state()) {
            case RECOVERED -> RECOVERED;
            case MET -> MET;
            case EXCUSED -> EXCUSED;
            case PAUSED -> PAUSED;
            case EXPECTED, DUE_SOON -> NOT_DUE_YET;
            case WITHDRAWN -> WITHDRAWN;
            case DROPPED, UNVERIFIED -> TOO_OLD;
        };
    }
}
