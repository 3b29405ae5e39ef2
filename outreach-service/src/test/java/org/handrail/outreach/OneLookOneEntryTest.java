package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A page that shows itself again is the same look; whoever else looks, or looks for long, is written down. */
@RealDesk
class OneLookOneEntryTest extends OneCasesPage {

    @Autowired
    private JdbcTemplate database;

    @Test
    void aPageThatShowsItselfAgainIsOneLook() {
        open("ada");
        showsItselfAgain("ada");
        showsItselfAgain("ada");

        assertThat(entriesOf("ada")).containsExactly("SAW_PERSON");
    }

    @Test
    void openedAgainIsAnotherLook() {
        open("ada");
        open("ada");

        assertThat(entriesOf("ada")).containsExactly("SAW_PERSON", "SAW_PERSON");
    }

    @Test
    void whoeverNeverOpenedItIsWrittenDownWhateverTheirBrowserSays() {
        open("ada");
        showsItselfAgain("ben");

        assertThat(entriesOf("ben")).containsExactly("SAW_PERSON");
    }

    @Test
    void aLookThatLastsIsWrittenDownAgain() {
        database.update(
                "insert into audit (at, who_id, who, did, person, case_id)"
                        + " values (now() - interval '16 minutes', 'cleo', 'cleo', 'SAW_PERSON', ?, ?)",
                person.value(),
                UUID.fromString(path.substring("/cases/".length())));
        showsItselfAgain("cleo");
        showsItselfAgain("cleo");

        assertThat(entriesOf("cleo")).containsExactly("SAW_PERSON", "SAW_PERSON");
    }

    private void open(String who) {
        assertThat(request(who)).hasStatusOk();
    }

    private void showsItselfAgain(String who) {
        assertThat(request(who).header("HX-Request", "true")).hasStatusOk();
    }

    private MockMvcTester.MockMvcRequestBuilder request(String who) {
        return browser.get().uri(path).with(as(who, "coordinator"));
    }

    private List<@Nullable String> entriesOf(String who) {
        return database.queryForList(
                "select did from audit where person = ? and who_id = ? order by seq",
                String.class,
                person.value(),
                who);
    }
}
