package org.handrail.placement;

import org.handrail.intake.state.Answers;
import org.handrail.intake.state.Asked;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The services that programs of the partner that asks delivered; {@code from} and {@code until} ask when. */
@RestController
@RequestMapping("/v1/services")
class ServiceController extends Asked<Service> {

    ServiceController(Answers answers, Services services) {
        super(answers, services);
    }
}
