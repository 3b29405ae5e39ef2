package org.handrail.outreach.config;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
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

    /** How much of the time after which a session ends goes by before it is written down again that somebody is there. */
    private static final int PARTS = 60;

    private final DeskSettings settings;
    private final SessionRepository<? extends Session> sessions;
    private final Clock clock;

    Attention(DeskSettings settings, SessionRepository<? extends Session> sessions, Clock clock) {
        this.sessions = sessions;
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
        Instant now = clock.instant();
        boolean isWritten = session.getAttribute(LAST) instanceof Instant last
                && last.plus(settings.idleAfter().dividedBy(PARTS)).isAfter(now);
        if (!isWritten && session.getAttribute(SIGNED_IN) != null) {
            session.setAttribute(LAST, now);
        }
    }

    /** Whether nobody did anything for so long that the session is over. */
    public boolean isOver(HttpSession session) {
        try {
            return isOver(session.getAttribute(LAST));
        } catch (IllegalStateException ended) {
            return true;
        }
    }

    /** The same of a session as it stands now, whichever instance of the desk it was last used at. */
    public boolean isOver(String session) {
        Session now = sessions.findById(session);
        return now == null || isOver(now.<Object>getAttribute(LAST));
    }

    private boolean isOver(@Nullable Object last) {
        return last instanceof Instant at && at.plus(settings.idleAfter()).isBefore(clock.instant());
    }
}
