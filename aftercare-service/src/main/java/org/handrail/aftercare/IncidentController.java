package org.handrail.aftercare;

import org.handrail.intake.state.Answers;
import org.handrail.intake.state.Asked;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Warning signs, overdoses and emergency visits that the partner that asks reported; {@code from} and {@code until} ask when. */
@RestController
@RequestMapping("/v1/incidents")
class IncidentController extends Asked<Incident> {

    IncidentController(Answers answers, Incidents incidents) {
        super(answers, incidents);
    }
}
