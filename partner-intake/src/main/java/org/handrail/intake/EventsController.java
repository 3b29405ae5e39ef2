package org.handrail.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.handrail.intake.limits.Limits;
import org.handrail.journal.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where partners post. What is answered with success is on disk; what is only tried out leaves nothing behind. */
@RestController
class EventsController {

    private final Limits limits;
    private final SinglePosts single;
    private final BulkPosts bulk;
    private final Intake intake;
    private final PostsTogether together;
    private final IntakeMetrics metrics;

    EventsController(
            Limits limits,
            SinglePosts single,
            BulkPosts bulk,
            Intake intake,
            PostsTogether together,
            IntakeMetrics metrics) {
        this.together = together;
        this.limits = limits;
        this.single = single;
        this.bulk = bulk;
        this.intake = intake;
        this.metrics = metrics;
    }

    @PostMapping("/v1/events")
    ResponseEntity<?> post(PostingPartner partner, HttpServletRequest request) throws IOException {
        try (Limits.Admission _ = limits.admit(partner.id())) {
            OpenedPost post = OpenedPost.of(request, partner.partner(), limits);
            return post.format().isSingle() ? one(post) : ResponseEntity.ok(bulk.take(post));
        }
    }

    @PostMapping("/v1/validate")
    ResponseEntity<?> validate(PostingPartner partner, HttpServletRequest request) throws IOException {
        try (Limits.Admission _ = limits.admit(partner.id())) {
            OpenedPost post = OpenedPost.of(request, partner.partner(), limits);
            return ResponseEntity.ok(post.format().isSingle() ? tried(single.read(post)) : bulk.tryOut(post));
        }
    }

    private ResponseEntity<Receipt> one(OpenedPost post) throws IOException {
        Posted.Takeable posted;
        try {
            posted = single.read(post);
        } catch (RefusedPost refused) {
            metrics.refused(post.partner().id(), refused.refusal());
            throw refused;
        }
        Receipt receipt = switch (posted) {
            case Posted.Heartbeat heartbeat ->
                Receipt.of(heartbeat, intake.take(heartbeat, post.partner().id()));
            case Posted.Fit fit -> receipt(fit, together.take(fit.draft()));
        };
        metrics.count(post.partner().id(), Batch.sum(List.of(receipt)));
        return switch (receipt.status()) {
            case Receipt.ACCEPTED ->
                ResponseEntity.created(URI.create("/v1/events/" + receipt.fact()))
                        .body(receipt);
            case Receipt.DUPLICATE -> ResponseEntity.ok(receipt);
            default -> throw new RefusedPost(Receipt.CONFLICT);
        };
    }

    private Receipt tried(Posted.Takeable posted) {
        return switch (posted) {
            case Posted.Heartbeat heartbeat -> Receipt.of(heartbeat, true);
            case Posted.Fit fit -> tried(fit);
        };
    }

    private Receipt tried(Posted.Fit fit) {
        Taken taken = intake.tryOut(List.of(fit.draft()));
        if (taken.outcomes().getFirst() == Outcome.CONFLICT) {
            throw new RefusedPost(Receipt.CONFLICT);
        }
        return receipt(fit, taken);
    }

    private static Receipt receipt(Posted.Fit fit, Taken taken) {
        return Receipt.of(
                fit,
                taken.outcomes().getFirst(),
                taken.flags().getOrDefault(fit.draft().id(), List.of()));
    }
}
