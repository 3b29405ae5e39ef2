package org.handrail.testing;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** That a service's checked-in OpenAPI document is what its controllers say. A test extends this in the service. */
public abstract class ApiDocumentContract {

    @Autowired
    private OpenApiWebMvcResource described;

    /** The document, of what was read off the controllers: adds what they cannot say. */
    protected abstract ApiDocument document(byte[] said);

    @Test
    void theDocumentIsWhatTheControllersSay() throws IOException {
        document(described.openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.ROOT))
                .isCurrent();
    }
}
