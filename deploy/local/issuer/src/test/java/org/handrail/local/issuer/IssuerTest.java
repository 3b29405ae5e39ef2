package org.handrail.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The issuer over HTTP, as clients and a browser meet it. */
class IssuerTest {

    /** Secrets of clients and staff, as the launcher makes them. */
    static final String SECRETS = """
            clinic-north=n
            coordinator=c
            coordinator-lakeside=cl
            supervisor=s
            manager=m
            outreach-desk=o
            login.coordinator=lc
            login.coordinator-lakeside=lcl
            login.supervisor=ls
            login.manager=lm
            """;

    private static final Path FOLDER = folder();

    private static ConfigurableApplicationContext issuer = start();

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void aPartnersTokenSaysForWhomItIsAndWhatItMay() throws Exception {
        JsonNode claims = claims(token("clinic-north", "n"));
        assertThat(claims.path("aud").asString()).isEqualTo("handrail");
        assertThat(claims.path("client_id").asString()).isEqualTo("clinic-north");
        assertThat(claims.path("scope").toString()).contains("handrail/detox.write", "handrail/aftercare.read");
        assertThat(claims.has("roles")).isFalse();
    }

    @Test
    void aStaffClientsTokenCarriesItsRole() throws Exception {
        JsonNode claims = claims(token("supervisor", "s"));
        assertThat(claims.path("roles").toString()).isEqualTo("[\"supervisor\"]");
        assertThat(claims.path("scope").toString()).isEqualTo("[\"cases\"]");
    }

    @Test
    void aWrongSecretGetsNothing() throws Exception {
        assertThat(tokenRequest("clinic-north", "guessed").statusCode()).isEqualTo(401);
    }

    @Test
    void tokensOutliveARestart() throws Exception {
        String before = header(token("clinic-north", "n"));
        issuer.close();
        issuer = start();
        assertThat(header(token("clinic-north", "n"))).isEqualTo(before);
    }

    @Test
    void theDeskLogsAPersonInAndLearnsTheirRole() throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String verifier = "a-verifier-that-is-long-enough-to-be-one-by-the-rules-of-rfc7636";
        String back = "http://127.0.0.1:8080/login/oauth2/code/handrail";
        URI authorize =
                URI.create(base() + "/oauth2/authorize?response_type=code&client_id=outreach-desk&scope=openid&state=x"
                        + "&code_challenge_method=S256&code_challenge=" + challenge(verifier) + "&redirect_uri="
                        + encoded(back));
        assertThat(get(browser, authorize).headers().firstValue("Location").orElse(""))
                .endsWith("/login");
        signIn(browser);
        String answered =
                get(browser, authorize).headers().firstValue("Location").orElse("");
        assertThat(answered).startsWith(back + "?code=");
        String code = answered.replaceAll(".*[?&]code=([^&]+).*", "$1");
        HttpResponse<String> tokens = post(
                browser,
                "/oauth2/token",
                Map.of("grant_type", "authorization_code", "redirect_uri", back, "code_verifier", verifier),
                "outreach-desk:o",
                "code=" + code);
        JsonNode claims = claims(
                JsonMapper.shared().readTree(tokens.body()).path("id_token").asString());
        assertThat(claims.path("sub").asString()).isEqualTo("coordinator");
        assertThat(claims.path("roles").toString()).isEqualTo("[\"coordinator\"]");
    }

    @Test
    void aPasswordThatWasGivenTooLongAgoIsAskedForAgain() throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        signIn(browser);

        assertThat(whereTo(browser, "&max_age=3600")).contains("?code=");
        assertThat(whereTo(browser, "")).contains("?code=");
        Awaitility.await().until(() -> whereTo(browser, "&max_age=0").endsWith("/login"));
        assertThat(whereTo(browser, "")).endsWith("/login");
        signIn(browser);
        assertThat(whereTo(browser, "&max_age=3600")).contains("?code=");
    }

    private static void signIn(HttpClient browser) throws Exception {
        String form = get(browser, URI.create(base() + "/login")).body();
        Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
        assertThat(csrf.find()).isTrue();
        post(browser, "/login", Map.of("username", "coordinator", "password", "lc", "_csrf", csrf.group(1)), null);
    }

    /** Where a browser is led that comes from the desk. */
    private static String whereTo(HttpClient browser, String asked) throws Exception {
        URI authorize = URI.create(base() + "/oauth2/authorize?response_type=code&client_id=outreach-desk&scope=openid"
                + "&state=x&code_challenge_method=S256&code_challenge=" + challenge("a".repeat(64)) + "&redirect_uri="
                + encoded("http://127.0.0.1:8080/login/oauth2/code/handrail") + asked);
        return get(browser, authorize).headers().firstValue("Location").orElse("");
    }

    private static ConfigurableApplicationContext start() {
        try {
            Path secrets = Files.writeString(FOLDER.resolve("clients.properties"), SECRETS);
            Path directory = Files.writeString(FOLDER.resolve("directory.yaml"), """
                    version: 2026-01-01
                    partners:
                      - {id: clinic-north, name: North, clients: [clinic-north], zone: UTC, programs: []}
                    """);
            return SpringApplication.run(
                    IssuerApplication.class,
                    "--server.port=0",
                    "--management.server.port=0",
                    "--handrail.directory=" + directory,
                    "--handrail.issuer.secrets=" + secrets,
                    "--handrail.issuer.key=" + FOLDER.resolve("issuer.jwk"),
                    "--handrail.issuer.client-keys=" + FOLDER,
                    "--handrail.issuer.assertions=" + FOLDER.resolve("assertions"));
        } catch (IOException notWritable) {
            throw new IllegalStateException(notWritable);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "issuer");
        } catch (IOException noFolder) {
            throw new IllegalStateException(noFolder);
        }
    }

    private static String base() {
        int port = Objects.requireNonNull(((WebServerApplicationContext) issuer).getWebServer())
                .getPort();
        return "http://127.0.0.1:" + port;
    }

    private static String token(String client, String secret) throws Exception {
        return JsonMapper.shared()
                .readTree(tokenRequest(client, secret).body())
                .path("access_token")
                .asString();
    }

    private static HttpResponse<String> tokenRequest(String client, String secret) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return post(http, "/oauth2/token", Map.of("grant_type", "client_credentials"), client + ":" + secret);
        }
    }

    private static HttpResponse<String> get(HttpClient http, URI address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(
            HttpClient http, String path, Map<String, String> form, @Nullable String login, String... more)
            throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        for (String each : more) {
            body += "&" + each;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (login != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String challenge(String verifier) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String header(String jwt) {
        return new String(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[0]), StandardCharsets.UTF_8);
    }

    private static JsonNode claims(String jwt) {
        return JsonMapper.shared()
                .readTree(new String(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }
}
