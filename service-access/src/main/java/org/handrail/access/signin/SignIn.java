package org.handrail.access.signin;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.handrail.access.TokenClaims;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/** How people sign in to pages: at the issuer, whose token says their roles, and out of it again. */
public final class SignIn {

    private static final String REGISTRATION = "handrail";
    private static final String START = "/oauth2/authorization";

    private SignIn() {}

    /** The endpoints are set, not discovered: a service with pages starts while the issuer is away. */
    static ClientRegistrationRepository at(String issuer, String client, String secret) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(client)
                .clientSecret(secret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(issuer)
                .authorizationUri(issuer + "/oauth2/authorize")
                .tokenUri(issuer + "/oauth2/token")
                .jwkSetUri(issuer + "/oauth2/jwks")
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", issuer + "/connect/logout"))
                .build());
    }

    /**
     * Whoever is not signed in goes to the issuer; a failure ends at {@code /sign-in-failed}.
     *
     * @param lately how long ago they may have given their password: no longer than a session lasts in which nobody does
     *     anything, else the issuer's own session would let in whoever sits down next
     */
    public static HttpSecurity on(
            HttpSecurity http, ClientRegistrationRepository signIn, TokenClaims claims, Duration lately) {
        return http.addFilterBefore(new SessionsAway(), DisableEncodeUrlFilter.class)
                .oauth2Login(login -> login.loginPage(START + "/" + REGISTRATION)
                        .failureUrl("/sign-in-failed")
                        .authorizationEndpoint(at -> at.authorizationRequestResolver(asking(signIn, lately)))
                        .userInfoEndpoint(user -> user.userAuthoritiesMapper(granted -> withRoles(granted, claims))))
                .logout(logout -> logout.logoutSuccessHandler(everywhere(signIn)));
    }

    private static OAuth2AuthorizationRequestResolver asking(ClientRegistrationRepository signIn, Duration lately) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(signIn, START);
        resolver.setAuthorizationRequestCustomizer(
                request -> request.additionalParameters(more -> more.put("max_age", lately.toSeconds())));
        return resolver;
    }

    /** Signs out at the issuer too: on a shared machine the next one must not be signed in as the last. */
    private static OidcClientInitiatedLogoutSuccessHandler everywhere(ClientRegistrationRepository signIn) {
        OidcClientInitiatedLogoutSuccessHandler everywhere = new OidcClientInitiatedLogoutSuccessHandler(signIn);
        everywhere.setPostLogoutRedirectUri("{baseUrl}/");
        return everywhere;
    }

    private static Collection<? extends GrantedAuthority> withRoles(
            Collection<? extends GrantedAuthority> authorities, TokenClaims claims) {
        Set<GrantedAuthority> all = new HashSet<>(authorities);
        for (GrantedAuthority each : authorities) {
            if (each instanceof OidcUserAuthority user) {
                claims.roles(user.getIdToken()).map(SimpleGrantedAuthority::new).forEach(all::add);
            }
        }
        return all;
    }
}
