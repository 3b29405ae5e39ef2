package org.handrail.aftercare;

import org.handrail.events.Phase;
import org.handrail.testing.PhaseApiDocument;
import org.handrail.testing.PhaseServiceTest;

@PhaseServiceTest
class ApiDocumentTest extends PhaseApiDocument {

    ApiDocumentTest() {
        super(Phase.AFTERCARE);
    }
}
