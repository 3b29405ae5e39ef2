package org.handrail.local.issuer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.directory.Client;
import org.handrail.directory.Client.Proof;
import org.handrail.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The partners' clients as the directory has them at this moment, beside those that are always there. */
final class DirectoryClients implements RegisteredClientRepository {

    /** What a partner's client may be granted; it may ask for less. */
    static final Set<String> SCOPES = Set.of(
            "handrail/detox.write",
            "handrail/detox.read",
            "handrail/placement.write",
            "handrail/placement.read",
            "handrail/aftercare.write",
            "handrail/aftercare.read");

    private final Map<String, RegisteredClient> always = new HashMap<>();
    private final Directory directory;
    private final Secrets secrets;
    private final TokenSettings tokens;

    DirectoryClients(List<RegisteredClient> always, Directory directory, Secrets secrets, TokenSettings tokens) {
        always.forEach(client -> this.always.put(client.getClientId(), client));
        this.directory = directory;
        this.secrets = secrets;
        this.tokens = tokens;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        RegisteredClient standing = always.get(id);
        return standing == null ? ofPartner(id).orElse(null) : standing;
    }

    /** Clients are registered under the id they go by. */
    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are registered in the directory");
    }

    private Optional<RegisteredClient> ofPartner(String id) {
        return directory.partnerOfClient(id).stream()
                .flatMap(partner -> partner.clients().stream())
                .filter(client -> client.id().equals(id))
                .findFirst()
                .flatMap(this::registered);
    }

    /** One that the directory names and that has no secret yet is not there yet. */
    private Optional<RegisteredClient> registered(Client client) {
        RegisteredClient.Builder registered = RegisteredClient.withId(client.id())
                .clientId(client.id())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(granted -> granted.addAll(SCOPES))
                .tokenSettings(tokens);
        if (client.proof() == Proof.PRIVATE_KEY) {
            return Optional.of(registered
                    .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                    .build());
        }
        return secrets.find(client.id())
                .map(secret -> registered
                        .clientSecret(secret)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .build());
    }
}
