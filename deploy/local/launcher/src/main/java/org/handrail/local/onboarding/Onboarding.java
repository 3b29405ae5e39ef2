package org.handrail.local.onboarding;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.handrail.local.machine.Place;
import org.handrail.local.machine.Refusal;
import org.handrail.local.machine.Secrets;
import org.handrail.local.parts.Say;

/**
 * Takes a partner in: directory, client, first sign of life. Said again, it does what is still missing.
 *
 * @param directory the directory's file that the running system reads
 * @param addresses of the running parts, by their names
 * @param token a fresh token for a client; refused where the issuer gives none
 */
public record Onboarding(
        Path directory, Place place, UnaryOperator<String> addresses, UnaryOperator<String> token, Say say) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CREATED = 201;

    /** Does it, and says what it did. */
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Newcomer newcomer = Newcomer.of(arguments);
        String phase = newcomer.phase();
        boolean added = new DirectoryEdit(directory).add(newcomer);
        say.line(newcomer.id() + (added ? " was added to " : " is already in ") + directory);
        if (newcomer.keys() != null) {
            keep(newcomer.id(), Path.of(newcomer.keys()));
            say.line("its client " + newcomer.id() + " proves itself by its own key; let it post a heartbeat itself");
            return 0;
        }
        Secrets secrets = new Secrets(place.secret("clients.properties"));
        boolean hadSecret = secrets.has(newcomer.id());
        secrets.withPasswords(List.of(newcomer.id()));
        say.line("its client " + newcomer.id() + (hadSecret ? " has its secret in " : " got a secret, in ")
                + secrets.file());
        heartbeat(newcomer.id(), phase);
        say.line("a heartbeat was accepted by the intake of " + phase + ": it may post");
        return 0;
    }

    private void keep(String client, Path keys) throws IOException {
        if (!Files.isRegularFile(keys) || !Files.readString(keys).contains("\"keys\"")) {
            throw new Refusal(keys + " is no JWK set: a file with {\"keys\": [ … ]} is needed.");
        }
        Path folder = place.secret("client-keys");
        Files.createDirectories(folder);
        Files.copy(keys, folder.resolve(client + ".jwks.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The parts read a changed directory within a second or two of each other. */
    private void heartbeat(String client, String phase) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        String answer = posted(client, phase);
        while (!answer.isEmpty() && Instant.now().isBefore(until)) {
            if (new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS)) {
                return;
            }
            answer = posted(client, phase);
        }
        if (!answer.isEmpty()) {
            throw new Refusal("No heartbeat of " + client + " was taken: " + answer);
        }
    }

    /** Empty where it was taken, else why not. */
    private String posted(String client, String phase) throws IOException, InterruptedException {
        String heartbeat = """
                {"specversion":"1.0","id":"onboarding-%s","type":"handrail.control.heartbeat.v1","time":"%s"}""".formatted(UUID.randomUUID(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(addresses.apply(phase) + "/v1/events"))
                            .header("Authorization", "Bearer " + token.apply(client))
                            .header("Content-Type", "application/cloudevents+json")
                            .timeout(PATIENCE)
                            .POST(BodyPublishers.ofString(heartbeat))
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == CREATED ? "" : "status " + answer.statusCode() + ", " + answer.body();
        } catch (Refusal notYet) {
            return notYet.line();
        }
    }
}
