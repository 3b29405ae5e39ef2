package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clinics and the issuer as processes: one is taken in, one proves itself by its key, and the issuer dies. */
@ExtendWith(RunningSystem.class)
class NewcomerTest {

    private static LocalSystem system;

    @BeforeAll
    static void systemIsUp(LocalSystem running) {
        system = running;
    }

    @Test
    void aClinicTakenInByOneCommandPostsAndReadsItsOwnWithNothingRestarted() throws IOException {
        long intake = system.pid("detox");
        String said = system.onboard(
                "clinic-harbor",
                "--name",
                "Harbor",
                "--zone",
                "America/New_York",
                "--program",
                "harbor-detox:detox:4/3.7");
        assertThat(said).contains("was added to", "it may post");
        String harbor = system.token("clinic-harbor");
        Http.Answer posted = admitted(harbor, "harbor-detox");
        assertThat(posted.status()).as("%s", posted.body()).isEqualTo(201);
        String fact =
                system.url("detox") + "/v1/events/" + posted.body().get("fact").stringValue();
        assertThat(Http.get(fact, harbor).status()).isEqualTo(200);
        assertThat(Http.get(fact, system.token("clinic-north")).status()).isEqualTo(404);
        assertThat(admitted(harbor, "north-detox").status()).isEqualTo(403);
        assertThat(system.onboard("clinic-harbor", "--name", "Harbor", "--program", "harbor-detox:detox"))
                .contains("is already in", "it may post");
        assertThat(system.pid("detox")).isEqualTo(intake);
    }

    @Test
    void aClinicThatSignsInsteadOfKeepingASecretGetsATokenAndPosts() throws IOException {
        Http.Answer posted = admitted(system.token("clinic-west-backend"), "west-detox");
        assertThat(posted.status()).as("%s", posted.body()).isEqualTo(201);
    }

    @Test
    void whileTheIssuerIsAwayWhoeverHasATokenGoesOn() throws IOException {
        String north = system.token("clinic-north");
        String coordinator = system.token("coordinator");
        assertThat(admitted(north, "north-detox").status()).isEqualTo(201);
        assertThat(Http.get(system.url("outreach") + "/v1/cases", coordinator).status())
                .isEqualTo(200);
        long killed = system.kill("issuer");
        assertThat(admitted(north, "north-detox").status()).isEqualTo(201);
        assertThat(Http.get(system.url("outreach") + "/v1/cases", coordinator).status())
                .isEqualTo(200);
        await().atMost(Duration.ofMinutes(1)).until(() -> system.pid("issuer") != 0 && system.pid("issuer") != killed);
    }

    private static Http.Answer admitted(String token, String program) throws IOException {
        String id = UUID.randomUUID().toString();
        return Http.post(
                system.url("detox") + "/v1/events",
                token,
                "application/cloudevents+json",
                Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        id,
                        "type",
                        "handrail.detox.admitted.v1",
                        "time",
                        "2026-11-01T09:00:00-05:00",
                        "subject",
                        "MRN-" + id,
                        "data",
                        Map.of("stay", "S-" + id, "program", program)));
    }
}
