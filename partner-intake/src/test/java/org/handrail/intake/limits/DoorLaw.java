package org.handrail.intake.limits;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.limits.Arrivals.Seen;

/** What holds at a door, whoever arrives. */
enum DoorLaw {

    /** In any stretch of time, no more than its rate allows and one burst. */
    NO_MORE_THAN_ITS_RATE {
        @Override
        boolean holds(Supplier<Door> doors, Arrivals arrivals) {
            List<Seen> seen = arrivals.at(doors.get(), partner -> true);
            return Door.TERMS.keySet().stream().allMatch(partner -> evenly(partner, timesIn(seen, partner)));
        }
    },

    /** Never more under way than it has places. */
    NO_MORE_AT_ONCE_THAN_ITS_PLACES {
        @Override
        boolean holds(Supplier<Door> doors, Arrivals arrivals) {
            List<Seen> in = arrivals.at(doors.get(), partner -> true).stream()
                    .filter(each -> each.answer().isIn())
                    .toList();
            return in.stream().allMatch(now -> beside(now, in) <= Door.atOnce(now.partner()));
        }
    },

    /** Whoever came too soon, even again and again, is let in when it waits as it was told. */
    WHO_COMES_BACK_AS_TOLD_IS_LET_IN {
        @Override
        boolean holds(Supplier<Door> doors, Arrivals arrivals) {
            return Door.TERMS.keySet().stream().allMatch(partner -> {
                Door door = doors.get();
                arrivals.at(door, each -> true);
                return isLetInAsTold(door, partner, arrivals.end());
            });
        }
    },

    /** When all have left, there is room for all again. */
    PLACES_COME_BACK {
        @Override
        boolean holds(Supplier<Door> doors, Arrivals arrivals) {
            return Door.TERMS.keySet().stream().allMatch(partner -> {
                Door door = doors.get();
                arrivals.at(door, each -> true);
                return IntStream.range(0, Door.atOnce(partner))
                        .allMatch(each -> door.arrive(partner, arrivals.end() + each * Door.SECOND)
                                .isIn());
            });
        }
    },

    /** What one partner is told does not depend on the others. */
    NO_PARTNER_FEELS_ANOTHER {
        @Override
        boolean holds(Supplier<Door> doors, Arrivals arrivals) {
            List<Seen> together = arrivals.at(doors.get(), partner -> true);
            return Door.TERMS.keySet().stream()
                    .allMatch(partner -> timesIn(together, partner)
                            .equals(timesIn(arrivals.at(doors.get(), partner::equals), partner)));
        }
    };

    /** @param doors the same door anew, each time it is asked */
    abstract boolean holds(Supplier<Door> doors, Arrivals arrivals);

    private static List<Long> timesIn(List<Seen> seen, PartnerId partner) {
        return seen.stream()
                .filter(each -> each.partner().equals(partner) && each.answer().isIn())
                .map(Seen::at)
                .toList();
    }

    private static boolean evenly(PartnerId partner, List<Long> times) {
        long apart = Door.SECOND / Door.perSecond(partner);
        return IntStream.range(0, times.size())
                .allMatch(first -> IntStream.range(first, times.size())
                        .allMatch(last ->
                                (last - first + 1) * apart <= Door.SECOND + times.get(last) - times.get(first)));
    }

    private static long beside(Seen now, List<Seen> in) {
        return in.stream()
                .filter(each ->
                        each.partner().equals(now.partner()) && each.at() <= now.at() && now.at() < each.until())
                .count();
    }

    private static boolean isLetInAsTold(Door door, PartnerId partner, long begin) {
        long now = begin;
        for (int knock = 0; knock < 2_000; knock++) {
            now += Door.SECOND / 2_000;
            Door.Answer answer = door.arrive(partner, now);
            if (answer.leaves() != null) {
                answer.leaves().run();
            } else if (answer.comeBack() != null && knock == 1_999) {
                return door.arrive(partner, now + answer.comeBack() * Door.SECOND)
                        .isIn();
            }
        }
        return true;
    }
}
