package org.handrail.rules.histories;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.CheckInId;
import org.handrail.events.terms.ConsentId;
import org.handrail.events.terms.EnrolmentId;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.Pseudonym;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;

/** What things are called in made-up histories: few of each kind, so that they meet. */
final class Names {

    static final PersonAlias PERSON = new PersonAlias(new UUID(0, 1));

    static final ProgramId DETOX = new ProgramId("north-detox");
    static final ProgramId HOUSE = new ProgramId("south-house");
    static final ProgramId CLINIC = new ProgramId("west-clinic");
    static final List<ProgramId> PROGRAMS = List.of(DETOX, HOUSE, CLINIC);

    /** Of each kind so many, and what the upper half of its pseudonyms is; facts are numbered as they are made. */
    private static final Map<Class<? extends Pseudonym>, Integer> KINDS = Map.of(
            PersonAlias.class, 0,
            StayId.class, 1,
            ReferralId.class, 2,
            AppointmentId.class, 3,
            EnrolmentId.class, 4,
            CheckInId.class, 5,
            CaseId.class, 6,
            FactId.class, Events.FACT,
            ConsentId.class, 10);

    private Names() {}

    /** The pseudonym of this kind with this number. */
    static <T extends Pseudonym> T numbered(Class<T> kind, int number) {
        UUID value = new UUID(KINDS.getOrDefault(kind, 99), number);
        try {
            return kind.getConstructor(UUID.class).newInstance(value);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException("a pseudonym is a record of one UUID", impossible);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException("a pseudonym refuses no UUID", refused);
        }
    }

    static StayId stay(int number) {
        return numbered(StayId.class, number);
    }

    static ReferralId referral(int number) {
        return numbered(ReferralId.class, number);
    }

    static AppointmentId appointment(int number) {
        return numbered(AppointmentId.class, number);
    }
}
