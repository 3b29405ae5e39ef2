package org.handrail.local.issuer;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.handrail.directory.Directory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.util.StringUtils;

/** Who may have a token: the partners' clients, the staff's clients, the desk, and the staff who log in to it. */
@Configuration(proxyBeanMethods = false)
class Clients {

    private static final String DESK = "outreach-desk";
    private static final String FIGURES = "insights-pages";

    @Bean
    Secrets secrets(IssuerSettings settings) {
        return new Secrets(settings.secrets());
    }

    @Bean
    RegisteredClientRepository registeredClients(IssuerSettings settings, Secrets secrets, Directory directory) {
        List<RegisteredClient> always = new ArrayList<>();
        for (Staff staff : Staff.values()) {
            always.add(machine(staff.id(), secrets, settings, "cases"));
        }
        always.add(pages(DESK, settings.desk(), secrets, settings));
        if (!settings.figures().isEmpty()) {
            always.add(pages(FIGURES, settings.figures(), secrets, settings));
        }
        return new DirectoryClients(always, directory, secrets, lifetime(settings));
    }

    @Bean
    Assertions assertions(
            IssuerSettings settings,
            Directory directory,
            @Value("${spring.security.oauth2.authorizationserver.issuer}") String issuer)
            throws IOException {
        return new Assertions(
                directory,
                new ClientKeys(settings.clientKeys()),
                new UsedAssertions(settings.assertions(), InstantSource.system()),
                List.of(issuer, issuer + "/oauth2/token"),
                InstantSource.system());
    }

    @Bean
    UserDetailsService staffLogins(Secrets secrets) {
        return new InMemoryUserDetailsManager(Arrays.stream(Staff.values())
                .map(staff -> login(staff, secrets))
                .toList());
    }

    private static UserDetails login(Staff staff, Secrets secrets) {
        return User.withUsername(staff.id())
                .password(secrets.of("login." + staff.id()))
                .roles(staff.name())
                .build();
    }

    private static RegisteredClient machine(String id, Secrets secrets, IssuerSettings settings, String... scopes) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secrets.of(id))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(granted -> granted.addAll(List.of(scopes)))
                .tokenSettings(lifetime(settings))
                .build();
    }

    private static RegisteredClient pages(String id, List<String> addresses, Secrets secrets, IssuerSettings settings) {
        RegisteredClient.Builder pages = RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secrets.of(id))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope("cases")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(lifetime(settings));
        for (String address : addresses) {
            String base = StringUtils.trimTrailingCharacter(address, '/');
            pages.redirectUri(base + "/login/oauth2/code/handrail").postLogoutRedirectUri(base + "/");
        }
        return pages.build();
    }

    private static TokenSettings lifetime(IssuerSettings settings) {
        return TokenSettings.builder()
                .accessTokenTimeToLive(settings.tokenLifetime())
                .build();
    }
}
