package org.handrail.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.Vocabulary;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a calendar: {@code {name: weekdays, days: [monday, …], open: 08:00-18:00, holidays: [2026-12-25]}}. */
final class CalendarReader {

    static final Set<String> ENTRIES = Set.of("name", "days", "open", "holidays");

    static final Vocabulary<DayOfWeek> DAYS = Vocabulary.of(
            "day of the week",
            Arrays.asList(DayOfWeek.values()),
            day -> day.name().toLowerCase(Locale.ROOT));

    private static final String HOURS = "write it as 08:00-18:00";

    private CalendarReader() {}

    static Calendar read(Node node) {
        Section entry = Section.of(node, "a calendar", ENTRIES);
        String[] hours = entry.optional("open").map(CalendarReader::hours).orElse(new String[] {"00:00", "00:00"});
        Scalar place = entry.optional("open").orElseGet(() -> entry.scalar("name"));
        return place.read(
                "opening time",
                HOURS,
                text -> new Calendar(
                        entry.scalar("name").text(),
                        Set.copyOf(entry.list("days", day -> DAYS.read(Scalar.of(day, "a day")))),
                        LocalTime.parse(hours[0]),
                        LocalTime.parse(hours[1]),
                        Set.copyOf(entry.elements(
                                "holidays", day -> Scalar.of(day, "a holiday").date()))));
    }

    private static String[] hours(Scalar open) {
        String[] hours = open.text().split("-", 2);
        if (hours.length != 2) {
            throw open.refused("\"" + open.text() + "\" is no opening time", HOURS);
        }
        return new String[] {hours[0].strip(), hours[1].strip().replace("24:00", "00:00")};
    }
}
