package org.handrail.outreach.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.PartEnd;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.cases.WishesTold;
import org.handrail.outreach.pages.Times.Shown;
import org.handrail.outreach.storage.CaseDetail;
import org.handrail.outreach.storage.CaseDetail.Entry;
import org.handrail.outreach.storage.CaseDetail.PartDetail;
import org.handrail.outreach.storage.NextUp;
import org.jspecify.annotations.Nullable;

/** A case as its own page. */
record CaseView(
        CaseRow head,
        String next,
        String channel,
        boolean mayClaim,
        boolean mayRelease,
        boolean mayWork,
        List<Part> working,
        List<Part> done,
        List<Happened> timeline,
        List<CaseRow> earlier,
        WishesTold wishes,
        boolean maySupervise) {

    static CaseView of(CaseDetail detail, Viewer viewer) {
        Who who = viewer.who();
        CaseRow head = CaseRow.of(detail.summary(), viewer);
        ZoneId zone = detail.summary().zone();
        WishesTold told = detail.wishes();
        boolean others = head.owner() != null && !head.mine();
        boolean open = head.open() && who.mayWork();
        return new CaseView(
                head,
                NextStep.of(head, detail, viewer),
                channel(detail),
                open && head.owner() == null,
                open && head.owner() != null && (!others || who.isSupervisor()),
                open && (!others || who.isSupervisor()),
                detail.parts().stream()
                        .filter(PartDetail::needsWork)
                        .map(part -> Part.of(part, viewer))
                        .toList(),
                detail.parts().stream()
                        .filter(part -> !part.needsWork())
                        .map(part -> Part.of(part, viewer))
                        .toList(),
                detail.timeline().stream()
                        .map(entry -> Happened.of(entry, viewer))
                        .toList(),
                detail.earlier().stream().map(each -> CaseRow.of(each, viewer)).toList(),
                told == null ? WishesTold.nothing(zone) : told,
                open && who.isSupervisor());
    }

    /** How the next step is taken; a call where it says nothing. */
    private static String channel(CaseDetail detail) {
        NextUp next = detail.summary().next();
        Channel channel = next == null ? null : next.step().channel();
        return Spelling.of(channel == null ? Channel.CALL : channel);
    }

    /** A finding of the case. */
    record Part(
            String rule,
            String awaited,
            String severity,
            String state,
            String explanation,
            String clearedBy,
            String source,
            String judgedBy,
            List<String> facts,
            @Nullable String program,
            Shown due,
            Shown judged,
            String zone,
            @Nullable Shown ended,
            String end) {

        static Part of(PartDetail part, Viewer viewer) {
            Instant endedAt = part.endedAt();
            PartEnd end = part.end();
            String program = part.program();
            return new Part(
                    Words.sentence(part.rule()),
                    Words.plain(part.rule()),
                    Spelling.of(part.severity()),
                    Words.of(part.state()),
                    part.explanation(),
                    part.clearedBy(),
                    part.source(),
                    part.rule() + " of " + part.pathway(),
                    Stream.concat(Stream.ofNullable(part.openedBy()), part.evidence().stream())
                            .map(fact -> fact.value().toString())
                            .toList(),
                    program == null ? null : viewer.programs().apply(program),
                    viewer.at(part.due()),
                    viewer.at(part.judgedAt()),
                    part.zone().getId(),
                    endedAt == null ? null : viewer.at(endedAt),
                    end == null ? "" : Words.of(end));
        }
    }

    /** Something that happened. */
    record Happened(
            Shown at,
            String what,
            @Nullable String who,
            @Nullable String note) {

        static Happened of(Entry entry, Viewer viewer) {
            return new Happened(viewer.at(entry.at()), what(entry), entry.who(), entry.note());
        }

        private static String what(Entry entry) {
            String rule = entry.rule() == null ? "" : Words.sentence(entry.rule());
            String became = entry.became() == null ? "" : Words.of(entry.became());
            PartEnd end = entry.end();
            CloseReason reason = entry.reason();
            return switch (entry.kind()) {
                case OPENED -> "Case opened";
                case FINDING_ADDED -> rule + ": " + became;
                case FINDING_CHANGED -> rule + ": still " + became + ", with news";
                case FINDING_ENDED -> rule + ": " + (end == null ? became : Words.of(end));
                case CLAIMED -> "Claimed";
                case REASSIGNED -> "Given to " + entry.newOwner();
                case NOTE -> "Note";
                case WISHES -> "Told what the person wishes";
                case NUMBER_CORRECTED -> "The telephone number was put right";
                case EVIDENCE -> "Recorded care that no partner reported";
                case LINKED -> "Found to be one with another person, whose case came here";
                case BOOKED -> "Booked an appointment for them";
                case ESCALATED -> "Asked the supervisor to look";
                case UNCLAIMED -> "Nobody claimed it in time: over to the supervisor";
                case OVERDUE -> "The next step is overdue: the supervisor knows";
                case RETURNED -> "Nothing was done: back to the queue";
                case OWNER_AWAY -> "Its owner is away and nobody covers: back to the queue";
                case LOOK_AGAIN -> "Time to look again: opened again";
                case REOPENED -> "Something was heard of them: opened again";
                case EXCUSED -> rule + ": excused by a coordinator";
                case TEXT_FAILED -> "A text did not go out for certain";
                case REPLIED -> "The person answered by text";
                case TEXTS_STOPPED -> "The person wants no more texts";
                case RELEASED -> "Released to the queue";
                case ATTEMPT -> attempt(entry.channel(), entry.outcome());
                case CLOSED ->
                    (entry.who() == null ? "Case closed itself: " : "Case closed: ")
                            + (reason == null ? "" : Words.of(reason));
            };
        }

        private static String attempt(@Nullable Channel channel, @Nullable AttemptOutcome outcome) {
            return (channel == null ? "Attempt" : Words.of(channel))
                    + (outcome == null ? "" : ": " + Words.of(outcome));
        }
    }
}
