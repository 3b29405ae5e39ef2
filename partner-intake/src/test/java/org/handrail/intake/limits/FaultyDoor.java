package org.handrail.intake.limits;

import java.util.HashMap;
import java.util.Map;
import org.handrail.events.terms.PartnerId;

/** A door by plain counting, with a fault planted in it that a hasty hand could make. */
final class FaultyDoor implements Door {

    enum Fault {
        NONE,
        /** Begins to count anew with every second, so that twice as many may come around its end. */
        COUNTS_EACH_SECOND_BY_ITSELF,
        /** Whoever was silent for an hour may post an hour's worth at once. */
        SAVES_UP_WHAT_WAS_NOT_USED,
        /** Whoever is refused is counted all the same, and whoever goes on knocking never gets in. */
        COUNTS_WHO_WAS_REFUSED,
        /** Looks whether it is full already, instead of whether it would be. */
        LETS_ONE_TOO_MANY_IN,
        /** Takes a place, finds that the post comes too soon, and forgets to give the place back. */
        KEEPS_THE_PLACE_OF_WHO_CAME_TOO_SOON,
        /** Has one measure for all partners. */
        COUNTS_ALL_PARTNERS_TOGETHER
    }

    private static final PartnerId ANYBODY = new PartnerId("anybody");

    private final Fault fault;
    private final Map<PartnerId, Counted> partners = new HashMap<>();

    FaultyDoor(Fault fault) {
        this.fault = fault;
    }

    private static final class Counted {
        private int inside;
        private long due;
        private long second = -1;
        private int inThisSecond;
    }

    @Override
    public Answer arrive(PartnerId partner, long now) {
        PartnerId counted = fault == Fault.COUNTS_ALL_PARTNERS_TOGETHER ? ANYBODY : partner;
        Counted all = partners.computeIfAbsent(counted, id -> new Counted());
        int places = Door.atOnce(partner) + (fault == Fault.LETS_ONE_TOO_MANY_IN ? 1 : 0);
        if (all.inside >= places) {
            return new Answer(null, null);
        }
        all.inside++;
        long wait = wait(all, Door.perSecond(partner), now);
        if (wait > 0) {
            all.inside -= fault == Fault.KEEPS_THE_PLACE_OF_WHO_CAME_TOO_SOON ? 0 : 1;
            return new Answer(null, (wait + SECOND - 1) / SECOND);
        }
        return new Answer(() -> all.inside--, null);
    }

    private long wait(Counted all, int perSecond, long now) {
        if (fault == Fault.COUNTS_EACH_SECOND_BY_ITSELF) {
            all.inThisSecond = now / SECOND == all.second ? all.inThisSecond + 1 : 1;
            all.second = now / SECOND;
            return all.inThisSecond > perSecond ? (all.second + 1) * SECOND - now : 0;
        }
        long apart = SECOND / perSecond;
        long begins = fault == Fault.SAVES_UP_WHAT_WAS_NOT_USED ? all.due : Math.max(all.due, now);
        long wait = begins + apart - now - SECOND;
        if (wait <= 0 || fault == Fault.COUNTS_WHO_WAS_REFUSED) {
            all.due = begins + apart;
        }
        return Math.max(0, wait);
    }
}
