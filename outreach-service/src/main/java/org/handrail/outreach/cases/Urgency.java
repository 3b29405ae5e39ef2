package org.handrail.outreach.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.events.finding.Severity;

/**
 * How urgent a case is: the sum of its reasons, each in words.
 *
 * @param points more is more urgent
 */
public record Urgency(double points, List<Reason> reasons) {

    private static final double SECONDS_AN_HOUR = 3_600;

    public Urgency {
        reasons = List.copyOf(reasons);
    }

    /**
     * One part of it.
     *
     * @param words as they stand on the desk: {@code overdue 6 h}
     */
    public record Reason(String words, double points) {}

    /**
     * What it rests on.
     *
     * @param overdueSince when the first finding that needs work fell due
     * @param rules of the findings that need work
     * @param drops how many findings need work
     * @param unverified whether the gravest rests on the silence of a quiet clinic
     * @param attempts how often somebody tried to reach the person
     */
    public record Facts(
            Severity severity, Instant overdueSince, List<String> rules, int drops, boolean unverified, int attempts) {}

    /** What a rule adds, and how that reads. */
    public record Weight(String words, double points) {}

    /**
     * What each thing counts.
     *
     * @param anHour an hour overdue; it counts on, so that nobody is overtaken for ever
     * @param anotherDrop each finding that needs work beyond the first
     * @param unverified a silence that may be the clinic's
     * @param neverTried a person nobody tried to reach yet
     * @param rules what else is grave about some rules, by name
     */
    public record Weights(
            Map<Severity, Double> severity,
            double anHour,
            double anotherDrop,
            double unverified,
            double neverTried,
            Map<String, Weight> rules) {

        public Weights {
            severity = Map.copyOf(severity);
            rules = Map.copyOf(rules);
        }

        /** All of it, the same words in every process: maps come in another order in each. */
        public String words() {
            return new TreeMap<>(severity) + " " + new TreeMap<>(rules) + " " + anHour + " " + anotherDrop + " "
                    + unverified + " " + neverTried;
        }
    }

    /** How urgent it is at that time. */
    public static Urgency of(Facts facts, Weights weights, Instant now) {
        List<Reason> reasons = new ArrayList<>(lasting(facts, weights));
        Duration overdue = Duration.between(facts.overdueSince(), now);
        reasons.add(new Reason("overdue " + hours(overdue), hour(overdue) * weights.anHour()));
        double points = 0;
        for (Reason each : reasons) {
            points += each.points();
        }
        return new Urgency(points, reasons);
    }

    /**
     * By which cases are ordered. All grow by the same every hour, so the order is that of their points at any one time, and
     * can stand in an index.
     */
    public static double rank(Facts facts, Weights weights) {
        return of(facts, weights, Instant.EPOCH).points();
    }

    private static List<Reason> lasting(Facts facts, Weights weights) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(Spelling.of(facts.severity()), weights.severity().getOrDefault(facts.severity(), 0.0)));
        facts.rules().stream().distinct().forEach(rule -> {
            Weight weight = weights.rules().get(rule);
            if (weight != null) {
                reasons.add(new Reason(weight.words(), weight.points()));
            }
        });
        if (facts.drops() > 1) {
            int more = facts.drops() - 1;
            reasons.add(new Reason(more == 1 ? "one more drop" : more + " more drops", more * weights.anotherDrop()));
        }
        if (facts.unverified()) {
            reasons.add(new Reason("unverified: the clinic is quiet", weights.unverified()));
        }
        if (facts.attempts() == 0) {
            reasons.add(new Reason("not tried yet", weights.neverTried()));
        }
        return reasons;
    }

    private static double hour(Duration length) {
        return length.toSeconds() / SECONDS_AN_HOUR;
    }

    private static String hours(Duration length) {
        if (length.toHours() < 1) {
            return Math.max(0, length.toMinutes()) + " min";
        }
        return length.toDays() < 2 ? length.toHours() + " h" : length.toDays() + " d";
    }
}
