package org.handrail.intake.state;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The consents that the partner that asks reported to this service; {@code from} and {@code until} ask when they were given. */
@RestController
@RequestMapping("/v1/consents")
class ConsentController extends Asked<Consent> {

    ConsentController(Answers answers) {
        super(answers, new ConsentFold());
    }
}
