package org.handrail.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.handrail.directory.Directory;
import org.handrail.directory.Partner;
import org.handrail.directory.Program;
import org.handrail.events.CareEvent;
import org.handrail.events.EventType;
import org.handrail.events.ReferralRequested;
import org.handrail.events.codec.PostedEvent;
import org.handrail.events.codec.PostedEvents;
import org.handrail.events.codec.PostedHeartbeat;
import org.handrail.events.codec.Posting;
import org.handrail.events.codec.UnreadableEvent;
import org.handrail.events.terms.ProgramId;
import org.handrail.intake.format.Refusal;
import org.handrail.intake.format.Utf8;
import org.handrail.journal.Draft;
import org.handrail.journal.PostedCipher;
import org.handrail.journal.Pseudonyms;

/** Reads what a partner posted and says whether it may stand: its programs, this service's events, a time that can be. */
final class PostReader {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    /** So many unknown fields of one event are kept; one with more is refused for the next. */
    private static final int MOST_KEPT = 50;

    private static final Instant EARLIEST =
            LocalDate.of(1900, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private final Directory directory;
    private final Pseudonyms pseudonyms;
    private final PostedCipher cipher;
    private final IntakeProperties settings;
    private final InstantSource clock;

    PostReader(
            Directory directory,
            Pseudonyms pseudonyms,
            PostedCipher cipher,
            IntakeProperties settings,
            InstantSource clock) {
        this.directory = directory;
        this.pseudonyms = pseudonyms;
        this.cipher = cipher;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Reads one event of this partner.
     *
     * @param keepsUnknown whether fields that the contract does not know are kept with what was posted instead of refused
     */
    Posted read(byte[] json, Partner partner, boolean keepsUnknown) {
        Refusal noText = Utf8.refusalOfJson(json);
        if (noText != null) {
            return new Posted.Refused(null, noText);
        }
        List<String> kept = new ArrayList<>();
        PostedPerson person = new PostedPerson(new PartnerPseudonyms(pseudonyms, partner, directory));
        Posting posting;
        try {
            posting = posting(json, partner, keepsUnknown, kept, person);
        } catch (UnreadableEvent unreadable) {
            return Posted.Refused.of(unreadable);
        }
        return switch (posting) {
            case PostedHeartbeat heartbeat -> new Posted.Heartbeat(heartbeat.postedId(), heartbeat.id());
            case PostedEvent event -> possible(event, json, partner, kept, person);
        };
    }

    private Posted possible(PostedEvent event, byte[] json, Partner partner, List<String> kept, PostedPerson person) {
        try {
            return fit(event, json, partner, kept, person);
        } catch (RefusedPost refused) {
            return new Posted.Refused(event.postedId(), refused.refusal());
        }
    }

    private static Posting posting(
            byte[] json, Partner partner, boolean keepsUnknown, List<String> kept, PostedPerson pseudonymiser) {
        byte[] known = json;
        while (true) {
            try {
                return PostedEvents.readPosting(known, partner.id(), pseudonymiser);
            } catch (UnreadableEvent unreadable) {
                if (!keepsUnknown || !UnknownField.isWhy(unreadable) || kept.size() == MOST_KEPT) {
                    throw unreadable;
                }
                known = UnknownField.removed(known, unreadable.pointer());
                kept.add(unreadable.pointer());
            }
        }
    }

    private Posted fit(PostedEvent event, byte[] json, Partner partner, List<String> kept, PostedPerson person) {
        EventType type = EventType.of(event.event());
        if (!settings.takes(type)) {
            return new Posted.Foreign(event.postedId(), type.phase(), foreign(type));
        }
        ZoneId zone = zone(event.event(), partner);
        refuseImpossibleTime(event, zone);
        Draft draft = new Draft(
                event.id(),
                event.source(),
                event.person(),
                event.time(),
                zone,
                event.event(),
                cipher.seal(event.id(), json),
                person.formerly(),
                event.traceparent());
        return new Posted.Fit(event.postedId(), draft, List.copyOf(kept));
    }

    private Refusal foreign(EventType type) {
        return Refusal.invalid(
                "/type",
                "belongs to another service: " + type.phase().wireName() + "-service",
                "an event of " + settings.takesPhase() + " or of a person");
    }

    private ZoneId zone(CareEvent event, Partner partner) {
        if (event instanceof ReferralRequested requested) {
            refuseUnrelated(known(requested.to(), "/data/to"), partner);
        }
        ProgramId named = event.program();
        if (named == null) {
            return partner.zone();
        }
        Program program = known(named, "/data/program");
        if (!program.owner().equals(partner.id())) {
            throw new RefusedPost(
                    Refusal.forbidden("/data/program", "another partner's program", "a program of " + partner.id()));
        }
        return program.zone();
    }

    private void refuseUnrelated(Program to, Partner partner) {
        if (!partner.mayReferTo(to.owner())) {
            throw new RefusedPost(Refusal.forbidden(
                    "/data/to", "a program that this partner does not refer to", "one that GET /v1/directory shows"));
        }
    }

    private Program known(ProgramId id, String pointer) {
        return directory
                .program(id)
                .orElseThrow(() -> new RefusedPost(
                        Refusal.invalid(pointer, "not a known program", "a program as the directory names it")));
    }

    private void refuseImpossibleTime(PostedEvent event, ZoneId zone) {
        Instant happened = event.time().earliest(zone);
        if (happened.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw new RefusedPost(Refusal.invalid(
                    "/time", "in the future", "when it happened, not when it is planned; at most 5 minutes ahead"));
        }
        if (happened.isBefore(EARLIEST)) {
            throw new RefusedPost(Refusal.invalid("/time", "before 1900", "when it happened"));
        }
    }
}
