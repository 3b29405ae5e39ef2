package org.handrail.outreach.protocol.yaml;

import java.io.Reader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.handrail.outreach.protocol.TeamCalendar;
import org.handrail.outreach.protocol.TeamCalendar.Absence;
import org.handrail.outreach.protocol.TeamCalendar.Duty;
import org.handrail.outreach.protocol.TeamCalendar.Hours;
import org.handrail.yaml.Places;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.UnreadableYaml;
import org.yaml.snakeyaml.nodes.Node;

/** Reads when a team works, who is on call, and who is away. Staff stand in it by the id the issuer gives them. */
public final class CalendarReader {

    private static final Set<String> ENTRIES = Set.of("zone", "hours", "closed", "on call", "absences");
    private static final Set<String> HOURS = Set.of("from", "until");
    private static final Set<String> DUTY = Set.of("who", "from", "until");
    private static final Set<String> ABSENCE = Set.of("who", "from", "until", "cover");

    private CalendarReader() {}

    /**
     * The calendar in this file.
     *
     * @param file the text of the file; not closed here
     * @throws UnreadableYaml if anything in it is wrong; then nothing is loaded
     */
    public static TeamCalendar read(Reader file) {
        Section section = Section.of(
                Places.root(file, "a team calendar has at least a zone and hours"), "a team calendar", ENTRIES);
        Scalar zone = section.scalar("zone");
        return new TeamCalendar(
                zone.read("time zone", "write it as America/New_York", ZoneId::of),
                hours(section.value("hours")),
                Set.copyOf(section.optionalList(
                        "closed", node -> Scalar.of(node, "a closed day").date())),
                section.optionalList("on call", CalendarReader::duty),
                section.optionalList("absences", CalendarReader::absence));
    }

    private static Map<DayOfWeek, Hours> hours(Node node) {
        Section week = Section.of(node, "\"hours\"", Words.WEEKDAYS.meanings().keySet());
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        Words.WEEKDAYS.meanings().forEach((name, day) -> {
            if (week.has(name)) {
                hours.put(day, hoursOf(week.value(name)));
            }
        });
        if (hours.isEmpty()) {
            throw Places.refused(
                    node, "a team that never works", "write monday: { from: \"09:00\", until: \"17:00\" }");
        }
        return hours;
    }

    private static Hours hoursOf(Node node) {
        Section day = Section.of(node, "a weekday", HOURS);
        Hours hours = new Hours(Words.timeOfDay(day.scalar("from")), Words.timeOfDay(day.scalar("until")));
        if (!hours.from().isBefore(hours.until())) {
            throw day.scalar("until").refused("a day that ends before it begins", "write a later time of day");
        }
        return hours;
    }

    private static Duty duty(Node node) {
        Section duty = Section.of(node, "a duty", DUTY);
        return new Duty(duty.scalar("who").text(), from(duty), until(duty));
    }

    private static Absence absence(Node node) {
        Section absence = Section.of(node, "an absence", ABSENCE);
        return new Absence(
                absence.scalar("who").text(),
                from(absence),
                until(absence),
                absence.optional("cover").map(Scalar::text).orElse(null));
    }

    private static Instant from(Section section) {
        return Words.instant(section.scalar("from"));
    }

    private static Instant until(Section section) {
        Scalar until = section.scalar("until");
        Instant instant = Words.instant(until);
        if (!from(section).isBefore(instant)) {
            throw until.refused("it ends before it begins", "write a later time");
        }
        return instant;
    }
}
