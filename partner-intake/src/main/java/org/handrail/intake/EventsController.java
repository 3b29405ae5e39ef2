package org.handrail.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.handrail.journal.Draft;
import org.handrail.journal.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where partners post. What is answered with success is on disk. */
@RestController
@RequestMapping("/v1/events")
class EventsController {

    private static final String NDJSON = "application/x-ndjson";

    private final PostReader reader;
    private final Intake intake;
    private final IntakeProperties settings;
    private final IntakeMetrics metrics;

    EventsController(PostReader reader, Intake intake, IntakeProperties settings, IntakeMetrics metrics) {
        this.reader = reader;
        this.intake = intake;
        this.settings = settings;
        this.metrics = metrics;
    }

    @PostMapping(consumes = {"application/cloudevents+json", "application/json"})
    ResponseEntity<Receipt> one(PostingPartner partner, HttpServletRequest request) throws IOException {
        int largest = (int) settings.largestEvent().toBytes();
        byte[] json = request.getInputStream().readNBytes(largest + 1);
        if (json.length > largest) {
            throw refused(BatchPost.tooLarge(settings));
        }
        return switch (reader.read(json, partner.partner())) {
            case Posted.Refused unfit -> throw refused(unfit.refusal());
            case Posted.Fit fit -> take(fit);
        };
    }

    @PostMapping(consumes = NDJSON)
    BatchReceipt many(PostingPartner partner, HttpServletRequest request) throws IOException {
        BatchPost post = new BatchPost(reader, intake, settings, partner.partner());
        Lines lines = new Lines(
                request.getInputStream(), (int) settings.largestEvent().toBytes());
        try {
            post.take(lines);
        } catch (IOException | RuntimeException failed) {
            throw new BrokenOff(post.receipt(), failed);
        } finally {
            metrics.count(post.receipt());
        }
        return post.receipt();
    }

    private ResponseEntity<Receipt> take(Posted.Fit fit) {
        List<Draft> draft = List.of(fit.draft());
        Outcome outcome = intake.take(draft).outcomes().getFirst();
        metrics.count(outcome);
        Receipt receipt = Receipt.of(null, fit, outcome);
        return switch (outcome) {
            case ACCEPTED ->
                ResponseEntity.created(URI.create("/v1/events/" + receipt.fact()))
                        .body(receipt);
            case DUPLICATE -> ResponseEntity.ok(receipt);
            case CONFLICT -> throw new RefusedPost(Receipt.CONFLICT);
        };
    }

    private RefusedPost refused(Refusal refusal) {
        metrics.refused(1);
        return new RefusedPost(refusal);
    }
}
