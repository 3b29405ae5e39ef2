package org.handrail.outreach.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.outreach.protocol.Spells.at;
import static org.handrail.outreach.protocol.Spells.opened;

import java.util.Set;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Protocol.Doer;
import org.junit.jupiter.api.Test;

/** What people wish and how often they may be disturbed, told by the standard protocol. */
class WishesOfPeopleTest {

    @Test
    void whatWasAgreedIsConfirmedTheWayThePersonLikesBestWhereThatIsOpen() {
        Spells spell = opened("Mon 09:00")
                .claimed("Mon 10:00", "ada")
                .tried("Mon 10:05", Channel.CALL, AttemptOutcome.REACHED_AGREED, "Thu 14:00");
        spell.wishes(new Wishes(Spells.NEW_YORK, false, false, Set.of(), Channel.SMS, null));
        assertThat(spell.next("Mon 10:06").channel()).isEqualTo(Channel.SMS);
        spell.wishes(new Wishes(Spells.NEW_YORK, false, false, Set.of(Channel.SMS), Channel.SMS, null));
        assertThat(spell.next("Mon 10:06").channel()).isEqualTo(Channel.CALL);
        spell.wishes(new Wishes(Spells.NEW_YORK, false, false, Set.of(), Channel.LETTER, null));
        assertThat(spell.next("Mon 10:06").mind()).contains("They like best to be reached by letter.");
    }

    @Test
    void whoWantsNothingOnAMachineIsLeftNothingThere() {
        Spells spell = opened("Mon 09:00").wishes(new Wishes(Spells.NEW_YORK, false, true, Set.of(), null, null));
        assertThat(Outreach.objection(spell.matter(), Channel.CALL, AttemptOutcome.LEFT_MESSAGE, at("Mon 10:00")))
                .hasValueSatisfying(why -> assertThat(why).contains("machine"));
        assertThat(Outreach.objection(spell.matter(), Channel.CALL, no(), at("Mon 10:00")))
                .isEmpty();
    }

    @Test
    void aNumberKnownToBeWrongIsSentNoText() {
        Spells spell = opened("Mon 09:00").tried("Mon 10:05", Channel.CALL, AttemptOutcome.WRONG_NUMBER);
        assertThat(Outreach.objection(spell.matter(), Channel.SMS, AttemptOutcome.LEFT_MESSAGE, at("Mon 11:00")))
                .isPresent();
    }

    @Test
    void aWrongNumberGoesToSomebodyElseOnlyWithConsent() {
        Spells spell = opened("Mon 09:00")
                .claimed("Mon 10:00", "ada")
                .tried("Mon 10:05", Channel.CALL, AttemptOutcome.WRONG_NUMBER);
        assertThat(spell.next("Mon 10:06").channel()).isEqualTo(Channel.COLLATERAL);
        spell.wishes(Spells.barring(Channel.COLLATERAL));
        assertThat(spell.next("Mon 10:06").channel()).isEqualTo(Channel.PEER_VISIT);
        spell.and(new Happening.DetailsCorrected(at("Mon 11:00")))
                .tried("Mon 11:05", Channel.CALL, AttemptOutcome.NO_ANSWER);
        assertThat(spell.next("Mon 11:06").channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void whatIsNotWishedIsNotAsked() {
        Spells spell = opened("Mon 09:00")
                .wishes(new Wishes(Spells.NEW_YORK, false, true, Set.of(Channel.SMS), null, "es"))
                .claimed("Mon 10:00", "ada");
        assertThat(spell.next("Mon 10:00").mind()).containsExactly("Leave nothing on a machine.", "Language: es.");
        spell.tried("Mon 10:05", Channel.CALL, no());
        assertThat(spell.next("Mon 10:05").channel()).isEqualTo(Channel.CALL); // tomorrow, and no text today
        assertThat(spell.next("Mon 10:05").notBefore()).isEqualTo(at("Tue 08:00"));
    }

    @Test
    void whoWantsNoContactGetsNoneAndTheSupervisorDecides() {
        Spells spell = opened("Mon 09:00").wishes(new Wishes(Spells.NEW_YORK, true, false, Set.of(), null, null));
        assertThat(spell.next("Mon 09:00").kind()).isEqualTo(Step.Kind.REVIEW);
        assertThat(spell.next("Mon 09:00").by()).isEqualTo(Doer.SUPERVISOR);
        assertThat(Outreach.objection(spell.matter(), Channel.CALL, AttemptOutcome.NO_ANSWER, at("Mon 10:00")))
                .isPresent();
    }

    @Test
    void theCapIsThePersonsAndNotTheCases() {
        Spells spell = opened("Mon 09:00").claimed("Mon 10:00", "ada");
        assertThat(Outreach.objection(spell.matter(), Channel.CALL, AttemptOutcome.NO_ANSWER, at("Mon 11:00")))
                .isEmpty();
        spell.contactedElsewhere("Mon 08:15").contactedElsewhere("Mon 08:20");
        assertThat(spell.next("Mon 10:00").notBefore()).isEqualTo(at("Tue 08:00"));
        assertThat(Outreach.objection(spell.matter(), Channel.CALL, AttemptOutcome.NO_ANSWER, at("Mon 11:00")))
                .hasValueSatisfying(why -> assertThat(why).contains("2 times that day"));
        assertThat(Outreach.objection(spell.matter(), Channel.CALL, AttemptOutcome.NO_ANSWER, at("Tue 07:59")))
                .hasValueSatisfying(why -> assertThat(why).contains("quiet hours"));
    }

    private static AttemptOutcome no() {
        return AttemptOutcome.NO_ANSWER;
    }
}
