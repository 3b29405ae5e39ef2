package org.handrail.detox;

import java.util.UUID;
import org.handrail.events.finding.Anchor;
import org.handrail.intake.PostingPartner;
import org.handrail.intake.state.Anchored;
import org.handrail.intake.state.Page;
import org.handrail.intake.state.Paged;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A partner's own stays. */
@RestController
class StayController {

    private final Anchored anchored;

    StayController(Anchored anchored) {
        this.anchored = anchored;
    }

    @GetMapping("/v1/stays")
    Paged<Stay> stays(PostingPartner partner, Page page) {
        return anchored.own(partner.id(), Anchor.Kind.STAY, page).as(Stay::derivedFrom);
    }

    @GetMapping("/v1/stays/{stay}")
    Stay stay(PostingPartner partner, @PathVariable UUID stay) {
        return anchored.own(partner.id(), new Anchor(Anchor.Kind.STAY, stay))
                .map(Stay::derivedFrom)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such stay of this partner"));
    }
}
