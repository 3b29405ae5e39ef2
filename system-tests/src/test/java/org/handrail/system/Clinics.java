package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.handrail.system.Journey.Posting;
import tools.jackson.databind.node.NullNode;

/** The clinics of a test: they post as real ones do, and go on trying until they have a receipt. */
final class Clinics {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ACCEPTED = 201;
    private static final int DUPLICATE = 200;

    private final LocalSystem system;

    Clinics(LocalSystem system) {
        this.system = system;
    }

    /** Posts one after the other; every one of them is acknowledged when this returns. */
    void post(Collection<Posting> postings) {
        postings.forEach(this::post);
    }

    /** Posts one event until it is acknowledged, and returns the fact's id from the receipt. */
    UUID post(Posting posting) {
        Http.Answer receipt = Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> attempt(posting), answer -> answer.status() < 500);
        assertThat(receipt.status()).as("%s", receipt.body()).isIn(ACCEPTED, DUPLICATE);
        return UUID.fromString(receipt.body().get("fact").stringValue());
    }

    private Http.Answer attempt(Posting posting) {
        try {
            return Http.post(
                    system.url(posting.service()) + "/v1/events",
                    system.token(posting.clinic()),
                    "application/cloudevents+json",
                    posting.event());
        } catch (IOException serviceAway) {
            return new Http.Answer(503, NullNode.getInstance());
        }
    }
}
