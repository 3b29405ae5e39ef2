package org.handrail.placement;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.events.CareEvent;
import org.handrail.events.ReferralDrafted;
import org.handrail.events.ReferralEvent;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWithdrawn;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Said;
import org.handrail.intake.state.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of a referral. It is his who was heard first to ask under its identifier; what others ask under it is none of
 * it. The referrer sees all the rest; a receiver sees what was sent to its programs and what these answered.
 */
final class Sides {

    private final AnchorFacts facts;
    private final @Nullable PartnerId referrer;
    private final List<Said<ReferralRequested>> requests;
    private final List<Said<ReferralDrafted>> drafts;

    Sides(AnchorFacts facts) {
        this.facts = facts;
        this.referrer = facts.facts().stream()
                .filter(fact -> asks(fact.event()))
                .min(Comparator.comparing(Fact::receivedAt)
                        .thenComparing(fact -> fact.id().value()))
                .map(Fact::source)
                .orElse(null);
        this.requests = referrers(ReferralRequested.class);
        this.drafts = referrers(ReferralDrafted.class);
    }

    private static boolean asks(CareEvent event) {
        return event instanceof ReferralRequested || event instanceof ReferralDrafted;
    }

    /** What the referrer said, as they happened. */
    <E extends CareEvent> List<Said<E>> referrers(Class<E> kind) {
        return facts.all(kind).stream()
                .filter(said -> said.fact().source().equals(referrer))
                .toList();
    }

    boolean refers(Viewer viewer) {
        return referrer != null && referrer.equals(viewer.partner());
    }

    List<Said<ReferralRequested>> requests() {
        return requests;
    }

    @Nullable
    Said<ReferralRequested> lastRequest() {
        return requests.isEmpty() ? null : requests.getLast();
    }

    @Nullable
    Said<ReferralDrafted> lastDraft() {
        return drafts.isEmpty() ? null : drafts.getLast();
    }

    /** What a program answered; and what one that was never asked did. */
    boolean answers(Fact fact) {
        return !asks(fact.event())
                && !(fact.event() instanceof ReferralWithdrawn)
                && !(fact.event() instanceof ReferralRefused)
                && fact.event().program() != null;
    }

    Set<ProgramId> sentTo() {
        return requests.stream().map(said -> said.event().to()).collect(Collectors.toSet());
    }

    /** The programs whose answers the viewer sees, in the order of their names. */
    Set<String> programsShownTo(Viewer viewer) {
        Set<String> programs = new TreeSet<>();
        sentTo().forEach(program -> programs.add(program.value()));
        answering().forEach(program -> programs.add(program.value()));
        if (refers(viewer)) {
            drafts.forEach(said -> programs.add(said.event().to().value()));
        } else {
            programs.retainAll(viewer.programs().stream().map(ProgramId::value).collect(Collectors.toSet()));
        }
        return programs;
    }

    /** Everybody who can see something of it, each by itself. */
    Set<Viewer> viewers() {
        Set<Viewer> viewers = sentTo().stream().map(Viewer::of).collect(Collectors.toSet());
        answering().forEach(program -> viewers.add(Viewer.of(program)));
        if (referrer != null) {
            viewers.add(Viewer.of(referrer));
        }
        return viewers;
    }

    private Set<ProgramId> answering() {
        return facts.facts().stream()
                .filter(this::answers)
                .map(fact -> Objects.requireNonNull(fact.event().program()))
                .collect(Collectors.toSet());
    }

    Answer.State askedOf(String program) {
        boolean requested =
                requests.stream().anyMatch(said -> said.event().to().value().equals(program));
        boolean drafted =
                drafts.stream().anyMatch(said -> said.event().to().value().equals(program));
        return drafted && !requested ? Answer.State.DRAFTED : Answer.State.REQUESTED;
    }

    /** The facts that the viewer may know. */
    AnchorFacts seenBy(Viewer viewer) {
        boolean sent = sentTo().stream().anyMatch(viewer.programs()::contains);
        return facts.only(fact -> switch (fact.event()) {
            case Retracted retracted -> viewer.posted(fact) || retractsSeen(viewer, retracted);
            case CareEvent event when !refers(viewer) -> shownToReceiver(viewer, fact, sent);
            case CareEvent event -> answers(fact) || fact.source().equals(referrer);
        });
    }

    private boolean retractsSeen(Viewer viewer, Retracted retracted) {
        return facts.facts().stream()
                .filter(fact -> fact.id().equals(retracted.fact()) && !(fact.event() instanceof Retracted))
                .anyMatch(fact -> refers(viewer) || shownToReceiver(viewer, fact, true));
    }

    private boolean shownToReceiver(Viewer viewer, Fact fact, boolean sent) {
        return switch (fact.event()) {
            case ReferralRequested asked ->
                fact.source().equals(referrer) && viewer.programs().contains(asked.to());
            case ReferralWithdrawn withdrawn -> fact.source().equals(referrer) && sent;
            case CareEvent event -> answers(fact) && viewer.programs().contains(event.program());
        };
    }

    /** What the viewer knows of it having been asked for: what was sent, or for the referrer what is to be sent. */
    @Nullable
    Said<? extends ReferralEvent> asking(Viewer viewer) {
        return lastRequest() == null && refers(viewer) ? lastDraft() : lastRequest();
    }

    /** The level of care asked for, as far as the viewer knows. */
    @Nullable
    LevelOfCare level(Viewer viewer) {
        Said<? extends ReferralEvent> asking = asking(viewer);
        return asking != null && asking.event() instanceof ReferralRequested asked
                ? asked.level()
                : asking != null && asking.event() instanceof ReferralDrafted drafted ? drafted.level() : null;
    }
}
