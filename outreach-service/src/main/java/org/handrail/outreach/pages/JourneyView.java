package org.handrail.outreach.pages;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.ProgramId;
import org.handrail.outreach.journey.Awaited;
import org.handrail.outreach.journey.Drawing;
import org.handrail.outreach.journey.Drawing.Lane;
import org.handrail.outreach.journey.Drawing.Row;
import org.handrail.outreach.journey.Drawing.Try;
import org.handrail.outreach.journey.Drawing.What;
import org.handrail.outreach.journey.KnownFacts;
import org.handrail.outreach.pages.Times.Shown;
import org.handrail.outreach.storage.CaseDetail.Entry;
import org.handrail.outreach.storage.TimelineKind;
import org.jspecify.annotations.Nullable;

/**
 * A journey drawn as lanes, the latest at the bottom.
 *
 * @param earlier how many rows before these are not drawn
 */
record JourneyView(List<LaneName> lanes, List<Line> lines, int earlier, int met, int noLongerOwed) {

    private static final int LINES = 40;

    /** A lane, by the class it has on the page and its name. */
    record LaneName(String id, String text) {}

    /**
     * One row.
     *
     * @param cells for each lane what stands in it: "during", "mark", both, or nothing
     * @param kind happened, dropped, recovered, awaited, tried or now
     */
    record Line(
            Shown at,
            List<String> cells,
            String kind,
            String lane,
            String text,
            @Nullable String more) {}

    static JourneyView of(Collection<Fact> facts, List<Awaited> awaited, List<Entry> timeline, Viewer viewer) {
        List<Try> tries = timeline.stream()
                .filter(entry -> entry.kind() == TimelineKind.ATTEMPT)
                .map(entry -> new Try(entry.at(), words(entry)))
                .toList();
        Drawing drawing = Drawing.of(KnownFacts.of(facts), awaited, tries, viewer.now());
        List<Row> rows = drawing.rows();
        int earlier = Math.max(0, rows.size() - LINES);
        List<Lane> lanes = Arrays.stream(Lane.values())
                .filter(lane -> rows.stream().anyMatch(row -> row.lane() == lane))
                .toList();
        return new JourneyView(
                lanes.stream().map(lane -> new LaneName(id(lane), name(lane))).toList(),
                rows.stream().skip(earlier).map(row -> line(row, lanes, viewer)).toList(),
                earlier,
                drawing.met(),
                drawing.noLongerOwed());
    }

    private static Line line(Row row, List<Lane> lanes, Viewer viewer) {
        return new Line(
                viewer.at(row.at()),
                lanes.stream().map(lane -> cell(row, lane)).toList(),
                kind(row.what()),
                name(row.lane()),
                text(row.what(), viewer),
                row.what() instanceof What.Dropped dropped ? dropped.awaited().explanation() : null);
    }

    private static String cell(Row row, Lane lane) {
        return (row.during().contains(lane) ? "during " : "") + (row.lane() == lane ? "mark" : "");
    }

    private static String kind(What what) {
        return switch (what) {
            case What.Happened _ -> "happened";
            case What.Dropped dropped -> dropped.awaited().state() == FindingState.RECOVERED ? "recovered" : "dropped";
            case What.StillAwaited _ -> "awaited";
            case What.Tried _ -> "tried";
            case What.Now _ -> "now";
        };
    }

    private static String text(What what, Viewer viewer) {
        return switch (what) {
            case What.Happened happened ->
                EventWords.of(happened.fact(), viewer)
                        + by(happened.fact().event().program(), viewer);
            case What.Dropped dropped ->
                dropped(dropped.awaited()) + by(dropped.awaited().program(), viewer);
            case What.StillAwaited still ->
                still(still.awaited()) + by(still.awaited().program(), viewer);
            case What.Tried tried -> tried.words();
            case What.Now _ -> "Now";
        };
    }

    private static String dropped(Awaited awaited) {
        String what = Words.plain(awaited.rule());
        return switch (awaited.state()) {
            case RECOVERED -> "Was missing, made good since: " + what;
            case UNVERIFIED -> "Missing, not verified: " + what;
            case DROPPED, EXPECTED, DUE_SOON, MET, EXCUSED, PAUSED, WITHDRAWN -> "Missing: " + what;
        };
    }

    private static String still(Awaited awaited) {
        return (awaited.state() == FindingState.PAUSED ? "Waits: " : "Awaited by then: ") + Words.plain(awaited.rule());
    }

    private static String by(@Nullable ProgramId program, Viewer viewer) {
        return program == null ? "" : " · " + viewer.program(program);
    }

    private static String words(Entry entry) {
        return (entry.channel() == null ? "Attempt" : Words.of(entry.channel()))
                + (entry.outcome() == null ? "" : ": " + Words.plain(entry.outcome()))
                + (entry.who() == null ? "" : " · " + entry.who());
    }

    private static String id(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Lane lane) {
        return switch (lane) {
            case DETOX -> "Detox";
            case PLACEMENT -> "Placement";
            case AFTERCARE -> "Aftercare";
            case ELSEWHERE -> "Elsewhere";
            case DESK -> "Desk";
        };
    }
}
