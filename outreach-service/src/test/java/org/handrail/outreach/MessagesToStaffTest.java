package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.Desk.Answer;
import org.handrail.outreach.Sink.Conduct;
import org.handrail.outreach.Sink.Received;
import org.handrail.outreach.messages.Signature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff are told, by a real mail server and by hooks that misbehave. */
@RealDesk
class MessagesToStaffTest {

    private static final String ADA = "coordinator/ada";
    private static final String SUE = "supervisor/sue";
    private static final String TO_ADA = "ada@desk.example";
    private static final String TO_SUE = "sue@desk.example";

    private final PersonAlias person = Drops.somebody();
    private final Drops drops = Drops.of(person);

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private GreenMail mail;

    @Autowired
    private Sink sink;

    @Autowired
    private JdbcClient database;

    private String path = "";
    private String id = "";

    @BeforeEach
    void aCase() {
        tracker.announce(drops.dropped());
        path = Desk.path(desk.caseOf(person));
        id = path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void whoIsGivenACaseHearsOfItAndTheMailDisclosesNothing() throws Exception {
        work("reassign", SUE, Map.of("to", "coordinator-ada", "name", "Ada"));

        MimeMessage told = await().until(() -> mailbox().mailTo(TO_ADA, "given to you"), each -> each != null);

        assertThat(Mailbox.text(told))
                .contains("https://desk.example/cases/" + id)
                .doesNotContain(person.toString(), person.toString().substring(0, 8), "south-iop", "appointment");
        assertThat(told.getMessageID()).isEqualTo("<" + messageId("ASSIGNED", "EMAIL") + "@handrail>");
    }

    @Test
    void whoseCaseIsTakenOverHearsOfIt() {
        work("reassign", SUE, Map.of("to", "coordinator-ada", "name", "Ada"));
        work("reassign", SUE, Map.of("to", "coordinator-ben", "name", "Ben"));

        await().until(() -> mailbox().mailTo(TO_ADA, "given to somebody else") != null);
    }

    @Test
    void aHookThatFailsStallsRedirectsAndHangsUpIsToldAtLastUnderOneIdWithSignaturesThatHold() {
        sink.whenAbout(id, Conduct.FAIL, Conduct.STALL, Conduct.REDIRECT, Conduct.DRIP, Conduct.BREAK, Conduct.ACCEPT);

        work("claim", ADA, Map.of());

        List<Received> tries = await().until(() -> sink.about(id), all -> all.size() == 6);
        await().until(() -> state("CLAIMED", "WEBHOOK").equals("SENT"));
        assertThat(tries).extracting(Received::path).containsOnly("/pager");
        assertThat(tries).extracting(each -> each.header("webhook-id")).containsOnly(messageId("CLAIMED", "WEBHOOK"));
        assertThat(tries).allMatch(MessagesToStaffTest::isSigned);
        assertThat(tries.getFirst().body())
                .contains("\"type\":\"desk.claimed\"", "\"link\":\"https://desk.example/cases/" + id)
                .doesNotContain(person.toString(), "south-iop");
    }

    @Test
    void aSlowHookHoldsNobodyElseUp() {
        sink.whenAbout(id, Conduct.STALL, Conduct.STALL, Conduct.STALL, Conduct.STALL, Conduct.STALL, Conduct.STALL);

        work("reassign", SUE, Map.of("to", "coordinator-ada", "name", "Ada"));

        await().until(() -> mailbox().mailTo(TO_ADA, "given to you") != null);
        assertThat(state("ASSIGNED", "WEBHOOK")).isEqualTo("WAITING");
    }

    @Test
    void aMailWaitsForItsServerAndThenArrives() {
        mail.stop();
        try {
            work("reassign", SUE, Map.of("to", "coordinator-ada", "name", "Ada"));
            await().until(() -> tries("ASSIGNED", "EMAIL") > 1);
            assertThat(state("ASSIGNED", "EMAIL")).isEqualTo("WAITING");
        } finally {
            mail.start();
        }

        await().until(() -> state("ASSIGNED", "EMAIL").equals("SENT"));
        assertThat(mailbox().mailTo(TO_ADA, "given to you")).isNotNull();
    }

    @Test
    void whatWasRefusedIsToldToNobody() {
        String stale = desk.get(path, ADA).etag();
        work("notes", ADA, Map.of("note", "Something else"));

        assertThat(desk.post(path + "/claim", ADA, stale, null).status().value())
                .isEqualTo(412);

        assertThat(database.sql("select count(*) from staff_messages where case_id = :id")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatNobodyClaimsAndWhatIsOverdueIsToldToTheSupervisorOnce() {
        timePasses(6);
        await().until(() -> mailbox().mailTo(TO_SUE, "not claimed in time") != null);

        work("claim", SUE, Map.of());
        work("reassign", SUE, Map.of("to", "coordinator-ada", "name", "Ada"));
        timePasses(9);

        await().until(() -> mailbox().mailTo(TO_ADA, "A step is overdue") != null);
        await().until(() -> mailbox().mailTo(TO_SUE, "went back to the queue") != null);
        assertThat(mailbox().mails(TO_SUE, "A step is overdue")).hasSize(1);
    }

    @Test
    void aRecoveryIsToldToTheOwnerInTheDigestWhereTheyWishIt() {
        work("claim", ADA, Map.of());
        tracker.announce(drops.recovered());

        await().until(() -> state("CLOSED", "EMAIL").equals("FOR_DIGEST"));
        await().until(() -> state("CLOSED", "WEBHOOK").equals("SENT"));
    }

    @Test
    void whoCoversForAColleagueHearsInTheirPlace() {
        work("reassign", SUE, Map.of("to", "coordinator-ben", "name", "Ben"));
        database.sql("update cases set covered_by = 'coordinator-ada' where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        tracker.announce(drops.recovered());

        await().until(() -> state("CLOSED", "EMAIL").equals("FOR_DIGEST"));
        assertThat(column("recipient", "CLOSED", "EMAIL")).isEqualTo("coordinator-ada");
    }

    @Test
    void whoseCaseGoesIntoAnothersSinceBothAreOnePersonHearsOfIt() {
        work("claim", ADA, Map.of());
        PersonAlias same = Drops.somebody();
        tracker.announce(Drops.of(same).dropped());
        String other = Desk.path(desk.caseOf(same));
        desk.post(other + "/claim", SUE, desk.get(other, SUE).etag(), Map.of());

        desk.post(
                "/v1/people/" + same + "/link",
                SUE,
                null,
                Map.of("other", person.toString(), "why", "The same birthday"));
        assertThat(column("recipient", "CLOSED", "EMAIL")).isEqualTo("coordinator-ada");
    }

    @Test
    void theSupervisorHearsOfARequestToLookAndOfADecision() {
        work("claim", ADA, Map.of());
        work("escalate", ADA, Map.of("note", "The family threatens me"));
        work("attempts", ADA, Map.of("channel", "call", "outcome", "reached-declined"));

        MimeMessage asked = await().until(() -> mailbox().mailTo(TO_SUE, "asks you to look"), each -> each != null);
        assertThat(Mailbox.text(asked)).doesNotContain("family");
        await().until(() -> mailbox().mailTo(TO_SUE, "needs your decision") != null);
    }

    private static boolean isSigned(Received received) {
        return new Signature(Receivers.SECRET)
                .holds(
                        received.header("webhook-id"),
                        received.header("webhook-timestamp"),
                        received.header("webhook-signature"),
                        received.body(),
                        Instant.now());
    }

    private Answer work(String what, String who, Map<String, ?> body) {
        return desk.post(path + "/" + what, who, desk.get(path, who).etag(), new HashMap<>(body));
    }

    private void timePasses(int days) {
        database.sql("""
                        with sooner as (update timeline set at = at - :days * interval '1 day' where case_id = :id)
                        update cases set opened_at = opened_at - :days * interval '1 day', changes_at = now()
                        where id = :id""").param("days", days).param("id", UUID.fromString(id)).update();
    }

    private String state(String about, String medium) {
        return String.valueOf(column("state", about, medium));
    }

    private int tries(String about, String medium) {
        return Integer.parseInt(String.valueOf(column("tries", about, medium)));
    }

    private String messageId(String about, String medium) {
        return String.valueOf(column("id", about, medium));
    }

    private Object column(String column, String about, String medium) {
        return database
                .sql("select " + column + " from staff_messages"
                        + " where case_id = :id and about = :about and medium = :medium order by made_at desc limit 1")
                .param("id", UUID.fromString(id))
                .param("about", about)
                .param("medium", medium)
                .query()
                .listOfRows()
                .stream()
                .map(row -> row.get(column))
                .findFirst()
                .orElse("0");
    }

    private Mailbox mailbox() {
        return new Mailbox(mail, id);
    }
}
