package org.handrail.rules.pathway;

import java.util.Map;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.terms.Medication;

/**
 * For how many days a supply of medication lasts where the record does not say.
 *
 * @param usual days by form; a form not listed, or not known, lasts for one day
 */
public record DaysSupply(Map<Medication.Form, Integer> usual) {

    public DaysSupply {
        usual = Map.copyOf(usual);
    }

    /** For how many days this supply lasts, 1 or more. */
    public int of(MedicationSupplied supplied) {
        Integer said = supplied.daysSupply();
        Medication.Form form = supplied.medication().form();
        return said != null ? said : form == null ? 1 : usual.getOrDefault(form, 1);
    }
}
