package org.handrail.aftercare;

import org.handrail.events.finding.Anchor;
import org.handrail.intake.PostingPartner;
import org.handrail.intake.state.Anchored;
import org.handrail.intake.state.Page;
import org.handrail.intake.state.Paged;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A partner's own enrolments and supplies. */
@RestController
class AftercareController {

    private final Anchored anchored;

    AftercareController(Anchored anchored) {
        this.anchored = anchored;
    }

    @GetMapping("/v1/enrolments")
    Paged<Enrolment> enrolments(PostingPartner partner, Page page) {
        return anchored.own(partner.id(), Anchor.Kind.ENROLMENT, page).as(Enrolment::derivedFrom);
    }

    @GetMapping("/v1/supplies")
    Paged<Supply> supplies(PostingPartner partner, Page page) {
        return anchored.own(partner.id(), Anchor.Kind.SUPPLY, page).as(Supply::derivedFrom);
    }
}
