package org.handrail.placement;

import org.handrail.intake.state.Answers;
import org.handrail.intake.state.Asked;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The referrals that the partner that asks sent, with all that became of them, and those sent to its programs, with what these
 * answered; {@code from} and {@code until} ask when they were sent.
 */
@RestController
@RequestMapping("/v1/referrals")
class ReferralController extends Asked<Referral> {

    ReferralController(Answers answers, Referrals referrals) {
        super(answers, referrals);
    }
}
