package org.handrail.outreach.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.outreach.RealDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The digest of the day, and what waits for it. The days are far off, so that none of them is today's. */
@RealDesk
class DigestTest {

    private static final Instant MONDAY = Instant.parse("2031-11-24T12:30:00Z"); // 07:30 in New York
    private static final String ADA = "coordinator-ada";

    @Autowired
    private DailyDigest digest;

    @Autowired
    private StaffMessages messages;

    @Autowired
    private MessageSettings settings;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nothingWaits() {
        database.sql("update staff_messages set state = 'DIGESTED' where state = 'FOR_DIGEST'")
                .update();
    }

    @AfterEach
    void nothingIsLeft() {
        database.sql("delete from staff_messages where made_at > '2031-01-01'").update();
    }

    @Test
    void itGoesOutOnceADayWhenItIsTimeAndOnlyOnTheTeamsDays() {
        digest.writeIfItIsTime(MONDAY.minusSeconds(1));
        digest.writeIfItIsTime(MONDAY.minus(Duration.ofDays(1)));
        digest.writeIfItIsTime(MONDAY.plus(Duration.ofHours(5)));
        assertThat(digests()).isEmpty();

        digest.writeIfItIsTime(MONDAY);
        digest.writeIfItIsTime(MONDAY.plusSeconds(60));
        assertThat(digests()).hasSize(settings.staff().size());

        digest.writeIfItIsTime(MONDAY.plus(Duration.ofDays(1)));
        assertThat(digests()).hasSize(2 * settings.staff().size());
    }

    @Test
    void itTellsWhatWaitedForItOnce() {
        messages.write(closed("one", MONDAY.minusSeconds(900), true));

        digest.writeIfItIsTime(MONDAY);
        assertThat(digestOfAda()).contains("Your cases: ", "A case closed itself (1)");

        database.sql("delete from staff_messages where about = 'DIGEST' and made_at > '2031-01-01'")
                .update();
        digest.writeIfItIsTime(MONDAY);
        assertThat(digestOfAda()).doesNotContain("A case closed itself");
    }

    @Test
    void whatIsTooMuchForAnHourWaitsForIt() {
        StaffMessages few = new StaffMessages(database, atMost(2));
        for (int i = 0; i < 4; i++) {
            few.write(closed("case " + i, MONDAY.plusSeconds(i), false));
        }
        few.write(closed("case 3", MONDAY.plusSeconds(3), false));
        few.write(closed("much later", MONDAY.plus(Duration.ofHours(2)), false));

        assertThat(states()).containsExactlyInAnyOrder("WAITING", "WAITING", "FOR_DIGEST", "FOR_DIGEST", "WAITING");
    }

    @Test
    void whatSomebodyTookAndDidNotFinishIsTakenAgainUnderItsId() {
        Instant then = Instant.parse("2040-01-01T00:00:00Z");
        StaffMessage message = closed("left behind", MONDAY, false);
        messages.write(message);

        assertThat(taken(then.minusSeconds(1))).isEmpty();
        assertThat(taken(then)).extracting(StaffMessage::id).containsExactly(message.id());
        assertThat(taken(then.plusSeconds(29))).isEmpty();
        assertThat(taken(then.plusSeconds(30))).extracting(StaffMessage::tries).containsExactly(2);
    }

    private List<StaffMessage> taken(Instant now) {
        return messages.take(1_000, now, Duration.ofSeconds(30)).stream()
                .filter(each -> each.madeAt().isAfter(MONDAY.minusSeconds(1)))
                .toList();
    }

    private static StaffMessage closed(String what, Instant at, boolean forDigest) {
        UUID id = StaffMessage.idOf(About.CLOSED, what, Medium.EMAIL, ADA);
        Instant later = Instant.parse("2040-01-01T00:00:00Z");
        return new StaffMessage(
                id, About.CLOSED, null, Medium.EMAIL, ADA, About.CLOSED.subject(), "", at, later, forDigest, 0);
    }

    private MessageSettings atMost(int anHour) {
        return new MessageSettings(
                settings.desk(),
                settings.from(),
                settings.quietFrom(),
                settings.quietUntil(),
                settings.digestAt(),
                anHour,
                settings.giveUpAfter(),
                settings.timeout(),
                settings.firstRetry(),
                settings.longestRetry(),
                List.of(new MessageSettings.Colleague(ADA, "ada@desk.example", false, Set.of())),
                List.of());
    }

    private List<@Nullable String> digests() {
        return database.sql("select recipient from staff_messages where about = 'DIGEST' and made_at > '2031-01-01'")
                .query(String.class)
                .list();
    }

    private String digestOfAda() {
        return database.sql("""
                        select body from staff_messages
                        where about = 'DIGEST' and recipient = :ada and made_at > '2031-01-01'""").param("ada", ADA).query(String.class).single();
    }

    private List<@Nullable String> states() {
        return database.sql("select state from staff_messages where about = 'CLOSED' and made_at > '2031-01-01'")
                .query(String.class)
                .list();
    }
}
