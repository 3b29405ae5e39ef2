package org.handrail.intake.state;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The circumstances of people, as far as the partner that asks reported them to this service; the id is the alias of the person. */
@RestController
@RequestMapping("/v1/circumstances")
class CircumstancesController extends Asked<Circumstances> {

    CircumstancesController(Answers answers) {
        super(answers, new CircumstancesFold());
    }
}
