package org.handrail.outreach.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.outreach.protocol.Spells.at;
import static org.handrail.outreach.protocol.Spells.opened;

import java.util.Set;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Protocol.Doer;
import org.junit.jupiter.api.Test;

/** When the desk itself sends a text, told by the standard protocol. */
class TextsOfTheDeskTest {

    private final Spells rung = opened("Mon 09:00").claimed("Mon 10:00", "ada");

    @Test
    void theTextThatFollowsACallNobodyAnsweredGoesByItself() {
        assertThat(sends("Mon 10:05")).isFalse(); // a call is first

        rung.tried("Mon 10:05", Channel.CALL, AttemptOutcome.NO_ANSWER);

        assertThat(sends("Mon 10:05")).isTrue();
        assertThat(rung.next("Mon 10:05").by()).isEqualTo(Doer.DESK);
    }

    @Test
    void itGoesOnce() {
        rung.tried("Mon 10:05", Channel.CALL, AttemptOutcome.NO_ANSWER)
                .tried("Mon 10:06", Channel.SMS, AttemptOutcome.LEFT_MESSAGE);

        assertThat(sends("Mon 10:07")).isFalse();
        assertThat(rung.next("Mon 10:07").channel()).isEqualTo(Channel.CALL);
    }

    @Test
    void whereItFailedAPersonGoesOnUntilTheNumberIsPutRight() {
        rung.tried("Mon 10:05", Channel.CALL, AttemptOutcome.NO_ANSWER).and(new Happening.TextFailed(at("Mon 10:06")));

        assertThat(sends("Mon 10:07")).isFalse();
        assertThat(rung.next("Mon 10:07").by()).isEqualTo(Doer.COORDINATOR);
        assertThat(rung.next("Mon 10:07").channel()).isEqualTo(Channel.SMS);

        rung.and(new Happening.DetailsCorrected(at("Mon 11:00")));

        assertThat(sends("Mon 11:01")).isTrue();
    }

    @Test
    void quietHoursTheCapAndWishesHoldItBack() {
        rung.tried("Mon 10:05", Channel.CALL, AttemptOutcome.NO_ANSWER);

        assertThat(sends("Mon 20:00")).isFalse();
        assertThat(sends("Tue 07:59")).isFalse();
        assertThat(sends("Tue 08:00")).isTrue();
        rung.contactedElsewhere("Mon 09:30");
        assertThat(sends("Mon 10:06")).isFalse(); // twice that day already
        rung.wishes(new Wishes(Spells.NEW_YORK, false, false, Set.of(Channel.SMS), null, null));
        assertThat(sends("Tue 08:00")).isFalse();
        rung.wishes(new Wishes(Spells.NEW_YORK, true, false, Set.of(), null, null));
        assertThat(sends("Tue 08:00")).isFalse();
    }

    @Test
    void nobodyIsTextedWhoseCaseNobodyHas() {
        Spells nobodys = opened("Mon 09:00")
                .severity(Severity.HIGH)
                .wishes(new Wishes(Spells.NEW_YORK, false, false, Set.of(), Channel.SMS, null));

        assertThat(nobodys.next("Mon 09:01").by()).isEqualTo(Doer.DESK);
        assertThat(Outreach.sendsText(nobodys.matter(), at("Mon 09:01"))).isFalse();
        nobodys.claimed("Mon 09:02", "ada");
        assertThat(Outreach.sendsText(nobodys.matter(), at("Mon 09:02"))).isTrue();
    }

    @Test
    void whereNoTextsCanBeSentCoordinatorsTakeTheStep() {
        assertThat(Spells.PROTOCOL.byHand().ladder(Severity.HIGH).rungs())
                .hasSameSizeAs(Spells.PROTOCOL.ladder(Severity.HIGH).rungs())
                .noneMatch(each -> each.by() == Doer.DESK);
    }

    private boolean sends(String time) {
        return Outreach.sendsText(rung.matter(), at(time));
    }
}
