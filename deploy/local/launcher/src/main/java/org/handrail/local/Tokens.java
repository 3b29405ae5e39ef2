package org.handrail.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.handrail.local.machine.ClientKey;
import org.handrail.local.machine.Refusal;
import org.handrail.local.machine.Secrets;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bearer tokens from the issuer.
 *
 * @param issuer its address
 */
record Tokens(String issuer, Secrets secrets) {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final String BY_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** A fresh token for this client. */
    String forClient(String client) {
        if (client.startsWith("login.") || (!secrets.has(client) && !key(client).isThere())) {
            throw new Refusal(
                    "There is no client " + client + "; deploy/local/directory.yaml names the partners' clients.");
        }
        try {
            return request(client);
        } catch (IOException away) {
            throw new Refusal("The issuer at " + issuer + " does not answer: " + away.getMessage());
        }
    }

    /** Keys lie beside the file of secrets. */
    private ClientKey key(String client) {
        return new ClientKey(secrets.file().resolveSibling("client-keys"), client);
    }

    private String request(String client) throws IOException {
        HttpURLConnection request =
                (HttpURLConnection) URI.create(issuer + "/oauth2/token").toURL().openConnection();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        String form = "grant_type=client_credentials";
        if (key(client).isThere()) {
            form += "&client_id=" + client + "&client_assertion_type=" + BY_ASSERTION + "&client_assertion="
                    + key(client).assertion(issuer + "/oauth2/token");
        } else {
            String login = client + ":" + secrets.of(client);
            byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
            request.setRequestProperty(
                    "Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        request.setDoOutput(true);
        request.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
        if (request.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new Refusal(
                    "The issuer refuses a token for " + client + " (status " + request.getResponseCode() + ").");
        }
        try (InputStream answer = request.getInputStream()) {
            Map<?, ?> token = JsonMapper.shared().readValue(answer, Map.class);
            return String.valueOf(token.get("access_token"));
        }
    }
}
