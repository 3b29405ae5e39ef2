package org.handrail.aftercare;

import org.handrail.intake.state.Answers;
import org.handrail.intake.state.Asked;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The enrolments in aftercare of the partner that asks, with their plans; {@code from} and {@code until} ask when they began. */
@RestController
@RequestMapping("/v1/enrolments")
class EnrolmentController extends Asked<Enrolment> {

    EnrolmentController(Answers answers, Enrolments enrolments) {
        super(answers, enrolments);
    }
}
