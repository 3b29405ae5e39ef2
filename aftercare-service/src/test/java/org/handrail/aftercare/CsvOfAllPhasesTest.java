package org.handrail.aftercare;

import org.handrail.testing.CsvOfAllPhases;
import org.handrail.testing.PhaseServiceTest;

@PhaseServiceTest
class CsvOfAllPhasesTest extends CsvOfAllPhases {

    CsvOfAllPhasesTest() {
        super("aftercare,person", 5);
    }
}
