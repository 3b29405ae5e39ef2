package org.handrail.local.clinics;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.events.EventType;
import org.handrail.events.Phase;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What clinics note of one person, with their slips: late, twice, wrong and taken back. */
final class Diary {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration WRONG_BY = Duration.ofDays(1);

    private final String subject;
    private final String prefix;
    private final Habits habits;
    private final Chance chance;
    private final List<Noted> noted = new ArrayList<>();
    private @Nullable Instant end;
    private int identifiers;

    private record Noted(Program at, EventType type, Instant happened, boolean dayOnly, Map<String, Object> data) {}

    /**
     * @param subject the person by the identifier that all clinics of the region use
     * @param prefix begins every identifier, so that no two runs share one
     */
    Diary(String subject, String prefix, Habits habits, Chance chance) {
        this.subject = subject;
        this.prefix = prefix;
        this.habits = habits;
        this.chance = chance;
    }

    /** A new identifier of a stay, referral, appointment or enrolment. */
    String identifier(String kind) {
        return kind + "-" + prefix + "-" + identifiers++;
    }

    /** Notes an event to the second. */
    void note(Program at, EventType type, Instant happened, Map<String, Object> data) {
        noted.add(new Noted(at, type, happened, false, data));
    }

    /** Notes an event of which only the day is kept. */
    void noteDay(Program at, EventType type, Instant happened, Map<String, Object> data) {
        noted.add(new Noted(at, type, happened, true, data));
    }

    /** Nothing is noted of what would have happened after this. */
    void endAt(Instant death) {
        end = death;
    }

    /** The identifier of something of one program's, as a program writes it: cited with its source where it is another clinic's. */
    static Object reference(Program owner, Program writer, String identifier) {
        return owner.clinic().equals(writer.clinic()) ? identifier : Map.of("source", owner.clinic(), "id", identifier);
    }

    /** Everything as it is posted, in the order in which it is. */
    List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        int number = 0;
        for (Noted entry : noted) {
            if (end == null || !entry.happened().isAfter(end)) {
                post(entry, prefix + "-" + number++, posts);
            }
        }
        posts.sort(Comparator.comparing(Post::due));
        return posts;
    }

    private void post(Noted entry, String id, List<Post> posts) {
        Instant known = entry.dayOnly() ? entry.happened().plus(chance.hours(1, 4)) : entry.happened();
        Instant due = habits.posted(entry.at(), known, chance);
        if (chance.is(Rates.POSTED_WRONG)) {
            Phase service = service(entry);
            posts.add(new Post(
                    entry.at().clinic(), service, due, json(entry, id + "w", time(entry, WRONG_BY), entry.data())));
            due = due.plus(chance.hours(0.2, 30));
            Noted retraction = new Noted(entry.at(), EventType.RETRACTED, due, false, Map.of("fact", id + "w"));
            posts.add(new Post(
                    entry.at().clinic(),
                    service,
                    due,
                    json(retraction, id + "r", time(retraction, Duration.ZERO), retraction.data())));
        }
        Post right = new Post(
                entry.at().clinic(), service(entry), due, json(entry, id, time(entry, Duration.ZERO), entry.data()));
        posts.add(right);
        if (chance.is(Rates.POSTED_TWICE)) {
            posts.add(new Post(right.clinic(), right.service(), due.plus(chance.hours(0.02, 24)), right.json()));
        }
    }

    private static Phase service(Noted entry) {
        Phase phase = entry.type().phase();
        return phase == Phase.PERSON ? Phase.AFTERCARE : phase;
    }

    private static String time(Noted entry, Duration wrongBy) {
        Instant at = entry.happened().minus(wrongBy).truncatedTo(ChronoUnit.SECONDS);
        return entry.dayOnly()
                ? entry.at().day(at).toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.atZone(entry.at().zone()));
    }

    private String json(Noted entry, String id, String time, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", entry.at().clinic());
        event.put("type", entry.type().wireName());
        event.put("time", time);
        event.put("subject", subject);
        event.put("data", data);
        return JSON.writeValueAsString(event);
    }
}
