package org.handrail.local.clinics;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.events.EventType;

/** A referral from detox to the program that is to take over, and the receiver's answers. */
record Referral(Diary diary, Chance chance, DetoxStay stay, Program to, String id, Instant requested) {

    /** The detox program asks, before the person leaves or only afterwards. */
    static Referral request(Diary diary, Chance chance, DetoxStay stay, Program to) {
        boolean inTime = !stay.againstAdvice() && chance.is(Rates.REFERRED_IN_TIME);
        Instant ahead = stay.left().minus(chance.hours(12, 36));
        Instant earliest = stay.admitted().plus(chance.hours(2, 8));
        Instant requested = inTime
                ? (ahead.isBefore(earliest) ? earliest : ahead)
                : stay.left().plus(chance.hours(2, 40));
        Referral referral = new Referral(diary, chance, stay, to, diary.identifier("R"), requested);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("referral", referral.id());
        data.put("program", stay.program().id());
        data.put("to", to.id());
        data.put("stay", stay.stay());
        diary.note(stay.program(), EventType.REFERRAL_REQUESTED, requested, data);
        return referral;
    }

    /** The receiver says yes. Returns when. */
    Instant accept() {
        Instant accepted = decided();
        diary.note(to, EventType.REFERRAL_ACCEPTED, accepted, answer());
        return accepted;
    }

    /** The receiver says no. Returns when. */
    Instant decline() {
        Instant declined = decided();
        Map<String, Object> data = answer();
        data.put("reason", chance.is(0.6) ? "no-capacity" : "coverage");
        diary.note(to, EventType.REFERRAL_DECLINED, declined, data);
        return declined;
    }

    private Instant decided() {
        Instant acknowledged = to.office(requested.plus(chance.hours(0.5, 8)));
        if (chance.is(Rates.ACKNOWLEDGED_FIRST)) {
            diary.note(to, EventType.REFERRAL_ACKNOWLEDGED, acknowledged, answer());
        }
        Duration thought = chance.is(Rates.DECIDED_LATE) ? chance.hours(60, 120) : chance.hours(1, 20);
        return to.office(acknowledged.plus(thought));
    }

    private Map<String, Object> answer() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("referral", cited());
        data.put("program", to.id());
        return data;
    }

    /** The referral as the receiver cites it. */
    Object cited() {
        return Diary.reference(stay.program(), to, id);
    }
}
