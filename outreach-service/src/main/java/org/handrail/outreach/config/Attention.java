package org.handrail.outreach.config;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * When somebody last did something in their session. A page that is open refreshes itself and listens for news for as long as
 * nobody closes it; that is nobody's doing, so it does not keep a session alive.
 */
@Component
public class Attention {

    /** Where the session keeps it, as an {@link Instant}. */
    public static final String LAST = "handrail.attention";

    private static final String SIGNED_IN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final DeskSettings settings;
    private final Clock clock;

    Attention(DeskSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether an open page asked for this, not the one in front of it. */
    public static boolean isAskedByThePage(HttpServletRequest request) {
        boolean refresh = "true".equals(request.getHeader("HX-Request"));
        return refresh || ("GET".equals(request.getMethod()) && isOwnQuestion(request.getRequestURI()));
    }

    private static boolean isOwnQuestion(String path) {
        return path.equals("/live") || path.equals("/here");
    }

    /** Somebody did something just now. */
    void paid(HttpSession session) {
        if (session.getAttribute(SIGNED_IN) != null) {
            session.setAttribute(LAST, clock.instant());
        }
    }

    /** Whether nobody did anything for so long that the session is over. */
    public boolean isOver(HttpSession session) {
        try {
            return session.getAttribute(LAST) instanceof Instant last
                    && last.plus(settings.idleAfter()).isBefore(clock.instant());
        } catch (IllegalStateException ended) {
            return true;
        }
    }
}
