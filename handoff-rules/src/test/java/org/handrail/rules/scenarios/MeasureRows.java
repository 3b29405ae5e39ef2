package org.handrail.rules.scenarios;

import static org.handrail.rules.scenarios.Happened.SERVICE;
import static org.handrail.rules.scenarios.Happened.discharged;
import static org.handrail.rules.scenarios.Happened.leftResidential;
import static org.handrail.rules.scenarios.Happened.supplied;
import static org.handrail.rules.scenarios.Told.CLINIC;
import static org.handrail.rules.scenarios.Told.DETOX;
import static org.handrail.rules.scenarios.Told.STAY;
import static org.handrail.rules.scenarios.Told.told;

import java.util.List;
import org.handrail.events.CareEvent;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.OverdoseReported;
import org.handrail.events.terms.Medication.Form;
import org.handrail.events.terms.Medication.Ingredient;

/** Every measure, told once like the rows of the table: all is counted from Monday at nine. */
final class MeasureRows {

    private MeasureRows() {}

    static List<Rows> all() {
        CareEvent overdose = new OverdoseReported(CLINIC);
        CareEvent week = supplied(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL, 7);
        CareEvent injection = supplied(Ingredient.BUPRENORPHINE, Form.MONTHLY_INJECTION, null);
        return List.of(
                measure("3312-7", "Mon+1", SERVICE, discharged()),
                measure("3312-14", "Mon+2", SERVICE, discharged()),
                measure("3453-7", "Mon+1", SERVICE, leftResidential()),
                measure("3453-14", "Mon+2", SERVICE, leftResidential()),
                measure("fui-7", "Mon+1", SERVICE, discharged()),
                measure("fui-30", "Wed+4", SERVICE, discharged()),
                measure("fua-7", "Mon+1", SERVICE, overdose),
                measure("fua-30", "Wed+4", SERVICE, overdose),
                measure("iet-initiation", "Sun+1", SERVICE, new DetoxAdmitted(STAY, DETOX, null, null)),
                measure("iet-engagement", "Sun+4", injection, SERVICE),
                measure("pod", "Mon+2", week, week));
    }

    private static Rows measure(String name, String due, CareEvent metBy, CareEvent opened) {
        return new Rows("measure-" + name, List.of(told(opened, "Mon 09:00")), due, metBy);
    }
}
