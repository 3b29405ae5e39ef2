package org.handrail.outreach.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.outreach.protocol.Spells.at;
import static org.handrail.outreach.protocol.Spells.opened;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer leads to, and when people may be disturbed on the days on which the clocks change. */
class EveryOutcomeTest {

    private static final String ALL = """
            REACHED_AGREED,     CONFIRM_APPOINTMENT, CALL,       COORDINATOR
            REACHED_CALL_LATER, CONTACT,             CALL,       COORDINATOR
            REACHED_DECLINED,   REVIEW,              none,       SUPERVISOR
            NO_ANSWER,          CONTACT,             SMS,        DESK
            WRONG_NUMBER,       CONTACT,             COLLATERAL, COORDINATOR
            LEFT_MESSAGE,       CONTACT,             SMS,        DESK
            COLLATERAL_REACHED, CONTACT,             SMS,        DESK
            VISIT_MADE,         CONFIRM_APPOINTMENT, CALL,       COORDINATOR
            MOVED,              REVIEW,              none,       SUPERVISOR
            IN_OTHER_CARE,      CHECK_AGAIN,         none,       COORDINATOR
            INCARCERATED,       CHECK_AGAIN,         none,       COORDINATOR
            IN_HOSPITAL,        CHECK_AGAIN,         none,       COORDINATOR
            DIED,               REVIEW,              none,       SUPERVISOR
            """;

    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void leadsToItsStep(AttemptOutcome outcome, Step.Kind kind, String channel, Protocol.Doer by) {
        Step step = opened("Mon 09:00")
                .claimed("Mon 09:30", "ada")
                .tried("Mon 10:00", Channel.CALL, outcome)
                .next("Mon 10:01");

        assertThat(step.kind()).isEqualTo(kind);
        assertThat(step.channel()).isEqualTo(channel.equals("none") ? null : Channel.valueOf(channel));
        assertThat(step.by()).isEqualTo(by);
        assertThat(step.due()).isAfter(at("Mon 10:00"));
    }

    @Test
    void noneIsLeftOut() {
        Set<String> told =
                ALL.lines().map(line -> line.split(",", 2)[0].strip()).collect(Collectors.toSet());
        assertThat(Arrays.stream(AttemptOutcome.values()).map(Enum::name)).allMatch(told::contains);
    }

    /** Eight in the morning where the person lives, whichever of its two offsets the zone has by then. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-01T12:59:59Z, 2026-11-01T13:00:00Z, America/New_York",
        "2027-03-14T11:59:59Z, 2027-03-14T12:00:00Z, America/New_York",
        "2027-03-14T14:59:59Z, 2027-03-14T15:00:00Z, America/Los_Angeles",
        "2026-11-01T18:59:59Z, 2026-11-01T19:00:00Z, Pacific/Midway"
    })
    void quietHoursEndAtEightWhereThePersonLives(Instant quiet, Instant open, ZoneId zone) {
        Spells spell = opened("Mon 09:00").wishes(new Wishes(zone, false, false, Set.of(), null, null));

        assertThat(Outreach.objection(spell.matter(), Channel.CALL, AttemptOutcome.NO_ANSWER, quiet))
                .hasValueSatisfying(why -> assertThat(why).contains("quiet hours"));
        assertThat(Outreach.objection(spell.matter(), Channel.CALL, AttemptOutcome.NO_ANSWER, open))
                .isEmpty();
    }
}
