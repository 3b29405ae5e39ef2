package org.handrail.placement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.handrail.events.finding.Anchor;
import org.handrail.intake.PostingPartner;
import org.handrail.intake.state.Anchored;
import org.handrail.intake.state.Page;
import org.handrail.intake.state.Paged;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A partner's own appointments, a day at a time. */
@RestController
class AppointmentController {

    private final Anchored anchored;

    AppointmentController(Anchored anchored) {
        this.anchored = anchored;
    }

    /** Those that begin on this day in the zone of their program. Some of a page may have been moved away: it is then shorter. */
    @GetMapping("/v1/appointments")
    Paged<Appointment> appointments(PostingPartner partner, @RequestParam LocalDate on, Page page) {
        return anchored.starting(
                        partner.id(),
                        Anchor.Kind.APPOINTMENT,
                        on.atStartOfDay().toInstant(ZoneOffset.MAX),
                        on.plusDays(1).atStartOfDay().toInstant(ZoneOffset.MIN),
                        page)
                .asFar(facts -> Optional.of(Appointment.derivedFrom(facts))
                        .filter(appointment -> on.equals(appointment.day())));
    }
}
