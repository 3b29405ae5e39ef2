package org.handrail.insights.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral from one program to another.
 *
 * @param level that was asked for, {@code 4/3.5}, or null where none was said
 * @param month the first day of the month in which it was sent, in the sender's zone
 * @param answered when the program asked first said anything
 * @param outcome {@code open}, {@code acknowledged}, {@code waitlisted}, {@code accepted}, {@code admitted},
 *     {@code declined}, {@code withdrawn} or {@code refused-by-person}: the last of them that was said
 * @param reason of a decline, a withdrawal or a refusal
 */
public record Referral(
        UUID referral,
        String from,
        String to,
        @Nullable String level,
        Instant requested,
        LocalDate month,
        @Nullable Instant answered,
        String outcome,
        @Nullable String reason) {

    /** All referrals of this person that were sent. */
    public static List<Referral> of(Life life) {
        List<Referral> all = new ArrayList<>();
        life.by(Told::referral, fact -> true)
                .forEach((id, facts) -> facts.stream()
                        .filter(fact -> fact.is("placement.requested"))
                        .findFirst()
                        .ifPresent(request -> all.add(referral(id, request, facts))));
        return all;
    }

    private static Referral referral(UUID id, Told request, List<Told> facts) {
        @Nullable Told last = null;
        @Nullable Told answer = null;
        for (Told fact : facts) {
            if (outcome(fact) != null && (last == null || rank(fact) >= rank(last))) {
                last = fact;
            }
            if (answer == null && isAnswer(fact)) {
                answer = fact;
            }
        }
        String outcome = last == null ? null : outcome(last);
        return new Referral(
                id,
                request.programOrNone(),
                request.toProgram() == null ? "" : request.toProgram(),
                request.detail(),
                request.happened(),
                request.day().withDayOfMonth(1),
                answer == null ? null : answer.happened(),
                outcome == null ? "open" : outcome,
                last == null ? null : last.detail());
    }

    private static @Nullable String outcome(Told fact) {
        return switch (fact.type()) {
            case "placement.acknowledged" -> "acknowledged";
            case "placement.waitlisted" -> "waitlisted";
            case "placement.accepted", "placement.appointment-booked" -> "accepted";
            case "placement.admitted" -> "admitted";
            case "placement.declined" -> "declined";
            case "placement.withdrawn" -> "withdrawn";
            case "placement.refused-by-patient" -> "refused-by-person";
            default -> null; // what else names a referral leaves it where it is
        };
    }

    /** Of two that were said, the later one holds; but what ends a referral is not undone by a belated acknowledgement. */
    private static int rank(Told fact) {
        return switch (fact.type()) {
            case "placement.acknowledged" -> 0;
            case "placement.waitlisted" -> 1;
            case "placement.admitted" -> 3;
            default -> 2;
        };
    }

    private static boolean isAnswer(Told fact) {
        return switch (fact.type()) {
            case "placement.acknowledged",
                    "placement.waitlisted",
                    "placement.accepted",
                    "placement.declined",
                    "placement.admitted",
                    "placement.appointment-booked" -> true;
            default -> false;
        };
    }
}
