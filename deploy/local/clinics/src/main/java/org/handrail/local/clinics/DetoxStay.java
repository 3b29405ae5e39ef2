package org.handrail.local.clinics;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.events.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A stay in withdrawal management, as it went.
 *
 * @param medicatedUntil until when buprenorphine was handed over at discharge, or null
 */
record DetoxStay(
        Program program,
        String stay,
        Instant admitted,
        Instant left,
        boolean againstAdvice,
        @Nullable Instant medicatedUntil) {

    private static final Map<String, Object> LEVEL = Map.of("edition", 4, "code", "3.7");

    private static final Duration BEFORE_LEAVING = Duration.ofMinutes(30);

    boolean medicated() {
        return medicatedUntil != null;
    }

    /** Notes a stay from admission to its end. */
    static DetoxStay note(Diary diary, Chance chance, Program program, Instant admitted) {
        double days = Math.clamp(
                chance.logNormal(Rates.STAY_MEDIAN_DAYS, Rates.STAY_SPREAD),
                Rates.STAY_SHORTEST_DAYS,
                Rates.STAY_LONGEST_DAYS);
        boolean againstAdvice = chance.is(Rates.LEFT_AGAINST_ADVICE);
        Duration planned = Duration.ofMinutes(Math.round(days * 24 * 60));
        Instant left = admitted.plus(againstAdvice ? chance.hours(8, days * 24) : planned);
        boolean medicated = !againstAdvice && chance.is(Rates.MEDICATED);
        DetoxStay stay = new DetoxStay(
                program,
                diary.identifier("S"),
                admitted,
                left,
                againstAdvice,
                medicated ? left.plus(Duration.ofDays(chance.between(3, 14))) : null);
        diary.note(program, EventType.DETOX_ADMITTED, admitted, stay.admission(admitted.plus(planned)));
        diary.note(
                program,
                againstAdvice ? EventType.LEFT_AGAINST_ADVICE : EventType.DETOX_COMPLETED,
                left,
                stay.departure());
        if (chance.is(againstAdvice ? Rates.NALOXONE_AGAINST_ADVICE : Rates.NALOXONE)) {
            diary.note(program, EventType.NALOXONE_SUPPLIED, left.minus(BEFORE_LEAVING), stay.named());
        }
        return stay;
    }

    private Map<String, Object> admission(Instant planned) {
        Map<String, Object> data = of();
        data.put("plannedDischarge", program.day(planned).toString());
        return data;
    }

    private Map<String, Object> departure() {
        Map<String, Object> data = of();
        if (medicatedUntil != null) {
            data.put("medicationSuppliedUntil", program.day(medicatedUntil).toString());
        }
        return data;
    }

    private Map<String, Object> of() {
        Map<String, Object> data = named();
        data.put("level", LEVEL);
        return data;
    }

    private Map<String, Object> named() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("stay", stay);
        data.put("program", program.id());
        return data;
    }
}
