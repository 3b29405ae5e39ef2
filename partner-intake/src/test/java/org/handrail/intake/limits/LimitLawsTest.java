package org.handrail.intake.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.handrail.intake.limits.FaultyDoor.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rate and the places of each partner. */
class LimitLawsTest {

    private static final int STORIES = 40;

    private static final Map<Fault, DoorLaw> CAUGHT_BY = Map.of(
            Fault.COUNTS_EACH_SECOND_BY_ITSELF, DoorLaw.NO_MORE_THAN_ITS_RATE,
            Fault.SAVES_UP_WHAT_WAS_NOT_USED, DoorLaw.NO_MORE_THAN_ITS_RATE,
            Fault.COUNTS_WHO_WAS_REFUSED, DoorLaw.WHO_COMES_BACK_AS_TOLD_IS_LET_IN,
            Fault.LETS_ONE_TOO_MANY_IN, DoorLaw.NO_MORE_AT_ONCE_THAN_ITS_PLACES,
            Fault.KEEPS_THE_PLACE_OF_WHO_CAME_TOO_SOON, DoorLaw.PLACES_COME_BACK,
            Fault.COUNTS_ALL_PARTNERS_TOGETHER, DoorLaw.NO_PARTNER_FEELS_ANOTHER);

    @ParameterizedTest
    @EnumSource
    void theLawHoldsWhoeverArrives(DoorLaw law) {
        assertThat(broken(law, Door::right))
                .as("seeds for which it does not hold")
                .isEmpty();
        assertThat(broken(law, () -> new FaultyDoor(Fault.NONE))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aPlantedFaultIsCaught(Fault fault) {
        assertThat(CAUGHT_BY).containsKey(fault);
        assertThat(broken(CAUGHT_BY.getOrDefault(fault, DoorLaw.PLACES_COME_BACK), () -> new FaultyDoor(fault)))
                .isNotEmpty();
    }

    @Test
    void everyLawHasCaughtOne() {
        assertThat(CAUGHT_BY.values()).contains(DoorLaw.values());
    }

    private static LongStream broken(DoorLaw law, Supplier<Door> doors) {
        return LongStream.range(0, STORIES)
                .filter(seed -> !law.holds(doors, new Arrivals(seed)))
                .limit(5);
    }
}
