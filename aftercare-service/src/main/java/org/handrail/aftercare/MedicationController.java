package org.handrail.aftercare;

import org.handrail.intake.state.Answers;
import org.handrail.intake.state.Asked;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For how long people have medication; {@code ?until=2026-11-27&state=supplied} asks whose supply ends by that day. */
@RestController
@RequestMapping("/v1/medication")
class MedicationController extends Asked<Medication> {

    MedicationController(Answers answers, Medications medications) {
        super(answers, medications);
    }
}
