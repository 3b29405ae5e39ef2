package org.handrail.outreach.config;

import java.util.HashMap;
import java.util.Map;
import org.handrail.events.finding.Severity;
import org.handrail.outreach.cases.Urgency;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What makes a case urgent, and how much. The figures stand in {@code application.yaml}, with their sources.
 *
 * @param rules by the name of the rule
 */
@ConfigurationProperties("handrail.desk.urgency")
record UrgencySettings(
        Map<Severity, Double> severity,
        double anHour,
        double anotherDrop,
        double unverified,
        double neverTried,
        Map<String, RuleWeight> rules) {

    /** What a rule adds, and how that reads. */
    record RuleWeight(String words, double points) {}

    Urgency.Weights weights() {
        Map<String, Urgency.Weight> byRule = new HashMap<>();
        rules.forEach((rule, weight) -> byRule.put(rule, new Urgency.Weight(weight.words(), weight.points())));
        return new Urgency.Weights(severity, anHour, anotherDrop, unverified, neverTried, byRule);
    }
}
