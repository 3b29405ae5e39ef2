package org.handrail.placement;

import java.util.List;
import org.handrail.intake.PostingPartner;
import org.handrail.intake.state.Answers;
import org.handrail.intake.state.Paged;
import org.handrail.intake.state.Question;
import org.handrail.intake.state.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who waits for a place: the referrals that are on a waiting list, and nowhere taken yet. */
@RestController
class WaitlistController {

    private final Answers answers;
    private final Referrals referrals;

    WaitlistController(Answers answers, Referrals referrals) {
        this.answers = answers;
        this.referrals = referrals;
    }

    /** A page of them; each answer says since when the person waits, until when that was agreed, and what was given meanwhile. */
    @GetMapping("/v1/waitlist")
    Paged<Referral> waiting(PostingPartner partner, Question question) {
        return answers.page(
                referrals, Viewer.of(partner.partner()), question.in(List.of(Answer.State.WAITLISTED.word())));
    }
}
