package org.handrail.aftercare;

import org.handrail.intake.state.Answers;
import org.handrail.intake.state.Asked;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The check-ins of the partner that asks; {@code on}, {@code from} and {@code until} ask when they are due. */
@RestController
@RequestMapping("/v1/check-ins")
class CheckInController extends Asked<CheckIn> {

    CheckInController(Answers answers, CheckIns checkIns) {
        super(answers, checkIns);
    }
}
