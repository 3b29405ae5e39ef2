package org.handrail.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.handrail.directory.Partner;
import org.handrail.intake.format.Format;
import org.handrail.intake.limits.Limits;
import org.springframework.http.HttpHeaders;

/**
 * A post whose headers have been read; its body waits, decompressed and within limits.
 *
 * @param attributes its {@code ce-} headers
 */
record OpenedPost(
        PostedRequest request,
        Partner partner,
        Format format,
        Map<String, List<String>> attributes,
        InputStream body,
        boolean keepsUnknown) {

    static OpenedPost of(HttpServletRequest request, Partner partner, Limits limits) throws IOException {
        PostedRequest asked = new PostedRequest(request);
        Map<String, List<String>> attributes = asked.attributes();
        Format format = Format.of(request.getContentType(), attributes);
        InputStream body =
                limits.body(partner.id(), request.getInputStream(), request.getHeader(HttpHeaders.CONTENT_ENCODING));
        return new OpenedPost(asked, partner, format, attributes, body, limits.keepsUnknown(partner.id()));
    }
}
