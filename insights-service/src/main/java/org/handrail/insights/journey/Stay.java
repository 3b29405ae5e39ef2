package org.handrail.insights.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stay in detox or after it.
 *
 * @param kind {@code detox} or {@code placement}
 * @param admitted when it began, or null where that was never heard of
 * @param ended when it ended, or null while it has not
 * @param how it ended: {@code completed}, {@code against-advice}, {@code terminated} …
 * @param month the first day of the month in which it ended, in the program's zone
 * @param toAppointment hours from the end to the first appointment set after it, kept or not
 * @param toService hours from the end to the first service: a visit from the next day on, an admission or medication at once.
 *     Both look no further than the next admission to detox
 */
public record Stay(
        UUID stay,
        String kind,
        String program,
        @Nullable Instant admitted,
        @Nullable Instant ended,
        @Nullable String how,
        @Nullable LocalDate month,
        @Nullable Double toAppointment,
        @Nullable Double toService) {

    private static final double SECONDS_AN_HOUR = 3_600;

    /** All stays of this person. */
    public static List<Stay> of(Life life) {
        List<Stay> stays = new ArrayList<>();
        for (Map.Entry<UUID, List<Told>> each : life.by(Told::anchor, fact -> isAdmission(fact) || how(fact) != null)
                .entrySet()) {
            stays.add(stay(life, each.getKey(), each.getValue()));
        }
        return stays;
    }

    private static Stay stay(Life life, UUID id, List<Told> facts) {
        @Nullable
        Told admission = facts.stream().filter(Stay::isAdmission).findFirst().orElse(null);
        @Nullable
        Told end = facts.stream().filter(fact -> how(fact) != null).findFirst().orElse(null);
        Told known = end == null ? facts.getFirst() : end;
        return new Stay(
                id,
                known.type().startsWith("detox.") ? "detox" : "placement",
                known.programOrNone(),
                admission == null ? null : admission.happened(),
                end == null ? null : end.happened(),
                end == null ? null : how(end),
                end == null ? null : end.day().withDayOfMonth(1),
                end == null ? null : hours(end, firstAppointment(life, end)),
                end == null ? null : hours(end, firstService(life, end, id)));
    }

    static boolean isAdmission(Told fact) {
        return fact.is("detox.admitted") || fact.is("placement.admitted");
    }

    /** How a stay ended by this; null where it ends none. */
    static @Nullable String how(Told fact) {
        return switch (fact.type()) {
            case "detox.completed" -> "completed";
            case "detox.left-against-advice" -> "against-advice";
            case "detox.ended", "placement.discharged" -> fact.detail();
            default -> null; // nothing else ends a stay
        };
    }

    private static @Nullable Instant firstAppointment(Life life, Told end) {
        Instant until = nextDetox(life, end);
        return life.facts().stream()
                .map(Told::starts)
                .filter(starts -> starts != null && !starts.isBefore(end.happened()) && starts.isBefore(until))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant firstService(Life life, Told end, UUID stay) {
        Instant until = nextDetox(life, end);
        for (Told fact : life.facts()) {
            boolean serves = isVisit(fact)
                    ? fact.day().isAfter(end.day())
                    : isCareAtOnce(fact) && fact.canBeAtOrAfter(end) && !stay.equals(fact.anchor());
            if (serves && fact.happened().isBefore(until)) {
                return fact.happened();
            }
        }
        return null;
    }

    private static Instant nextDetox(Life life, Told end) {
        return life.facts().stream()
                .filter(fact -> fact.is("detox.admitted") && fact.happened().isAfter(end.happened()))
                .map(Told::happened)
                .findFirst()
                .orElse(Instant.MAX);
    }

    private static boolean isVisit(Told fact) {
        return switch (fact.type()) {
            case "placement.appointment-attended", "placement.service-delivered", "placement.interim-service-given" ->
                true;
            case "outreach.evidence-recorded" -> isKind(fact, "service", "appointment-attended");
            default -> false;
        };
    }

    private static boolean isCareAtOnce(Told fact) {
        return switch (fact.type()) {
            case "placement.admitted", "aftercare.enrolled", "aftercare.medication-supplied" -> true;
            case "outreach.evidence-recorded" -> isKind(fact, "admission", "medication");
            default -> false;
        };
    }

    private static boolean isKind(Told fact, String one, String other) {
        return one.equals(fact.detail()) || other.equals(fact.detail());
    }

    private static @Nullable Double hours(Told from, @Nullable Instant to) {
        return to == null
                ? null
                : Math.max(0, Duration.between(from.happened(), to).toSeconds()) / SECONDS_AN_HOUR;
    }
}
