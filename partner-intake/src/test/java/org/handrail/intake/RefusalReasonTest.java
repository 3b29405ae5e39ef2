package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.format.Refusal;
import org.junit.jupiter.api.Test;

/** Why events are refused, in as many words as a figure can have. */
class RefusalReasonTest {

    private static final PartnerId PARTNER = new PartnerId("clinic-north");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final IntakeMetrics metrics = new IntakeMetrics(registry);

    @Test
    void theReasonIsTheFieldThatIsWrongAlsoWithinAnArray() {
        assertThat(RefusalReason.of(422, "/time")).isEqualTo(RefusalReason.TIME);
        assertThat(RefusalReason.of(422, "/data/stay")).isEqualTo(RefusalReason.DATA);
        assertThat(RefusalReason.of(422, "/17/data/level/code")).isEqualTo(RefusalReason.DATA);
        assertThat(RefusalReason.of(422, "/3/subject")).isEqualTo(RefusalReason.SUBJECT);
        assertThat(RefusalReason.of(422, "/timezone")).isEqualTo(RefusalReason.ENVELOPE);
        assertThat(RefusalReason.of(422, "/whatever/a/partner/writes")).isEqualTo(RefusalReason.ENVELOPE);
        assertThat(RefusalReason.of(400, "")).isEqualTo(RefusalReason.UNREADABLE);
        assertThat(RefusalReason.of(403, "/data/program")).isEqualTo(RefusalReason.NOT_THEIRS);
        assertThat(RefusalReason.of(413, "")).isEqualTo(RefusalReason.TOO_LARGE);
    }

    @Test
    void everyReasonAndOutcomeIsThereAtZeroBeforeAPartnerHasPosted() {
        metrics.expect(PARTNER);

        assertThat(registry.get("handrail.intake.events").counters())
                .extracting(counter -> counter.getId().getTag("outcome"))
                .containsExactlyInAnyOrder("accepted", "duplicate", "conflict", "refused", "elsewhere");
        assertThat(registry.get("handrail.intake.events").counters()).allMatch(counter -> counter.count() == 0);

        for (RefusalReason reason : RefusalReason.values()) {
            assertThat(refused(reason)).as(reason.label()).isZero();
        }
    }

    @Test
    void singlePostsAndManyTogetherAreCountedAlike() {
        metrics.refused(PARTNER, Refusal.invalid("/time", "no time", "2026-11-21T10:00:00Z"));
        metrics.refused(PARTNER, Map.of(RefusalReason.TIME, 3L, RefusalReason.UNREADABLE, 2L));

        assertThat(refused(RefusalReason.TIME)).isEqualTo(4);
        assertThat(refused(RefusalReason.UNREADABLE)).isEqualTo(2);
    }

    private double refused(RefusalReason reason) {
        return registry.get("handrail.intake.refused")
                .tags("partner", PARTNER.value(), "reason", reason.label())
                .counter()
                .count();
    }
}
