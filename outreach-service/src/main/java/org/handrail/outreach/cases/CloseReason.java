package org.handrail.outreach.cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Why a case is closed: by itself, when its last finding needs no more work, or by a coordinator. Lost to follow-up has to be
 * earned: the outreach protocol says by what.
 */
public enum CloseReason {
    /** What had dropped was made good. */
    RECOVERED(false),
    /** What had dropped is not owed any more, or not now. */
    EXCUSED(false),
    /** There never was a drop: what it hung on was taken back, or it was not due. */
    UNFOUNDED(false),
    /** The work went to the case of the person it belongs to. */
    MERGED(false),
    /** The person was erased; nothing leads to them any more. */
    ERASED(false),
    /** The person is in care again, and no partner has said so yet. */
    BACK_IN_CARE(true),
    /** The person is in care elsewhere. */
    IN_OTHER_CARE(true),
    /** The person wants no further contact. */
    DECLINED(true),
    /** The person lives elsewhere now. */
    MOVED(true),
    /** The person is in jail or prison. */
    INCARCERATED(true),
    /** The person is in hospital. */
    IN_HOSPITAL(true),
    /** The person has died. */
    DIED(true),
    /** All that the outreach protocol asks for was tried; somebody looks again later. */
    LOST_TO_FOLLOW_UP(true),
    /** What a partner posted was wrong. */
    REPORTED_IN_ERROR(true),
    /** None of these; the note says what. */
    OTHER(true);

    private final boolean byHand;

    CloseReason(boolean byHand) {
        this.byHand = byHand;
    }

    /** Whether a coordinator gives this reason; the others a case gives itself. */
    public boolean isByHand() {
        return byHand;
    }

    /** Whether the reason says nothing without a note. */
    public boolean needsNote() {
        return this == OTHER;
    }

    /** Those a coordinator can choose from. */
    public static List<CloseReason> choices() {
        return Arrays.stream(values()).filter(CloseReason::isByHand).toList();
    }

    /** Why a case closes itself whose findings ended like this: the best that can be said of any of them. */
    static CloseReason of(Collection<PartEnd> ends) {
        if (ends.contains(PartEnd.RECOVERED) || ends.contains(PartEnd.MET)) {
            return RECOVERED;
        }
        return ends.contains(PartEnd.EXCUSED) || ends.contains(PartEnd.PAUSED) ? EXCUSED : UNFOUNDED;
    }
}
