package org.handrail.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.Map;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.Medication.Form;
import org.handrail.rules.pathway.Context;
import org.handrail.rules.pathway.Denominator;
import org.handrail.rules.pathway.From;
import org.handrail.rules.pathway.Joins;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.pathway.Span;
import org.handrail.yaml.UnreadableYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the standard pathway, read anew, are those that are written there. */
class FiguresReadTest {

    private final Pathway pathway = read(StandardPathwayText.load());

    @Test
    void thoseOfTheWhole() {
        assertThat(pathway.patience().unverifiedAtMost())
                .isEqualTo(Map.of(
                        Severity.LOW, Duration.ofDays(7),
                        Severity.MEDIUM, Duration.ofDays(3),
                        Severity.HIGH, Duration.ofDays(1),
                        Severity.CRITICAL, Duration.ofHours(4)));
        assertThat(pathway.patience().mostGrace()).isEqualTo(Duration.ofHours(12));
        assertThat(pathway.oneHandoff()).isEqualTo(Duration.ofDays(14));
        assertThat(pathway.daysSupply().usual())
                .isEqualTo(Map.of(
                        Form.ORAL, 1,
                        Form.SUBLINGUAL, 1,
                        Form.WEEKLY_INJECTION, 7,
                        Form.MONTHLY_INJECTION, 31,
                        Form.IMPLANT, 180));
        assertThat(pathway.wording().sentences()).hasSize(11);
    }

    @Test
    void windowsAheadAndWindowsThatLeaveOutTheirLastDay() {
        assertThat(rule("reminder-sent").window().within()).isEqualTo(new Span.Hours(-24));
        assertThat(rule("consent-renewed").window().within()).isEqualTo(new Span.CalendarDays(-14));
        assertThat(rule("measure-iet-initiation").window().within())
                .isEqualTo(new Span.Under(new Span.CalendarDays(14)));
        assertThat(rule("referral-decided").window().within()).isEqualTo(new Span.BusinessDays(2));
        assertThat(rule("referral-made").window().otherwise()).isEqualTo(new Span.Hours(48));
        assertThat(rule("referral-made").window().from()).hasSize(2);
        assertThat(rule("refill").window().from()).hasSize(1);
        assertThat(rule("check-in-held").window().grace()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void whatJoinsAndWhomAMeasureCounts() {
        assertThat(rule("dosed-again").joins()).isEqualTo(new Joins(7, true));
        assertThat(rule("care-taken-up").joins()).isEqualTo(new Joins(60, false));
        assertThat(rule("measure-3312-7").denominator())
                .isEqualTo(new Denominator(18, 64, MonthDay.of(1, 1), MonthDay.of(12, 15), 0));
        assertThat(rule("measure-fui-7").denominator())
                .isEqualTo(new Denominator(13, null, MonthDay.of(1, 1), MonthDay.of(12, 31), 31));
    }

    @Test
    void whatPausesAndFromWhen() {
        assertThat(rule("wait-over").pausedBy()).hasSize(3);
        assertThat(rule("wait-over").pausedBy().getFirst().endsOn()).isNotNull();
        assertThat(rule("wait-over").pausedBy().getFirst().atMost()).isEqualTo(Duration.ZERO);
        assertThat(rule("wait-over").pausedBy().getLast().atMost()).isEqualTo(Duration.ofDays(365));
        assertThat(rule("wait-over").pausedBy().getLast().anew()).isFalse();
        assertThat(rule("first-service-7").metBy().getFirst().from()).isEqualTo(new From.Day(1));
        assertThat(rule("plan-filed").metBy().getFirst().from()).isEqualTo(new From.Day(-30));
        assertThat(rule("reminder-sent").metBy().getFirst().from())
                .isEqualTo(new From.Hour(Duration.ofDays(-2), false));
        assertThat(rule("reminder-sent").metBy().getLast().from()).isEqualTo(new From.Start());
    }

    @Test
    void everyContextSaysSomething() {
        assertThat(rule("first-service-7").raisedBy()).hasSize(8).allSatisfy(context -> {
            switch (context) {
                case Context.Seen seen -> assertThat(seen.events()).isNotEmpty();
                case Context.LastSaid said ->
                    assertThat(said.event().where().conditions()).isNotEmpty();
                case Context.Drops drops -> {
                    assertThat(drops.least()).isEqualTo(2);
                    assertThat(drops.sameRule()).isFalse();
                    assertThat(drops.within()).isEqualTo(Duration.ofDays(90));
                }
            }
        });
    }

    @Test
    void aVersionIsInForceFromItsInstantElseAlways() {
        assertThat(pathway.inForceFrom()).isEqualTo(Instant.MIN);
        assertThat(read(StandardPathwayText.load()
                                .replace("version: standard-2", "version: 3\nin force from: 2026-12-01T00:00:00Z"))
                        .inForceFrom())
                .isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    }

    /** Nothing of a file is used while anything in it is wrong, be it in its last line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: .*",
                "  one handoff: D",
                "  holidays: 5 .*",
                "      lasting: \"180 d.*",
                "    cleared by: .*"
            })
    void aFileThatLacksALineIsRefusedAsAWhole(String line) {
        String text = StandardPathwayText.load();
        String lacking = text.replaceFirst("(?m)^" + line + "\\n", "");
        assertThat(lacking).hasSizeLessThan(text.length());
        assertThatExceptionOfType(UnreadableYaml.class).isThrownBy(() -> read(lacking));
    }

    private Rule rule(String name) {
        return pathway.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Pathway read(String text) {
        return PathwayReader.read(new StringReader(text));
    }
}
