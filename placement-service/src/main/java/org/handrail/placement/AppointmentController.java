package org.handrail.placement;

import org.handrail.intake.state.Answers;
import org.handrail.intake.state.Asked;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The appointments of the partner that asks. {@code on}, or {@code from} and {@code until}, ask on which day they begin in the
 * zone of their program: {@code ?on=2026-11-21&state=booked} is who is expected on that day.
 */
@RestController
@RequestMapping("/v1/appointments")
class AppointmentController extends Asked<Appointment> {

    AppointmentController(Answers answers, Appointments appointments) {
        super(answers, appointments);
    }
}
