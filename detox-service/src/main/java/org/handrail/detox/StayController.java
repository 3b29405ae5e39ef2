package org.handrail.detox;

import org.handrail.intake.state.Answers;
import org.handrail.intake.state.Asked;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stays in withdrawal management of the partner that asks; {@code from} and {@code until} ask when they began. */
@RestController
@RequestMapping("/v1/stays")
class StayController extends Asked<Stay> {

    StayController(Answers answers, Stays stays) {
        super(answers, stays);
    }
}
