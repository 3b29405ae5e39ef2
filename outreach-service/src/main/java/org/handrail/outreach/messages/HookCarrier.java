package org.handrail.outreach.messages;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import org.handrail.outreach.messages.MessageSettings.Hook;
import org.springframework.stereotype.Component;

/** Signed webhooks; each try carries the same id and its own timestamp. Any answer but 2xx is none. */
@Component
class HookCarrier implements Carrier {

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int ERROR = 400;

    private final MessageSettings settings;
    private final Post post;
    private final Clock clock;

    HookCarrier(MessageSettings settings, Clock clock) {
        this.settings = settings;
        this.post = new Post(settings.timeout());
        this.clock = clock;
    }

    @Override
    public Medium medium() {
        return Medium.WEBHOOK;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void carry(StaffMessage message) throws NotDelivered {
        Hook hook = settings.hooks().stream()
                .filter(each -> each.name().equals(message.recipient()))
                .findFirst()
                .orElseThrow(() -> new NotDelivered("no such hook is configured any more"));
        String why = switch (post.send(request(hook, message))) {
            case Post.Result.Answered answered -> objection(answered.status());
            case Post.Result.Unsent _ -> "nobody listens there";
            case Post.Result.Unknown unknown -> unknown.why();
        };
        if (!why.isEmpty()) {
            throw new NotDelivered(why);
        }
    }

    private static String objection(int status) {
        if (status >= OK && status < REDIRECT) {
            return "";
        }
        return status < ERROR ? "it was redirected, which is refused" : "answered " + status;
    }

    private HttpRequest request(Hook hook, StaffMessage message) {
        Instant now = clock.instant();
        String id = message.id().toString();
        return HttpRequest.newBuilder(hook.url())
                .header("content-type", "application/json")
                .header(Signature.ID, id)
                .header(Signature.TIMESTAMP, Long.toString(now.getEpochSecond()))
                .header(Signature.SIGNATURE, new Signature(hook.secret()).of(id, now, message.body()))
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
    }
}
