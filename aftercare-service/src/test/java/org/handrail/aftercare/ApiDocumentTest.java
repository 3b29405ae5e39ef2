package org.handrail.aftercare;

import java.io.IOException;
import java.util.Locale;
import org.handrail.events.Phase;
import org.handrail.testing.ApiDocument;
import org.handrail.testing.PhaseServiceTest;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@PhaseServiceTest
class ApiDocumentTest {

    @Autowired
    private OpenApiWebMvcResource described;

    @Test
    void theDocumentIsWhatTheControllersSay() throws IOException {
        byte[] said = described.openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.ROOT);
        ApiDocument.of(said, Phase.AFTERCARE).isCurrent();
    }
}
