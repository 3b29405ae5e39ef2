package org.handrail.tracker.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.events.Phase;
import org.handrail.rules.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * The instant as of which the log may be judged: the lowest watermark of all services, and never earlier than before.
 *
 * <p>A service that lags more than the limit does not hold the others back. Judgement then goes on at their time, and the
 * service is listed as behind until it has caught up with the time already judged. What "the others" have reached is the
 * second highest watermark, so that one service with a runaway clock cannot declare all the rest late.
 *
 * <p>A lag grows only while the others are heard to move on, step by step. When time leaps, because everything stood still
 * for a night or old watermarks were compacted away, the services cross the gap one after the other, and the last to do so
 * has missed nothing: a leap counts as one step.
 */
public final class LogTime {

    /** The services whose silence counts: one for each topic of facts. Events of a person come through any of them. */
    public static final Set<Phase> SERVICES =
            Arrays.stream(Phase.values()).filter(Phase::hasItsOwnTopic).collect(Collectors.toUnmodifiableSet());

    /** Longer than any pause between two watermarks in health, shorter than any limit. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

    private final Duration limit;
    private final Map<Phase, Duration> lags = new EnumMap<>(Phase.class);
    private @Nullable Instant others;
    private final Map<Phase, Instant> heard = new EnumMap<>(Phase.class);
    private @Nullable Instant asOf;
    private Surroundings around = Surroundings.allHeard();
    private @Nullable Instant services;
    private final Map<Integer, PassedOn> lenders = new HashMap<>();

    /**
     * Nothing heard yet.
     *
     * @param limit how far a service may lag behind the others and still hold judgement back
     */
    public LogTime(Duration limit) {
        this.limit = limit;
    }

    /** The service of that name, or null where its silence does not count. */
    public static @Nullable Phase service(String wireName) {
        return SERVICES.stream()
                .filter(service -> service.wireName().equals(wireName))
                .findFirst()
                .orElse(null);
    }

    /** Takes up a time already judged, after a restart; who had not been heard through it then, is behind still. */
    public void resumeAt(Instant judged) {
        asOf = asOf == null || judged.isAfter(asOf) ? judged : asOf;
        heard.forEach((service, through) -> {
            if (through.isBefore(judged)) {
                lags.put(service, Duration.between(through, judged));
            }
        });
        derive();
    }

    /** Everything {@code service} received before {@code through} is known. An older word than the last changes nothing. */
    public void hear(Phase service, Instant through) {
        heard.merge(service, through, (one, other) -> one.isAfter(other) ? one : other);
        derive();
    }

    /**
     * Another partition passed on whatever concerns people who are led here. Once it has, it holds judgement back: silence is
     * silence only where nothing is still on its way.
     */
    public void lent(int partition, PassedOn through) {
        lenders.merge(partition, through, PassedOn::orFurther);
        derive();
    }

    /** Whether that partition is known to pass things on. */
    public boolean knowsLender(int partition) {
        return lenders.containsKey(partition);
    }

    /**
     * What may be said to other partitions; null until each service was heard once.
     *
     * @param relays whether something that came from another partition goes on from here: that has to have come first. Told by
     *     what the others heard themselves, or two that wait for each other would stand still
     */
    public @Nullable PassedOn passedOn(boolean relays) {
        Instant heardHere = services;
        if (heardHere == null) {
            return null;
        }
        Instant all = relays ? earlier(heardHere, lenders.values().stream().map(PassedOn::heard)) : heardHere;
        return new PassedOn(heardHere, all);
    }

    /** The instant up to which silence is silence, or null until every service was heard once. */
    public @Nullable Instant asOf() {
        return asOf;
    }

    /** How far each service was heard. */
    public Map<Phase, Instant> heard() {
        return Collections.unmodifiableMap(heard);
    }

    /** The services not heard through {@link #asOf}. */
    public Surroundings around() {
        return around;
    }

    private void derive() {
        if (!heard.keySet().containsAll(SERVICES)) {
            return;
        }
        measureLags();
        Instant lowest = heard.entrySet().stream()
                .filter(each -> lag(each.getKey()).compareTo(limit) <= 0)
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        services = services == null || lowest.isAfter(services) ? lowest : services;
        lowest = earlier(lowest, lenders.values().stream().map(PassedOn::all));
        Instant reached = asOf == null || lowest.isAfter(asOf) ? lowest : asOf;
        asOf = reached;
        Map<Phase, Instant> behind = new EnumMap<>(heard);
        behind.values().removeIf(through -> !through.isBefore(reached));
        around = behind.isEmpty() ? Surroundings.allHeard() : Surroundings.behind(behind);
    }

    private void measureLags() {
        Instant now = secondHighest();
        Duration step = others == null ? Duration.ZERO : shorter(Duration.between(others, now), LONGEST_STEP);
        others = now;
        heard.forEach((service, through) -> {
            Duration lag = through.isBefore(now) ? Duration.between(through, now) : Duration.ZERO;
            lags.put(service, shorter(lag(service).plus(step), lag));
        });
    }

    private Duration lag(Phase service) {
        return lags.getOrDefault(service, Duration.ZERO);
    }

    private Instant secondHighest() {
        return heard.values().stream()
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static Instant earlier(Instant one, Stream<Instant> others) {
        return others.min(Comparator.naturalOrder()).filter(one::isAfter).orElse(one);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
