package org.handrail.outreach;

import org.handrail.testing.ApiDocument;
import org.handrail.testing.ApiDocumentContract;

@RealDesk
class ApiDocumentTest extends ApiDocumentContract {

    @Override
    protected ApiDocument document(byte[] said) {
        return ApiDocument.of(said, "outreach-service", "Cases of people whose handoff was dropped, for coordinators.")
                .takenFromTheToken("who")
                .instead("If-Match", header -> header.header("If-Match", "the ETag that came with the case"))
                .instead("filters", ApiDocumentTest::filters);
    }

    private static void filters(ApiDocument.Parameters query) {
        query.text("state", "open or closed, else open")
                .texts("severity", "of this severity, or of one of several")
                .text("rule", "with a finding of this rule")
                .text("program", "with a finding of this program")
                .text("owner", "of this member of staff")
                .yesOrNo("mine", "only those of whoever asks")
                .yesOrNo("unclaimed", "only those that nobody owns");
    }
}
