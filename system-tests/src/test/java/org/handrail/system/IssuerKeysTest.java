package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** The issuer's signing keys follow one another while all services go on with the processes they have. */
@ExtendWith(RunningSystem.class)
class IssuerKeysTest {

    private static final Duration OLD = Duration.ofDays(31);

    @Test
    void tokensOfTheOldKeyAndOfTheNewOneAreTakenAndNoneOfAKeyThatIsGone(LocalSystem system) throws IOException {
        long intake = system.pid("detox");
        String first = system.newToken("clinic-north");
        String unseen = system.newToken("clinic-north");
        assertThat(answers(system, first)).containsOnly(200);

        system.changeIssuerKeys(IssuerKeysTest::aged);
        String second = system.newToken("clinic-north");
        assertThat(answers(system, second)).as("of the new key").containsOnly(200);
        assertThat(answers(system, first)).as("of the old key").containsOnly(200);

        system.changeIssuerKeys(keys -> aged(List.of(keys.getLast())));
        assertThat(answers(system, system.newToken("clinic-north"))).containsOnly(200);
        assertThat(answers(system, unseen)).as("of a key that is gone").containsOnly(401);
        assertThat(system.pid("detox")).isEqualTo(intake);
    }

    /** So old that another one signs from now on. */
    private static List<ObjectNode> aged(List<ObjectNode> keys) {
        keys.forEach(key -> key.put("iat", Instant.now().minus(OLD).getEpochSecond()));
        return keys;
    }

    private static List<Integer> answers(LocalSystem system, String token) throws IOException {
        return List.of(
                Http.get(system.url("detox") + "/v1/stays", token).status(),
                Http.get(system.url("placement") + "/v1/referrals", token).status(),
                Http.get(system.url("aftercare") + "/v1/enrolments", token).status(),
                Http.get(system.url("insights") + "/v1/feeds", token).status());
    }
}
