package org.handrail.intake;

import java.io.IOException;
import org.handrail.intake.format.CsvMappings;
import org.handrail.intake.format.EventStream;
import org.handrail.intake.format.Format;
import org.handrail.intake.format.Found;
import org.handrail.intake.format.Refusal;

/** Reads a post that carries one event: fit to be taken, or refused as a whole. */
record SinglePosts(PostReader reader, CsvMappings mappings, int largest) {

    /**
     * The event of a post, or the heartbeat: what may be taken.
     *
     * @throws RefusedPost where it cannot be taken
     */
    Posted.Takeable read(OpenedPost post) throws IOException {
        EventStream events = events(post, mappings, largest);
        return switch (events.next()) {
            case null -> throw new RefusedPost(Refusal.unreadable("nothing was posted", "one CloudEvent"));
            case Found.Unreadable unreadable -> throw new RefusedPost(unreadable.refusal());
            case Found.Event event ->
                switch (reader.read(event.json(), post.partner(), post.keepsUnknown())) {
                    case Posted.Fit fit -> fit;
                    case Posted.Heartbeat heartbeat -> heartbeat;
                    case Posted.Foreign foreign -> throw new RefusedPost(events.located(event, foreign.refusal()));
                    case Posted.Refused unfit -> throw new RefusedPost(events.located(event, unfit.refusal()));
                };
        };
    }

    /** The events of any post. */
    static EventStream events(OpenedPost post, CsvMappings mappings, int largest) {
        return post.format()
                .read(
                        post.body(),
                        largest,
                        post.attributes(),
                        new Format.CsvTerms(
                                mappings,
                                post.partner().id().value(),
                                post.partner().habits().columns(),
                                post.keepsUnknown()));
    }
}
