package org.handrail.insights;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.insights.FindingFigures.Figure;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Findings by rule and state. The same from every instance: take the maximum. */
@Component
class FindingsMeter {

    /** A pathway has some dozens of rules; whatever somebody writes into one, the labels stay few. */
    private static final int MOST_RULES = 100;

    private static final String FURTHER = "other";

    private final FindingFigures figures;
    private final MultiGauge gauge;

    FindingsMeter(FindingFigures figures, MeterRegistry meters) {
        this.figures = figures;
        this.gauge = MultiGauge.builder("handrail.findings")
                .description(
                        "Findings by rule and state, each finding once as last announced; the same from every instance")
                .register(meters);
    }

    /** Counts again. */
    @Scheduled(fixedDelayString = "${handrail.insights.count-every:10s}")
    void count() {
        Map<Tags, Long> counts = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        List<Figure> all = figures.all();
        List<String> rules =
                all.stream().map(Figure::rule).distinct().limit(MOST_RULES).toList();
        for (Figure each : all) {
            String rule = rules.contains(each.rule()) ? each.rule() : FURTHER;
            counts.merge(Tags.of("rule", rule, "state", each.state()), each.count(), Long::sum);
        }
        gauge.register(
                counts.entrySet().stream()
                        .map(each -> MultiGauge.Row.of(each.getKey(), each.getValue()))
                        .toList(),
                true);
    }
}
