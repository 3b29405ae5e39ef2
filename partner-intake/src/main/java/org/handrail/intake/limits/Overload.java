package org.handrail.intake.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sheds posts before anything is done for them, even before their token is looked at, when too many are under way: those
 * inside are then finished in time, and whoever comes later is told when to try again.
 */
public final class Overload extends OncePerRequestFilter {

    private static final String SHED = """
            {"type":"urn:handrail:problem:overloaded","title":"Too many posts at once","status":503,\
            "detail":"Nothing of this was read. Post again after Retry-After."}""";

    private final Semaphore places;
    private final Counter shed;

    public Overload(LimitProperties settings, MeterRegistry metrics) {
        this.places = new Semaphore(settings.inFlight());
        this.shed = Counter.builder("handrail.intake.shed")
                .description("Posts turned away since too many were under way")
                .register(metrics);
        Gauge.builder("handrail.intake.in.flight", places, all -> settings.inFlight() - all.availablePermits())
                .description("Posts under way [sum over instances]")
                .register(metrics);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            shed.increment();
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().print(SHED);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
