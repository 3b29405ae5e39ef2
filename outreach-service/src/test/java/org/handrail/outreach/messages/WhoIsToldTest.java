package org.handrail.outreach.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.outreach.messages.MessageSettings.Colleague;
import org.handrail.outreach.messages.MessageSettings.Hook;
import org.handrail.outreach.protocol.TeamCalendar;
import org.handrail.outreach.protocol.TeamCalendar.Duty;
import org.handrail.outreach.protocol.TeamCalendar.Hours;
import org.handrail.outreach.teams.Team;
import org.handrail.outreach.teams.Teams;
import org.junit.jupiter.api.Test;

/** Who hears of what, and whom an e-mail does not wake. */
class WhoIsToldTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T17:00:00Z");
    private static final Instant MONDAY_NIGHT = Instant.parse("2026-11-24T03:00:00Z");
    private static final Instant TUESDAY_SEVEN = Instant.parse("2026-11-24T12:00:00Z");
    private static final String SECRET = "long enough for a signature";

    private final WhoIsTold told = new WhoIsTold(settings(), team(), Teams.NONE);

    @Test
    void theOwnerAndTheSupervisorsHearOfAnOverdueStepEachOnce() {
        assertThat(told.byMail(About.OVERDUE, "ada", Set.of("north-detox"), MONDAY_NOON))
                .extracting(Colleague::id)
                .containsExactly("ada", "sue");
        assertThat(told.byMail(About.OVERDUE, "sue", Set.of("north-detox"), MONDAY_NOON))
                .extracting(Colleague::id)
                .containsExactly("sue");
    }

    @Test
    void whoeverIsOnCallHearsOfWhatCannotWait() {
        assertThat(told.byMail(About.ON_CALL, null, Set.of("north-detox"), MONDAY_NIGHT))
                .extracting(Colleague::id)
                .containsExactly("oona");
        assertThat(told.byMail(About.ON_CALL, null, Set.of("north-detox"), MONDAY_NOON.minus(Duration.ofDays(9))))
                .extracting(Colleague::id)
                .containsExactly("sue");
    }

    @Test
    void aSupervisorOfATeamHearsOfItsCasesAndWhereNobodyWouldAllDo() {
        Teams teams = new Teams(List.of(
                new Team("north", Set.of("north-detox"), Set.of("sue")),
                new Team("south", Set.of("south-iop"), Set.of())));
        WhoIsTold ofTeams = new WhoIsTold(twoSupervisors(), team(), teams);

        assertThat(ofTeams.byMail(About.UNCLAIMED, null, Set.of("north-detox"), MONDAY_NOON))
                .extracting(Colleague::id)
                .containsExactly("sue", "sam");
        assertThat(ofTeams.byMail(About.UNCLAIMED, null, Set.of("south-iop"), MONDAY_NOON))
                .extracting(Colleague::id)
                .containsExactly("sam");
        assertThat(new WhoIsTold(settings(), team(), teams)
                        .byMail(About.UNCLAIMED, null, Set.of("south-iop"), MONDAY_NOON))
                .extracting(Colleague::id)
                .containsExactly("sue");
    }

    @Test
    void nobodyIsWrittenToOfWhatTheyDidThemselves() {
        assertThat(told.byMail(About.CLAIMED, "ada", Set.of("north-detox"), MONDAY_NOON))
                .isEmpty();
        assertThat(told.byHook(About.CLAIMED)).hasSize(1);
    }

    @Test
    void anEmailAtNightWaitsForTheMorning() {
        assertThat(told.notBefore(About.RECOVERED, MONDAY_NIGHT, MONDAY_NIGHT)).isEqualTo(TUESDAY_SEVEN);
        assertThat(told.notBefore(About.RECOVERED, MONDAY_NOON, MONDAY_NOON)).isEqualTo(MONDAY_NOON);
    }

    @Test
    void aDeadlineThatRanAtNightDoesNotWaitButOneOfTheDayDoes() {
        assertThat(told.notBefore(About.UNCLAIMED, MONDAY_NIGHT, MONDAY_NIGHT)).isEqualTo(MONDAY_NIGHT);
        assertThat(told.notBefore(About.UNCLAIMED, MONDAY_NOON, MONDAY_NIGHT)).isEqualTo(TUESDAY_SEVEN);
    }

    @Test
    void aHookWithoutTlsOrWithAShortSecretIsRefusedAtStart() {
        assertThatThrownBy(() -> new Hook("pager", URI.create("http://pager.example/"), SECRET, Set.of()))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> new Hook("pager", URI.create("https://a:b@pager.example/"), SECRET, Set.of()))
                .hasMessageContaining("no password");
        assertThatThrownBy(() -> new Hook("pager", URI.create("https://pager.example/"), "short", Set.of()))
                .hasMessageContaining("24");
    }

    @Test
    void aSignatureHoldsForItsIdItsTimeAndItsBodyAlone() {
        Signature signature = new Signature(SECRET);
        String stamp = Long.toString(MONDAY_NOON.getEpochSecond());
        String ours = signature.of("m1", MONDAY_NOON, "{}");

        assertThat(signature.holds("m1", stamp, "v1,old " + ours, "{}", MONDAY_NOON.plusSeconds(200)))
                .isTrue();
        assertThat(signature.holds("m2", stamp, ours, "{}", MONDAY_NOON)).isFalse();
        assertThat(signature.holds("m1", stamp, ours, "{ }", MONDAY_NOON)).isFalse();
        assertThat(signature.holds("m1", stamp, ours, "{}", MONDAY_NOON.plusSeconds(400)))
                .isFalse();
        assertThat(signature.holds("m1", "soon", ours, "{}", MONDAY_NOON)).isFalse();
        assertThat(new Signature(SECRET + "!").holds("m1", stamp, ours, "{}", MONDAY_NOON))
                .isFalse();
    }

    private static MessageSettings settings() {
        return settings(List.of(
                new Colleague("ada", "ada@desk.example", false, Set.of()),
                new Colleague("sue", "sue@desk.example", true, Set.of()),
                new Colleague("oona", "oona@desk.example", false, Set.of())));
    }

    private static MessageSettings twoSupervisors() {
        return settings(List.of(
                new Colleague("sue", "sue@desk.example", true, Set.of()),
                new Colleague("sam", "sam@desk.example", true, Set.of())));
    }

    private static MessageSettings settings(List<Colleague> staff) {
        return new MessageSettings(
                URI.create("https://desk.example"),
                "desk@desk.example",
                LocalTime.of(20, 0),
                LocalTime.of(7, 0),
                LocalTime.of(7, 30),
                20,
                Duration.ofHours(48),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                staff,
                List.of(new Hook("pager", URI.create("https://pager.example/"), SECRET, Set.of())));
    }

    private static TeamCalendar team() {
        Hours day = new Hours(LocalTime.of(8, 0), LocalTime.of(18, 0));
        return new TeamCalendar(
                ZoneId.of("America/New_York"),
                Map.of(DayOfWeek.MONDAY, day, DayOfWeek.TUESDAY, day),
                Set.of(),
                List.of(new Duty("oona", MONDAY_NOON, TUESDAY_SEVEN)),
                List.of());
    }
}
