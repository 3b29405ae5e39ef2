package org.handrail.outreach.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Happening.Attempted;

/**
 * When a person may be disturbed: outside the quiet hours where they live, and not too often on one day.
 *
 * @param contacts when they were contacted
 */
record ContactHours(Protocol.Contact rules, ZoneId zone, List<Instant> contacts) {

    static ContactHours of(Matter matter) {
        List<Instant> contacts = new ArrayList<>(matter.history().otherContacts());
        matter.history().allAttempts().stream()
                .filter(each -> counts(each.channel()))
                .map(Attempted::at)
                .forEach(contacts::add);
        return new ContactHours(matter.protocol().contact(), matter.wishes().zone(), contacts);
    }

    /** Whether it is one of the few contacts a day: a letter and a word to somebody else are not. */
    static boolean counts(Channel channel) {
        return switch (channel) {
            case CALL, SMS, VISIT, PEER_VISIT, EMAIL -> true;
            case LETTER, COLLATERAL -> false;
        };
    }

    private static boolean disturbs(Channel channel) {
        return switch (channel) {
            case CALL, SMS, VISIT, PEER_VISIT, COLLATERAL -> true;
            case LETTER, EMAIL -> false;
        };
    }

    /** Whether it lies in the quiet hours. */
    boolean isQuiet(Instant at, Channel channel) {
        return disturbs(channel) && (at.isBefore(opening(day(at))) || !at.isBefore(closing(day(at))));
    }

    /** Whether the day's contacts are used up. */
    boolean isFull(Instant at, Channel channel) {
        LocalDate day = day(at);
        return counts(channel)
                && contacts.stream().filter(each -> day(each).equals(day)).count() >= rules.aDay();
    }

    /** The first instant from {@code from} on at which this way may be taken. */
    Instant earliest(Instant from, Channel channel) {
        Instant at = from;
        while (true) {
            if (isFull(at, channel)) {
                at = opening(day(at).plusDays(1));
            } else if (isQuiet(at, channel)) {
                LocalDate day = day(at);
                at = at.isBefore(opening(day)) ? opening(day) : opening(day.plusDays(1));
            } else {
                return at;
            }
        }
    }

    /** When the quiet hours end on that day. */
    Instant opening(LocalDate day) {
        return day.atTime(rules.quietUntil()).atZone(zone).toInstant();
    }

    /** When they begin again. */
    Instant closing(LocalDate day) {
        return day.atTime(rules.quietFrom()).atZone(zone).toInstant();
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
