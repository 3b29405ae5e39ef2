package org.handrail.outreach.config;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Signs out at the issuer too: on a shared machine the next one must not be signed in as the last. */
@Component
class SignOut implements LogoutSuccessHandler {

    private final String issuer;

    SignOut(@Value("${handrail.issuer}") String issuer) {
        this.issuer = issuer;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            response.sendRedirect("/");
            return;
        }
        String home = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/")
                .build()
                .toUriString();
        response.sendRedirect(UriComponentsBuilder.fromUriString(issuer + "/connect/logout")
                .queryParam("id_token_hint", user.getIdToken().getTokenValue())
                .queryParam("post_logout_redirect_uri", home)
                .encode()
                .toUriString());
    }
}
