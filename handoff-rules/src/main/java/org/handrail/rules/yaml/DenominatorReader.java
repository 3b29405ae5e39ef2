package org.handrail.rules.yaml;

import java.time.MonthDay;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.rules.pathway.Denominator;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads of whom a measure is taken: {@code {ages: 18 to 64, days: 01-01 to 12-15, one in: 31}}. */
final class DenominatorReader {

    static final Set<String> ENTRIES = Set.of("ages", "days", "one in");

    static final Pattern AGES = Pattern.compile("(\\d{1,3})(?: to (\\d{1,3})| or older)");
    static final Pattern DAYS = Pattern.compile("(\\d\\d-\\d\\d) to (\\d\\d-\\d\\d)");

    private DenominatorReader() {}

    static Denominator read(Node node) {
        Section section = Section.of(node, "a measure", ENTRIES);
        Matcher ages = parts(section, "ages", AGES, "18 to 64, or 13 or older");
        Matcher days = parts(section, "days", DAYS, "01-01 to 12-15");
        return new Denominator(
                ages == null ? null : Integer.valueOf(ages.group(1)),
                ages == null || ages.group(2) == null ? null : Integer.valueOf(ages.group(2)),
                days == null ? MonthDay.of(1, 1) : day(section, days.group(1)),
                days == null ? MonthDay.of(12, 31) : day(section, days.group(2)),
                section.optional("one in").map(Scalar::wholeNumber).orElse(0));
    }

    private static @Nullable Matcher parts(Section section, String name, Pattern pattern, String example) {
        if (!section.has(name)) {
            return null;
        }
        Scalar word = section.scalar(name);
        Matcher parts = pattern.matcher(word.text());
        if (!parts.matches()) {
            throw word.refused("\"" + word.text() + "\" says no " + name, "write it as " + example);
        }
        return parts;
    }

    private static MonthDay day(Section section, String text) {
        return section.scalar("days")
                .read("span of days", "write it as 01-01 to 12-15", any -> MonthDay.parse("--" + text));
    }
}
