package org.handrail.outreach.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.outbox.Outbox;
import org.handrail.outreach.outbox.Sent;
import org.handrail.outreach.protocol.Standing.Queue;
import org.handrail.outreach.storage.Handover;
import org.handrail.outreach.storage.TeamLoad;
import org.handrail.outreach.storage.TeamLoad.Load;
import org.handrail.outreach.storage.TeamLoad.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
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
    private final Outbox outbox;
    private final Clock clock;

    TeamApi(TeamLoad team, Handover handover, Outbox outbox, Clock clock) {
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
                                Spelling::of, queue -> waiting.getOrDefault(queue, new Waiting(0, 0)))));
    }

    /** All that the one has goes to the other; a case that changed meanwhile stays, and why is said of the last such. */
    @PostMapping("/team/give-all")
    GivenJson giveAll(@RequestBody GiveAllJson told, Who who) {
        Handover.Given given =
                handover.all(WorkJson.said(told.from(), "owner"), WorkJson.said(told.to(), "new owner"), who);
        CaseRefusal last = given.last();
        return new GivenJson(given.cases(), last == null ? null : last.getMessage());
    }

    /** What went out, and on one machine what would have; the latest hundred. */
    @GetMapping("/outbox")
    List<Sent> outbox(Who who) {
        return outbox.latest();
    }

    /** How much each has on their hands, and what waits, by queue; see {@link Load} and {@link Waiting}. */
    record TeamJson(List<Load> members, Map<String, Waiting> waiting) {}

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
