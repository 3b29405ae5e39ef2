package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.people.Identity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** People who say at the same time, on any instance, who is one person with whom. */
@RealDesk
class TwoLinksAtOnceTest {

    private final PersonAlias one = Drops.somebody();
    private final PersonAlias other = Drops.somebody();

    @Autowired
    private Desk desk;

    @Autowired
    private Identity identity;

    @Autowired
    private TransactionTemplate transaction;

    /** Ada says that one and a second are the same, and Sue meanwhile that the second is a third. */
    @Test
    void ofTwoLinksAtOnceNoneLeadsUnderWhoIsLedThemselves() throws Exception {
        PersonAlias third = Drops.somebody();
        CountDownLatch linked = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = both.submit(() -> transaction.executeWithoutResult(status -> {
                identity.link(one, other, "The same birthday", new Who("coordinator-ada", "Ada", true, false));
                linked.countDown();
                awaitQuietly(mayEnd);
            }));
            linked.await();
            Future<?> second = both.submit(
                    () -> identity.link(third, one, "The same mother", new Who("supervisor-sue", "Sue", false, true)));
            assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            mayEnd.countDown();
            first.get();
            second.get();
        }

        assertThat(desk.get("/v1/people/" + other, "supervisor/sue")
                        .body()
                        .get("person")
                        .stringValue())
                .isEqualTo(third.toString());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
