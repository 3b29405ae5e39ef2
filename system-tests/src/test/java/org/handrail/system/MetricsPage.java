package org.handrail.system;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code docs/metrics.md}, out of what the running services say of themselves. */
final class MetricsPage {

    /** Where a gauge's description says how instances go together. */
    static final Pattern TOGETHER =
            Pattern.compile("(.*?)(?: \\[(max|sum) over instances]|[;.] [Tt]he same from every instance.*)");

    private static final Map<String, String> UNITS =
            Map.of("seconds", "seconds", "bytes", "bytes", "ratio", "0 to 1", "hours", "hours", "days", "days");

    private MetricsPage() {}

    /** The page. */
    static String of(Collection<Scrape> scrapes) {
        SortedMap<String, TreeSet<String>> exportedBy = new TreeMap<>();
        scrapes.forEach(scrape -> scrape.families()
                .keySet()
                .forEach(name -> exportedBy
                        .computeIfAbsent(name, none -> new TreeSet<>())
                        .add(scrape.part())));
        List<String> rows = Scrape.together(scrapes).values().stream()
                .map(family -> row(family, exportedBy.getOrDefault(family.name(), new TreeSet<>())))
                .toList();
        return """
                # Metrics

                Every `handrail_*` metric, as the running services describe it. This page is written by `WatchedSystemTest`
                (`-Dhandrail.write`) and checked by it: each of these exists, and no other does.

                *Together* says what to do with several instances of one service: `max` where all count the same table or topic,
                `sum` where each counts its own; counters are rates that add up, histograms add up bucket by bucket. The recording
                rules of [`deploy/prometheus`](../deploy/prometheus/rules/recording.yml) do so. Labels are closed lists, or names of the
                directory; none points to a person.

                | metric | type | unit | labels | from | meaning | together |
                |---|---|---|---|---|---|---|
                """ + String.join("\n", rows) + "\n";
    }

    private static String row(Scrape.Family family, Collection<String> from) {
        Matcher help = TOGETHER.matcher(family.help());
        boolean said = help.matches();
        String labels = family.labels().stream()
                .filter(label -> !label.equals("le"))
                .map(label -> "`" + label + "`")
                .collect(Collectors.joining(", "));
        return "| `" + family.name() + "` | " + family.type() + " | " + unit(family) + " | " + labels + " | "
                + String.join(", ", from) + " | " + (said ? help.group(1) : family.help()) + " | "
                + together(family.type(), said && help.group(2) != null ? help.group(2) : "max") + " |";
    }

    private static String together(String type, String said) {
        return switch (type) {
            case "counter" -> "`sum(rate(…))`";
            case "histogram" -> "`sum by (le) (rate(…))`";
            case "summary" -> "`sum(rate(…))` of sum and count";
            default -> "`" + said + "`";
        };
    }

    private static String unit(Scrape.Family family) {
        String plain = family.name().replaceFirst("_total$", "");
        String last = plain.substring(plain.lastIndexOf('_') + 1);
        return UNITS.getOrDefault(last, "count");
    }
}
