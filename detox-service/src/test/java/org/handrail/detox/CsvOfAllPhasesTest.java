package org.handrail.detox;

import org.handrail.testing.CsvOfAllPhases;
import org.handrail.testing.PhaseServiceTest;

@PhaseServiceTest
class CsvOfAllPhasesTest extends CsvOfAllPhases {

    CsvOfAllPhasesTest() {
        super("detox", 4);
    }
}
