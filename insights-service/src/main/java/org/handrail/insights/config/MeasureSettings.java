package org.handrail.insights.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is said of each measure where it is shown. A measure that is not named here is shown under the name of its rule.
 *
 * @param measures by the name of the rule without {@code measure-}
 */
@ConfigurationProperties("handrail.insights")
public record MeasureSettings(Map<String, Measure> measures) {

    public MeasureSettings {
        measures = Map.copyOf(measures);
    }

    /**
     * One measure.
     *
     * @param family under which it is known: {@code 3312}
     * @param title in a manager's words
     * @param goal the share that is aimed at, 0 to 1; none where nobody has set one
     */
    public record Measure(
            String family, String title, @Nullable Double goal) {}
}
