package org.handrail.tracker.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.Phase;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.UnreadableEvent;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.rules.Journey;
import org.handrail.rules.Judgement;
import org.handrail.rules.Matter;
import org.handrail.rules.Surroundings;
import org.handrail.rules.Surroundings.Feed;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.yaml.StandardPathway;
import org.handrail.tracker.time.LogTime;
import org.jspecify.annotations.Nullable;

/**
 * The core: whoever is heard of, and at each step of log time everybody, is judged by all that is known of them. What the stream
 * does with stores, indices and slices must come to the same.
 */
final class CoreDriver implements TrackerDriver {

    private static final Pathway PATHWAY = StandardPathway.load();

    /** The judgement by the standard pathway, as the service has it. */
    static final Judging STANDARD = (journey, around, asOf) -> Judgement.assess(journey, PATHWAY, around, asOf);

    private final Judging judging;
    private final Map<PersonAlias, Map<FactId, Fact>> facts = new LinkedHashMap<>();
    private final Map<PersonAlias, Map<Matter, Finding>> said = new HashMap<>();
    private final List<Finding> announced = new ArrayList<>();
    private final List<String> deadLetters = new ArrayList<>();
    private final List<Runnable> published = new ArrayList<>();
    private final Map<String, Feed> feeds = new HashMap<>();
    private LogTime time = new LogTime(TrackerLimits.USUAL.behind());

    CoreDriver(Judging judging) {
        this.judging = judging;
    }

    @Override
    public void publish(Phase service, Fact fact) {
        take(() -> {
            Map<FactId, Fact> known = facts.computeIfAbsent(fact.person(), person -> new LinkedHashMap<>());
            Instant asOf = time.asOf();
            if (known.putIfAbsent(fact.id(), fact) == null && asOf != null) {
                judge(fact.person(), known.values(), asOf);
            }
        });
    }

    @Override
    public void publish(FeedNotice notice) {
        take(() -> {
            feeds.put(
                    notice.key(),
                    new Feed(
                            notice.service(),
                            notice.partner(),
                            notice.programs(),
                            notice instanceof FeedQuiet,
                            notice.lastHeard(),
                            notice.usualLag()));
            judgeEverybody();
        });
    }

    @Override
    public void publishUnreadable(Phase service, PersonAlias person, String value) {
        try {
            Fact none = FactRecords.readFact(
                    new WireRecord(person + "/?", Map.of(), value.getBytes(StandardCharsets.UTF_8)));
            throw new IllegalStateException("that could be read: " + none);
        } catch (UnreadableEvent refused) {
            deadLetters.add(String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public void heardThrough(Phase service, Instant through) {
        take(() -> {
            Set<Phase> behind = time.around().behind().keySet();
            @Nullable Instant before = time.asOf();
            time.hear(service, through);
            if (!String.valueOf(before).equals(String.valueOf(time.asOf()))
                    || !time.around().behind().keySet().equals(behind)) {
                judgeEverybody();
            }
        });
    }

    @Override
    public void settle() {
        // whatever is told is judged at once
    }

    @Override
    public List<Finding> announced() {
        return List.copyOf(announced);
    }

    @Override
    public Instant judgedThrough() {
        Instant asOf = time.asOf();
        return asOf == null ? Instant.MIN : asOf;
    }

    @Override
    public List<String> deadLetters(Phase service) {
        return List.copyOf(deadLetters);
    }

    @Override
    public void rebuild() {
        facts.clear();
        said.clear();
        announced.clear();
        feeds.clear();
        time = new LogTime(TrackerLimits.USUAL.behind());
        published.forEach(Runnable::run);
    }

    @Override
    public void close() {
        // nothing runs
    }

    private void take(Runnable what) {
        published.add(what);
        what.run();
    }

    private void judgeEverybody() {
        Instant asOf = time.asOf();
        if (asOf != null) {
            facts.forEach((person, known) -> judge(person, known.values(), asOf));
        }
    }

    private void judge(PersonAlias person, Collection<Fact> known, Instant asOf) {
        Surroundings around = time.around().with(feeds.values());
        Map<Matter, Finding> before = said.computeIfAbsent(person, whose -> new HashMap<>());
        for (Finding finding : Announcements.due(
                before, judging.assess(Journey.of(person, known), around, asOf).conclusions(), asOf)) {
            before.put(Matter.of(finding), finding);
            announced.add(finding);
        }
    }
}
