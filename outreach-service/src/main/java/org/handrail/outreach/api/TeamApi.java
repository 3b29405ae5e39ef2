package org.handrail.outreach.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.outbox.Outbox;
import org.handrail.outreach.outbox.Sent;
import org.handrail.outreach.protocol.Standing.Queue;
import org.handrail.outreach.storage.Absences;
import org.handrail.outreach.storage.Absences.Away;
import org.handrail.outreach.storage.Handover;
import org.handrail.outreach.storage.TeamLoad;
import org.handrail.outreach.storage.TeamLoad.Load;
import org.handrail.outreach.storage.TeamLoad.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The team: who has how much, who takes over from whom, and what was sent to everybody. */
@RestController
@RequestMapping("/v1")
class TeamApi {

    private final TeamLoad team;
    private final Handover handover;
    private final Absences absences;
    private final Outbox outbox;
    private final Clock clock;

    TeamApi(TeamLoad team, Handover handover, Absences absences, Outbox outbox, Clock clock) {
        this.absences = absences;
        this.team = team;
        this.handover = handover;
        this.outbox = outbox;
        this.clock = clock;
    }

    @GetMapping("/team")
    TeamJson team(Who who) {
        Instant now = clock.instant();
        Map<Queue, Waiting> waiting = team.waiting(now);
        return new TeamJson(
                team.loads(now),
                Arrays.stream(Queue.values())
                        .collect(Collectors.toMap(
                                Spelling::of, queue -> waiting.getOrDefault(queue, new Waiting(0, 0)))),
                absences.known());
    }

    /** All that the one has goes to the other; a case that changed meanwhile stays, and why is said of the last such. */
    @PostMapping("/team/give-all")
    GivenJson giveAll(@RequestBody GiveAllJson told, Who who) {
        Handover.Given given =
                handover.all(WorkJson.said(told.from(), "owner"), WorkJson.said(told.to(), "new owner"), who);
        CaseRefusal last = given.last();
        return new GivenJson(given.cases(), last == null ? null : last.getMessage());
    }

    /** Somebody will be away, or is from now on; what is known of absences then. */
    @PostMapping("/team/absences")
    List<Away> away(@RequestBody AbsenceJson told, Who who) {
        if (told.until() == null) {
            throw new CaseRefusal(CaseRefusal.Kind.INVALID, "The end of the absence is missing.", "Send until.");
        }
        absences.tell(WorkJson.said(told.staff(), "member of staff"), told.from(), told.until(), told.cover(), who);
        return absences.known();
    }

    /** They are back, or do not go after all. */
    @PostMapping("/team/absences/{absence}/end")
    List<Away> back(@PathVariable UUID absence, Who who) {
        absences.end(absence, who);
        return absences.known();
    }

    /** What went out, and on one machine what would have; the latest hundred. */
    @GetMapping("/outbox")
    List<Sent> outbox(Who who) {
        return outbox.latest();
    }

    /** How much each has on their hands, what waits, by queue, and who is away; see {@link Load}, {@link Waiting}, {@link Away}. */
    record TeamJson(List<Load> members, Map<String, Waiting> waiting, List<Away> absences) {}

    /**
     * Who is away.
     *
     * @param staff as the issuer names them
     * @param from now, where it is missing or past
     * @param cover who does their steps meanwhile, likewise; where nobody does, their cases go back to the queue
     */
    record AbsenceJson(
            @Nullable String staff,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String cover) {}

    /**
     * Whose cases go to whom.
     *
     * @param from as the issuer names them
     * @param to likewise
     */
    record GiveAllJson(@Nullable String from, @Nullable String to) {}

    /** How many were given, and why one was not, where any was not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GivenJson(int given, @Nullable String notGiven) {}
}
