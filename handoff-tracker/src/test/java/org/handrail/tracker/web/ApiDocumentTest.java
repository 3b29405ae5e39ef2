package org.handrail.tracker.web;

import org.handrail.testing.ApiDocument;
import org.handrail.testing.ApiDocumentContract;

@TrackersDoor
class ApiDocumentTest extends ApiDocumentContract {

    @Override
    protected ApiDocument document(byte[] said) {
        return ApiDocument.of(said, "handoff-tracker", "The judgement; its findings are read from their topic.");
    }
}
