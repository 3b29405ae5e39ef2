package org.handrail.insights.journey;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is, by the last that was reported.
 *
 * @param phase {@code detox}, {@code between} (left one program, not seen by the next), {@code placement},
 *     {@code aftercare}, {@code completed}, {@code custody} or {@code died}
 * @param program where, or which they left; empty where none is named
 * @param since when that began
 * @param lastHeard when the last that was reported happened
 */
public record PhaseNow(String phase, String program, Instant since, Instant lastHeard) {

    private static final String DETOX = "detox";
    private static final String BETWEEN = "between";
    private static final String PLACEMENT = "placement";
    private static final String AFTERCARE = "aftercare";
    private static final String CUSTODY = "custody";
    private static final String DIED = "died";
    private static final String NOWHERE = "";

    /** Of this person; nothing where nothing that was reported says it. */
    public static Optional<PhaseNow> of(Life life) {
        PhaseNow now = null;
        Set<UUID> over = new HashSet<>();
        for (Told fact : life.facts()) {
            String phase = Stay.isAdmission(fact) && over.contains(fact.anchor()) ? NOWHERE : phase(fact, now);
            if (Stay.how(fact) != null && fact.anchor() != null) {
                over.add(fact.anchor());
            }
            if (now == null) {
                now = phase.isEmpty()
                        ? null
                        : new PhaseNow(phase, fact.programOrNone(), fact.happened(), fact.happened());
            } else if (phase.isEmpty() || now.isStill(phase, fact)) {
                now = new PhaseNow(now.phase, now.program, now.since, fact.happened());
            } else {
                now = new PhaseNow(phase, fact.programOrNone(), fact.happened(), fact.happened());
            }
        }
        return Optional.ofNullable(now);
    }

    private boolean isStill(String phase, Told fact) {
        return this.phase.equals(DIED)
                || (this.phase.equals(phase) && (fact.program() == null || program.equals(fact.program())));
    }

    /** To which phase a fact leads; none where it leads nowhere. Whoever has an outpatient visit while enrolled stays so. */
    private static String phase(Told fact, @Nullable PhaseNow now) {
        return switch (fact.type()) {
            case "detox.admitted" -> DETOX;
            case "detox.completed", "detox.left-against-advice", "detox.ended" -> ended(DETOX, fact, now);
            case "placement.discharged" -> ended(PLACEMENT, fact, now);
            case "person.released" -> isIn(now, CUSTODY) ? BETWEEN : NOWHERE;
            case "placement.admitted" -> PLACEMENT;
            case "placement.appointment-attended", "placement.service-delivered", "placement.interim-service-given" ->
                isIn(now, BETWEEN) ? PLACEMENT : NOWHERE;
            case "aftercare.enrolled" -> AFTERCARE;
            case "aftercare.completed" -> isIn(now, AFTERCARE) || isIn(now, BETWEEN) ? "completed" : NOWHERE;
            case "person.incarcerated" -> CUSTODY;
            case "person.died" -> DIED;
            default -> NOWHERE; // the rest says nothing of where somebody is
        };
    }

    /** Whoever is with the next program already, or in aftercare, is not between programs once the one before says goodbye. */
    private static String ended(String phase, Told fact, @Nullable PhaseNow now) {
        return switch (fact.detail()) {
            case "died" -> DIED;
            case "incarcerated" -> now != null && isIn(now, CUSTODY) ? NOWHERE : CUSTODY;
            case null, default -> isIn(now, BETWEEN) || (isIn(now, phase) && isAt(now, fact)) ? BETWEEN : NOWHERE;
        };
    }

    private static boolean isIn(@Nullable PhaseNow now, String phase) {
        return now == null || now.phase.equals(phase);
    }

    private static boolean isAt(@Nullable PhaseNow now, Told fact) {
        return now == null || now.program.isEmpty() || fact.program() == null || now.program.equals(fact.program());
    }
}
