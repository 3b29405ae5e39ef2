package org.handrail.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.handrail.directory.Directory;
import org.handrail.directory.Partner;
import org.handrail.directory.Program;
import org.handrail.events.CareEvent;
import org.handrail.events.EventType;
import org.handrail.events.ReferralRequested;
import org.handrail.events.codec.PostedEvent;
import org.handrail.events.codec.PostedEvents;
import org.handrail.events.codec.UnreadableEvent;
import org.handrail.events.terms.ProgramId;
import org.handrail.journal.Draft;
import org.handrail.journal.PostedCipher;
import org.handrail.journal.Pseudonyms;

/** Reads what a partner posted and says whether it may stand: its programs, this service's events, a time that can be. */
final class PostReader {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
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

    /** Reads one event of this partner. */
    Posted read(byte[] json, Partner partner) {
        PostedEvent event;
        try {
            event = PostedEvents.read(json, partner.id(), new PartnerPseudonyms(pseudonyms, partner, directory));
        } catch (UnreadableEvent unreadable) {
            return new Posted.Refused(null, Refusal.of(unreadable));
        }
        try {
            return new Posted.Fit(event.postedId(), draft(event, json, partner));
        } catch (RefusedPost refused) {
            return new Posted.Refused(event.postedId(), refused.refusal());
        }
    }

    private Draft draft(PostedEvent event, byte[] json, Partner partner) {
        EventType type = EventType.of(event.event());
        if (!settings.takes(type)) {
            throw new RefusedPost(Refusal.invalid(
                    "/type",
                    "belongs to another service: " + type.phase().wireName() + "-service",
                    "an event of " + settings.takesPhase() + " or of a person"));
        }
        ZoneId zone = zone(event.event(), partner);
        refuseImpossibleTime(event, zone);
        return new Draft(
                event.id(),
                event.source(),
                event.person(),
                event.time(),
                zone,
                event.event(),
                cipher.seal(event.id(), json));
    }

    private ZoneId zone(CareEvent event, Partner partner) {
        if (event instanceof ReferralRequested requested) {
            known(requested.to(), "/data/to");
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
