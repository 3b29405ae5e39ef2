package org.handrail.outreach.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.config.Attention;
import org.handrail.outreach.storage.DeskNews;
import org.handrail.outreach.storage.HowCurrent;
import org.handrail.outreach.storage.Lookers;
import org.handrail.outreach.teams.Sight;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells an open page that something changed, and every few seconds how current all is. It says that there is news, never
 * what: the page asks for itself again, with all that is checked then. A stream ends after some minutes; the browser comes
 * back by itself, and is then asked again who it is. Each is a waiting virtual thread.
 */
@Controller
class Live {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration AT_MOST = Duration.ofMinutes(10);
    private static final String SIGNED_OUT = "event: signed-out\ndata: {}\n\n";
    private static final String NEWS = "event: news\ndata: {}\n\n";
    private static final int MILLIS_TO_COME_BACK = 1_500;

    private final Newsroom newsroom;
    private final DeskNews news;
    private final HowCurrent howCurrent;
    private final Lookers lookers;
    private final JsonMapper json;
    private final Sight sight;
    private final Attention attention;

    Live(
            Newsroom newsroom,
            DeskNews news,
            HowCurrent howCurrent,
            Lookers lookers,
            JsonMapper json,
            Sight sight,
            Attention attention) {
        this.attention = attention;
        this.lookers = lookers;
        this.newsroom = newsroom;
        this.news = news;
        this.howCurrent = howCurrent;
        this.json = json;
        this.sight = sight;
    }

    @GetMapping("/live")
    void stream(
            @RequestParam(name = "case") @Nullable UUID theCase,
            @RequestParam(defaultValue = "0") long seen,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        if (theCase != null) {
            sight.mustSee(new CaseId(theCase), viewer.who());
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        // The session is saved as the answer begins. Saved at the end of the stream, with the time of its beginning,
        // it would have been idle for as long as the stream lasted, whatever somebody did meanwhile.
        response.flushBuffer();
        try (Newsroom.Subscription subscription = newsroom.subscribe(theCase);
                PrintWriter page = response.getWriter();
                Presence presence = new Presence(theCase, viewer)) {
            page.write("retry: " + MILLIS_TO_COME_BACK + "\n\n");
            if (hasNews(seen, theCase)) {
                page.write(NEWS);
            }
            HttpSession session = request.getSession(false);
            tell(page, subscription, presence, viewer, session == null ? null : session.getId());
        }
    }

    private void tell(
            PrintWriter page,
            Newsroom.Subscription subscription,
            Presence presence,
            Viewer viewer,
            @Nullable String session)
            throws InterruptedException {
        long end = System.nanoTime() + AT_MOST.toNanos();
        long nextBeat = System.nanoTime();
        while (System.nanoTime() < end && subscription.isOpen()) {
            if (System.nanoTime() >= nextBeat) {
                if (session != null && isOver(session)) {
                    page.write(SIGNED_OUT);
                    return;
                }
                beat(page, viewer);
                presence.tell(page);
                nextBeat = System.nanoTime() + BEAT.toNanos();
            }
            if (page.checkError()) {
                return; // nobody listens any more
            }
            if (subscription.await(Duration.ofNanos(nextBeat - System.nanoTime()))) {
                page.write(NEWS);
            }
        }
    }

    /** Who else has the case open: each is told of the others. */
    private final class Presence implements AutoCloseable {
        private final @Nullable UUID theCase;
        private final Viewer viewer;

        private Presence(@Nullable UUID theCase, Viewer viewer) {
            this.theCase = theCase;
            this.viewer = viewer;
        }

        private void tell(PrintWriter page) {
            UUID id = theCase;
            if (id == null) {
                return;
            }
            try {
                List<String> others = lookers.look(id, viewer.who());
                page.write("event: others\ndata: " + json.writeValueAsString(others) + "\n\n");
            } catch (DataAccessException | TransactionException away) {
                LOG.debug("Not known who else looks: {}", away.getMessage());
            }
        }

        @Override
        public void close() {
            UUID id = theCase;
            if (id == null) {
                return;
            }
            try {
                lookers.leave(id, viewer.who());
            } catch (DataAccessException | TransactionException away) {
                LOG.debug("It wears off by itself: {}", away.getMessage());
            }
        }
    }

    /** Between a page being made and its stream beginning. */
    private boolean hasNews(long seen, @Nullable UUID theCase) {
        try {
            return news.isNews(seen, theCase);
        } catch (DataAccessException | TransactionException away) {
            return true;
        }
    }

    private boolean isOver(String session) {
        try {
            return attention.isOver(session);
        } catch (DataAccessException | TransactionException away) {
            return false; // nobody is signed out because that cannot be asked
        }
    }

    private void beat(PrintWriter page, Viewer viewer) {
        JudgementView judgement;
        try {
            judgement = JudgementView.of(howCurrent.now(), viewer.zone());
        } catch (DataAccessException | TransactionException away) {
            judgement = JudgementView.UNKNOWN;
        }
        page.write("event: beat\ndata: " + json.writeValueAsString(judgement) + "\n\n");
    }
}
