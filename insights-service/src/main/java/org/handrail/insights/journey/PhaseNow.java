package org.handrail.insights.journey;

import java.time.Instant;
import java.util.Optional;

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

    /** Of this person; nothing where nothing that was reported says it. */
    public static Optional<PhaseNow> of(Life life) {
        PhaseNow now = null;
        for (Told fact : life.facts()) {
            String phase = phase(fact, now == null ? "" : now.phase());
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
        return this.phase.equals("died")
                || (this.phase.equals(phase) && (fact.program() == null || program.equals(fact.program())));
    }

    /** To which phase a fact leads; none where it leads nowhere. Whoever has an outpatient visit while enrolled stays so. */
    private static String phase(Told fact, String before) {
        return switch (fact.type()) {
            case "detox.admitted" -> "detox";
            case "detox.completed",
                    "detox.left-against-advice",
                    "detox.ended",
                    "placement.discharged",
                    "person.released" -> "between";
            case "placement.admitted" -> "placement";
            case "placement.appointment-attended", "placement.service-delivered", "placement.interim-service-given" ->
                before.equals("between") || before.isEmpty() ? "placement" : "";
            case "aftercare.enrolled" -> "aftercare";
            case "aftercare.completed" -> "completed";
            case "person.incarcerated" -> "custody";
            case "person.died" -> "died";
            default -> ""; // the rest says nothing of where somebody is
        };
    }
}
