package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.DETOX;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.STAY;
import static org.handrail.rules.scenarios.Told.named;
import static org.handrail.rules.scenarios.Told.requested;
import static org.handrail.rules.scenarios.Told.told;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.StayId;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.yaml.PathwayReader;
import org.handrail.rules.yaml.StandardPathway;
import org.junit.jupiter.api.Test;

/** A new version takes effect from an instant, and rewrites nothing. */
class VersionsTest {

    private static final String RULE = "referral-acknowledged";
    private static final Pathway STRICTER =
            version("standard-3", "Wed 00:00", "within: 1 business day", "within: 4 hours");

    @Test
    void whatWasOpenedBeforeIsJudgedByTheVersionOfThatTime() {
        Finding finding = given(requested("R", HOUSE, "Tue 23:59"))
                .judgedBy(Scenario.PATHWAY, STRICTER)
                .whenItIs("Wed 12:00")
                .finding(RULE);
        assertThat(finding.pathway()).isEqualTo("standard-2");
        assertThat(finding.due()).isEqualTo(Week.instant("Thu 00:00").minusNanos(1));
    }

    @Test
    void whatOpensFromThatInstantOnIsJudgedByTheNewOne() {
        Finding finding = given(requested("R", HOUSE, "Wed 00:00"))
                .judgedBy(Scenario.PATHWAY, STRICTER)
                .whenItIs("Wed 12:00")
                .finding(RULE);
        assertThat(finding.pathway()).isEqualTo("standard-3");
        assertThat(finding.due()).isEqualTo(Week.instant("Wed 04:00"));
        assertThat(finding.explanation()).contains("(4 hours)");
    }

    @Test
    void inWhichOrderVersionsAreGivenDoesNotMatter() {
        given(requested("R", HOUSE, "Tue 23:59"))
                .judgedBy(STRICTER, Scenario.PATHWAY)
                .whenItIs("Wed 12:00")
                .thenDueSoonOrExpected(RULE);
    }

    @Test
    void eachIsJudgedOnceThoughBothVersionsAreInForceForSomebody() {
        var both = given(
                        told(new DetoxCompleted(STAY, DETOX, null, null, null), "Mon 09:00"),
                        told(new DetoxCompleted(new StayId(named("second")), DETOX, null, null, null), "Thu 09:00"))
                .judgedBy(Scenario.PATHWAY, STRICTER)
                .whenItIs("Fri 12:00");
        assertThat(both.findings("first-service-7"))
                .extracting(Finding::pathway)
                .containsExactly("standard-2", "standard-3");
    }

    private static Pathway version(String name, String from, String figure, String other) {
        try (InputStream file =
                StandardPathway.class.getResourceAsStream("/org/handrail/rules/standard-pathway.yaml")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("version: standard-2", "version: " + name + "\nin force from: " + Week.instant(from))
                    .replaceFirst(figure, other);
            return PathwayReader.read(new StringReader(text));
        } catch (IOException impossible) {
            throw new IllegalStateException("a resource can be read", impossible);
        }
    }
}
