package org.handrail.placement;

import org.handrail.testing.CsvOfAllPhases;
import org.handrail.testing.PhaseServiceTest;

@PhaseServiceTest
class CsvOfAllPhasesTest extends CsvOfAllPhases {

    CsvOfAllPhasesTest() {
        super("placement", 3);
    }
}
