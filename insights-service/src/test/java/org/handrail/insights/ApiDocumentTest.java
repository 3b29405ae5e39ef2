package org.handrail.insights;

import org.handrail.testing.ApiDocument;
import org.handrail.testing.ApiDocumentContract;

@RealFigures
class ApiDocumentTest extends ApiDocumentContract {

    @Override
    protected ApiDocument document(byte[] said) {
        return ApiDocument.of(said, "insights-service", "Figures of programs, for managers and supervisors.");
    }
}
