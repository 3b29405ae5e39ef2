package org.handrail.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.directory.Directory;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.CheckInId;
import org.handrail.events.terms.ConsentId;
import org.handrail.events.terms.EnrolmentId;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.Pseudonym;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;
import org.handrail.journal.Pseudonyms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Under which names a partner's own identifiers are asked for, so that none of them ever stands in a URL. */
@RestController
class PseudonymsController {

    private final Pseudonyms pseudonyms;
    private final Directory directory;

    PseudonymsController(Pseudonyms pseudonyms, Directory directory) {
        this.pseudonyms = pseudonyms;
        this.directory = directory;
    }

    /**
     * The partner's own identifiers, as they stand in its events; any of them may be left out.
     *
     * @param event the CloudEvents id of an event
     * @param person the subject of events
     */
    record Given(
            @Nullable String event,
            @Nullable String person,
            @Nullable String stay,
            @Nullable String referral,
            @Nullable String appointment,
            @Nullable String enrolment,
            @Nullable String checkIn,
            @Nullable String consent) {}

    /**
     * Answers the same fields with the ids by which they are found; whether anything is kept under them is not said. After a
     * change of the key a person may be kept under one of {@code formerly} instead.
     */
    @PostMapping("/v1/pseudonyms")
    Map<String, Object> pseudonyms(PostingPartner partner, @RequestBody Given given) {
        PartnerPseudonyms own = new PartnerPseudonyms(pseudonyms, partner.partner(), directory);
        Map<String, Object> found = new LinkedHashMap<>();
        List<PersonAlias> formerly = given.person() == null ? List.of() : own.formerly(given.person());
        if (!formerly.isEmpty()) {
            found.put("formerly", formerly.stream().map(PersonAlias::value).toList());
        }
        put(found, own, "event", FactId.class, given.event());
        put(found, own, "person", PersonAlias.class, given.person());
        put(found, own, "stay", StayId.class, given.stay());
        put(found, own, "referral", ReferralId.class, given.referral());
        put(found, own, "appointment", AppointmentId.class, given.appointment());
        put(found, own, "enrolment", EnrolmentId.class, given.enrolment());
        put(found, own, "checkIn", CheckInId.class, given.checkIn());
        put(found, own, "consent", ConsentId.class, given.consent());
        return found;
    }

    private static void put(
            Map<String, Object> found,
            PartnerPseudonyms own,
            String field,
            Class<? extends Pseudonym> kind,
            @Nullable String identifier) {
        if (identifier != null) {
            found.put(field, own.pseudonym(kind, null, identifier));
        }
    }
}
