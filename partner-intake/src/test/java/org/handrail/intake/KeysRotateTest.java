package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The issuer changes its key while clinics post. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class KeysRotateTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Test
    void tokensOfTheNewKeyAreTakenAtOnceAndThoseOfTheOldOneStillHold() {
        String before = tokens.of("clinic-north", "events.write");
        String unseen = tokens.of("clinic-east", "events.read");
        assertThat(new Clinic(port, before).post(Clinic.completed()).status()).isEqualTo(201);
        tokens.rotateKeys();
        String after = tokens.of("clinic-north", "events.write");
        assertThat(new Clinic(port, after).post(Clinic.completed()).status()).isEqualTo(201);
        assertThat(new Clinic(port, before).post(Clinic.completed()).status()).isEqualTo(201);
        assertThat(new Clinic(port, unseen).get("/v1/flags").status()).isEqualTo(200);
    }
}
