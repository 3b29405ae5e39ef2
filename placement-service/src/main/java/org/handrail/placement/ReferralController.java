package org.handrail.placement;

import java.util.UUID;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Anchor.Kind;
import org.handrail.intake.PostingPartner;
import org.handrail.intake.state.Anchored;
import org.handrail.intake.state.Page;
import org.handrail.intake.state.Paged;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The referrals that a partner sent or received. */
@RestController
class ReferralController {

    private final Anchored anchored;

    ReferralController(Anchored anchored) {
        this.anchored = anchored;
    }

    @GetMapping("/v1/referrals")
    Paged<Referral> referrals(PostingPartner partner, Page page) {
        return anchored.seen(partner.partner(), Kind.REFERRAL, page)
                .asFar(facts -> Referral.seenBy(partner.partner(), facts));
    }

    @GetMapping("/v1/referrals/{id}")
    Referral referral(PostingPartner partner, @PathVariable UUID id) {
        return anchored.of(new Anchor(Kind.REFERRAL, id))
                .flatMap(facts -> Referral.seenBy(partner.partner(), facts))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No such referral that this partner sent or received"));
    }
}
