package org.handrail.outreach.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries what is due, several at a time, so that one receiver that stalls does not hold up the others. What fails is tried
 * again, each time after twice as long; what succeeds and is not noted because somebody died is sent again under its id.
 */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int AT_A_TIME = 20;
    private static final int MOST_DOUBLINGS = 12;

    private final StaffMessages messages;
    private final Map<Medium, Carrier> carriers = new EnumMap<>(Medium.class);
    private final MessageSettings settings;
    private final MessageMeters meters;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    Delivery(
            StaffMessages messages,
            List<Carrier> carriers,
            MessageSettings settings,
            MessageMeters meters,
            Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        carriers.forEach(each -> this.carriers.put(each.medium(), each));
    }

    /** Beside the thread of the schedule, which others need, too. */
    @Scheduled(fixedDelayString = "${handrail.messages.look-every:2s}")
    void look() {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("messages").start(() -> {
                try {
                    carryAllThatIsDue();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void carryAllThatIsDue() {
        try {
            int taken = AT_A_TIME;
            while (taken == AT_A_TIME) {
                taken = carrySome();
            }
        } catch (DataAccessException away) {
            LOG.warn(
                    "Messages to staff wait for the database: {}",
                    away.getClass().getSimpleName());
        }
    }

    private int carrySome() {
        Duration lease = settings.timeout().multipliedBy(3);
        List<StaffMessage> due = messages.take(AT_A_TIME, clock.instant(), lease);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(message -> threads.execute(() -> carry(message)));
        }
        return due.size();
    }

    private void carry(StaffMessage message) {
        @Nullable Carrier carrier = carriers.get(message.medium());
        if (carrier == null || !carrier.isThere()) {
            settled(message, "KEPT", null);
            return;
        }
        try {
            carrier.carry(message);
            settled(message, "SENT", null);
        } catch (Carrier.NotDelivered failed) {
            failed(message, failed.why());
        }
    }

    private void settled(StaffMessage message, String state, @Nullable String trouble) {
        messages.settled(message.id(), state, clock.instant(), trouble);
        meters.count(message.medium(), state);
    }

    private void failed(StaffMessage message, String why) {
        Instant now = clock.instant();
        Instant again = now.plus(wait(message.tries()));
        if (again.isAfter(message.madeAt().plus(settings.giveUpAfter()))) {
            LOG.warn("A message to staff was given up after {} tries: {}", message.tries(), why);
            settled(message, "GIVEN_UP", why);
        } else {
            meters.count(message.medium(), "FAILED");
            messages.again(message.id(), again, why);
        }
    }

    private Duration wait(int tries) {
        Duration wait = settings.firstRetry().multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return wait.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : wait;
    }
}
