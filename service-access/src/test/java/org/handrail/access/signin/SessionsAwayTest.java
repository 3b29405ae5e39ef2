package org.handrail.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionsAwayTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void whereItCannotBeAskedWhoIsSignedInThePageSaysWhatToDo() throws Exception {
        new SessionsAway().doFilter(new Unanswered("/cases"), response, chain);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotNull();
        assertThat(response.getContentAsString()).contains("You are still signed in", "Try again in a minute");
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void whatIsTheSameForEverybodyIsNotAskedFor() throws Exception {
        new SessionsAway().doFilter(new Unanswered("/desk.css"), response, chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void elseNothingStandsInTheWay() throws Exception {
        new SessionsAway().doFilter(new MockHttpServletRequest("GET", "/cases"), response, chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    /** A request of which the database does not say whose it is. */
    private static final class Unanswered extends MockHttpServletRequest {

        Unanswered(String path) {
            super("GET", path);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            throw new DataAccessResourceFailureException("away");
        }
    }
}
