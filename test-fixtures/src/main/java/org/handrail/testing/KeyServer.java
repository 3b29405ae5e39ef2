package org.handrail.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a resource server asks of an issuer, over HTTP: its metadata and its public keys. */
final class KeyServer {

    private KeyServer() {}

    static void start(int port, Supplier<Map<String, RSAPublicKey>> published) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            http.createContext("/.well-known/openid-configuration", asked -> answer(asked, metadata(address(port))));
            http.createContext("/jwks", asked -> answer(asked, keys(published.get())));
            http.start();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static String metadata(String address) {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",\
                "response_types_supported":["code"],"subject_types_supported":["public"],\
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(address);
    }

    private static String keys(Map<String, RSAPublicKey> published) {
        return published.entrySet().stream()
                .map(key -> key(key.getKey(), key.getValue()))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private static String key(String id, RSAPublicKey key) {
        return """
                {"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}""".formatted(id, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64Url(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    static String base64Url(String text) {
        return base64Url(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange asked, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", "application/json");
        asked.sendResponseHeaders(200, body.length);
        try (var out = asked.getResponseBody()) {
            out.write(body);
        }
    }
}
