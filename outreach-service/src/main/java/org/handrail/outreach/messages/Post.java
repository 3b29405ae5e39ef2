package org.handrail.outreach.messages;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request with an end: redirects are not followed, since they would carry what was signed to somebody else, and the
 * time runs for the whole answer, however slowly it drips.
 */
public final class Post {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient client;
    private final Duration timeout;

    /** Of this length at most, from connecting to the last byte of the answer. */
    public Post(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Whether what is posted there can be read by nobody on the way: over TLS, or on this machine. */
    public static boolean isPrivate(URI url) {
        boolean isSafe = "https".equals(url.getScheme())
                || ("http".equals(url.getScheme()) && THIS_MACHINE.contains(String.valueOf(url.getHost())));
        return isSafe && url.getHost() != null && url.getUserInfo() == null;
    }

    /** How it went. */
    public sealed interface Result {

        /** It was answered, with this status. */
        record Answered(int status) implements Result {}

        /** Nothing was sent: nobody listened. */
        record Unsent() implements Result {}

        /** It was sent, at least in part, and what came of it is not known. */
        record Unknown(String why) implements Result {}
    }

    /** Sends it, once. */
    public Result send(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return new Result.Answered(
                    answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Result.Unknown("no answer in time");
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Result.Unknown("stopped meanwhile");
        } catch (ExecutionException failed) {
            return failed(failed.getCause());
        }
    }

    private static Result failed(@Nullable Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new Result.Unsent();
        }
        return new Result.Unknown(cause instanceof IOException ? "the connection broke" : "it could not be sent");
    }
}
