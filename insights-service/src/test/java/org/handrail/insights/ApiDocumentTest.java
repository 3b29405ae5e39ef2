package org.handrail.insights;

import org.handrail.testing.ApiDocument;
import org.handrail.testing.ApiDocumentContract;

@InsightsTest
class ApiDocumentTest extends ApiDocumentContract {

    @Override
    protected ApiDocument document(byte[] said) {
        return ApiDocument.of(
                        said,
                        "insights-service",
                        "Figures of programs, for managers and supervisors, and for a clinic those of its own.")
                .takenFromTheToken("caller")
                .instead("question", ApiDocumentTest::question);
    }

    private static void question(ApiDocument.Parameters query) {
        query.text("by", "by which columns figures are put together, divided by commas; nothing for one figure of all")
                .text("from", "the first month, 2026-01")
                .text("to", "the last month, 2026-11")
                .texts(
                        "program",
                        "of this program, or of one of several; so with every column figures can be put together by")
                .texts("partner", "of this partner's programs")
                .texts("level", "of this level of care, 4/3.7: edition and code")
                .number("limit", "at most so many groups, 1 to 10,000, else 1,000")
                .text("after", "what next was on the page before")
                .text("format", "csv or json, where no Accept says it");
    }
}
