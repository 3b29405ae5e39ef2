package org.handrail.intake.state;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * An ETag for every answer about state, of what it says: it changes when, and only when, the answer does. Saves the wire and
 * the client's work, not ours. No shared cache may keep an answer, since who asks decides what it is.
 */
final class ConditionalAnswers extends ShallowEtagHeaderFilter {

    private static final List<String> OTHERS = List.of("/v1/events", "/v1/uploads");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !"GET".equals(request.getMethod())
                || !path.startsWith("/v1/")
                || OTHERS.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        super.doFilterInternal(request, response, chain);
    }
}
