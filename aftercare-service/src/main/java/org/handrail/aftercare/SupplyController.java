package org.handrail.aftercare;

import org.handrail.intake.state.Answers;
import org.handrail.intake.state.Asked;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The supplies of medication by the partner that asks; {@code from} and {@code until} ask when they were given. */
@RestController
@RequestMapping("/v1/supplies")
class SupplyController extends Asked<Supply> {

    SupplyController(Answers answers, Supplies supplies) {
        super(answers, supplies);
    }
}
