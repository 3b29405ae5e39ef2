package org.handrail.insights;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.handrail.events.Retracted;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.rules.Journey;
import org.handrail.rules.Judgement;
import org.handrail.rules.Surroundings;
import org.handrail.rules.histories.History;
import org.handrail.rules.naive.PlainCount;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.yaml.StandardPathway;

/**
 * One of many made-up people: what is heard of them step by step, what a tracker would announce after each step, and what plain
 * loops count at the end.
 */
final class MadeUpPeople {

    private static final Pathway PATHWAY = measuresOf(StandardPathway.load());
    private static final Instant ALL_IS_OVER = Instant.parse("2100-01-01T00:00:00Z");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<Fact> facts;
    private final Random random;
    private final Map<FindingId, Finding> announced = new HashMap<>();
    private long version;

    private MadeUpPeople(List<Fact> facts, Random random) {
        this.facts = facts;
        this.random = random;
    }

    /** What is counted only; the rest takes its time and announces nothing here. */
    private static Pathway measuresOf(Pathway whole) {
        return new Pathway(
                whole.version(),
                whole.inForceFrom(),
                whole.watchHorizon(),
                whole.oneHandoff(),
                whole.calendars(),
                whole.daysSupply(),
                whole.patience(),
                whole.wording(),
                whole.rules().stream().filter(Rule::isMeasure).toList());
    }

    /** Person number so-and-so, whose identifiers nobody else has. */
    static MadeUpPeople number(long seed) {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : History.seeded(seed).facts()) {
            facts.add(ownOf(seed, fact));
        }
        Collections.shuffle(facts, new Random(seed));
        return new MadeUpPeople(facts, new Random(seed));
    }

    /** What is announced while this is heard bit by bit, in any order, some of it twice. */
    List<Finding> heard() {
        List<Finding> said = new ArrayList<>(judged(facts.subList(0, facts.size() / 2)));
        said.addAll(judged(facts));
        said.addAll(said.stream().filter(each -> random.nextInt(5) == 0).toList());
        Collections.shuffle(said, random);
        return said;
    }

    /** What is announced when one of the facts is taken back by whoever reported it; nothing where there is none. */
    List<Finding> oneTakenBack() {
        if (facts.isEmpty()) {
            return List.of();
        }
        Fact wrong = facts.get(random.nextInt(facts.size()));
        Instant later = wrong.receivedAt().plus(Duration.ofDays(400));
        facts.add(new Fact(
                new FactId(Made.id("taken back " + wrong.id())),
                wrong.source(),
                wrong.person(),
                new CareTime.Moment(later),
                wrong.zone(),
                later,
                new Retracted(wrong.id())));
        return judged(facts);
    }

    /** Whom plain loops count, of all that was heard. */
    List<PlainCount> counted() {
        return PlainCount.of(facts);
    }

    private List<Finding> judged(List<Fact> known) {
        List<Finding> said = new ArrayList<>();
        Map<FindingId, Finding> now = new HashMap<>();
        if (!known.isEmpty()) {
            Judgement.assess(
                            Journey.of(known.getFirst().person(), known), PATHWAY, Surroundings.allHeard(), ALL_IS_OVER)
                    .findings()
                    .forEach(finding -> now.put(finding.id(), finding));
        }
        version++;
        now.forEach((id, finding) -> {
            Finding before = announced.put(id, finding);
            if (before == null || !before.saysTheSameAs(finding)) {
                said.add(finding.announcedAs(version));
            }
        });
        announced.entrySet().removeIf(each -> {
            boolean gone = !now.containsKey(each.getKey());
            if (gone) {
                said.add(withdrawn(each.getValue()));
            }
            return gone;
        });
        return said;
    }

    private Finding withdrawn(Finding was) {
        return new Finding(
                was.id(),
                version,
                was.person(),
                was.rule(),
                was.pathway(),
                was.anchor(),
                was.program(),
                was.severity(),
                FindingState.WITHDRAWN,
                false,
                was.callsSomebody(),
                was.opened(),
                was.due(),
                was.zone(),
                null,
                was.openedBy(),
                List.of(),
                was.judgedAt(),
                was.explanation(),
                was.clearedBy(),
                was.source(),
                null,
                List.of());
    }

    /** Histories share their identifiers; a population must not. */
    private static Fact ownOf(long seed, Fact fact) {
        WireRecord wire = FactRecords.of(fact);
        Map<String, String> headers = new HashMap<>();
        wire.headers().forEach((name, value) -> headers.put(name, own(seed, value)));
        String data = own(seed, new String(wire.value(), StandardCharsets.UTF_8));
        return FactRecords.readFact(
                new WireRecord(own(seed, wire.key()), headers, data.getBytes(StandardCharsets.UTF_8)));
    }

    private static String own(long seed, String text) {
        return UUIDS.matcher(text)
                .replaceAll(found -> UUID.nameUUIDFromBytes((seed + found.group()).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }
}
