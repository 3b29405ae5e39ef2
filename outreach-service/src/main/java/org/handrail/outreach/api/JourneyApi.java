package org.handrail.outreach.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.events.CareEvent;
import org.handrail.events.EventType;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.ProgramId;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.journey.Awaited;
import org.handrail.outreach.journey.Drawing;
import org.handrail.outreach.journey.Drawing.Row;
import org.handrail.outreach.journey.Drawing.Try;
import org.handrail.outreach.journey.Drawing.What;
import org.handrail.outreach.journey.KnownFacts;
import org.handrail.outreach.storage.CaseDetail;
import org.handrail.outreach.storage.CaseDetail.Entry;
import org.handrail.outreach.storage.CaseDetails;
import org.handrail.outreach.storage.JourneyFacts;
import org.handrail.outreach.storage.TimelineKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The journey of a case's person as it is drawn on the page: what happened beside what was awaited. */
@RestController
@RequestMapping("/v1/cases/{id}/journey")
class JourneyApi {

    private final CaseDetails details;
    private final JourneyFacts facts;
    private final Clock clock;

    JourneyApi(CaseDetails details, JourneyFacts facts, Clock clock) {
        this.details = details;
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping
    JourneyJson journey(@PathVariable UUID id, Who who) {
        CaseDetail detail = details.of(new CaseId(id), who);
        List<Try> tries = detail.timeline().stream()
                .filter(entry -> entry.kind() == TimelineKind.ATTEMPT)
                .map(entry -> new Try(entry.at(), words(entry)))
                .toList();
        Drawing drawing = Drawing.of(
                KnownFacts.of(facts.of(detail.summary().person())),
                details.awaitedOf(detail.summary().person()),
                tries,
                clock.instant());
        return new JourneyJson(
                drawing.rows().stream().map(RowJson::of).toList(), drawing.met(), drawing.noLongerOwed());
    }

    private static String words(Entry entry) {
        String channel = entry.channel() == null ? "" : Spelling.of(entry.channel());
        return entry.outcome() == null ? channel : channel + ", " + Spelling.of(entry.outcome());
    }

    /** The journey from the earliest to what is still to come; see {@link Drawing}. */
    record JourneyJson(List<RowJson> rows, int met, int noLongerOwed) {}

    /**
     * One thing at one time.
     *
     * @param lane detox, placement, aftercare, elsewhere or desk
     * @param during the lanes in which the person was in a program just then
     * @param what happened, dropped, awaited, tried or now
     * @param type of the event that happened
     * @param rule of what dropped or is awaited, and how that stands
     * @param words how the attempt was made and what came of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowJson(
            Instant at,
            String lane,
            List<String> during,
            String what,
            @Nullable String type,
            @Nullable String program,
            @Nullable String rule,
            @Nullable String state,
            @Nullable String explanation,
            @Nullable String words) {

        static RowJson of(Row row) {
            return switch (row.what()) {
                case What.Happened happened -> {
                    CareEvent event = happened.fact().event();
                    yield of(row, "happened", EventType.of(event).wireName(), name(event.program()), null, null);
                }
                case What.Dropped dropped -> of(row, "dropped", dropped.awaited());
                case What.StillAwaited still -> of(row, "awaited", still.awaited());
                case What.Tried tried -> of(row, "tried", null, null, null, tried.words());
                case What.Now _ -> of(row, "now", null, null, null, null);
            };
        }

        private static RowJson of(Row row, String what, Awaited awaited) {
            return of(row, what, null, name(awaited.program()), awaited, null);
        }

        private static RowJson of(
                Row row,
                String what,
                @Nullable String type,
                @Nullable String program,
                @Nullable Awaited awaited,
                @Nullable String words) {
            return new RowJson(
                    row.at(),
                    Spelling.of(row.lane()),
                    row.during().stream().map(Spelling::of).sorted().toList(),
                    what,
                    type,
                    program,
                    awaited == null ? null : awaited.rule(),
                    awaited == null ? null : Spelling.of(awaited.state()),
                    awaited == null ? null : awaited.explanation(),
                    words);
        }

        private static @Nullable String name(@Nullable ProgramId program) {
            return program == null ? null : program.value();
        }
    }
}
