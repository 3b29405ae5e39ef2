package org.handrail.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.handrail.events.AliasAssigned;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.journal.Draft;
import org.handrail.journal.Journal;
import org.handrail.journal.Pseudonyms;

/**
 * After a change of the key under which people have their aliases: whom this service knows keeps the alias under which it
 * knows them; whoever is new to it gets one under the new key, and the log is told that it is the person of the oldest one,
 * by which another service may know them.
 */
final class FormerAliases {

    /** Nobody posted it. */
    private static final PartnerId SOURCE = new PartnerId("handrail");

    /** Said once: the desk knows people by the oldest alias, and says nothing of this one. */
    private static final long FIRST = 1;

    private final Journal journal;
    private final Pseudonyms pseudonyms;

    FormerAliases(Journal journal, Pseudonyms pseudonyms) {
        this.journal = journal;
        this.pseudonyms = pseudonyms;
    }

    /** The same drafts in the same order, each under the alias by which its person is known here. */
    List<Draft> settled(List<Draft> drafts) {
        List<PersonAlias> former =
                drafts.stream().flatMap(draft -> draft.formerly().stream()).toList();
        if (former.isEmpty()) {
            return drafts;
        }
        Set<PersonAlias> known = journal.known(former);
        return drafts.stream()
                .map(draft -> draft.formerly().stream()
                        .filter(known::contains)
                        .findFirst()
                        .map(draft::under)
                        .orElse(draft))
                .toList();
    }

    /** Tells the log whom these concern, where it is under an alias that has others before it. Said again, nothing is. */
    void tell(List<Draft> drafts) {
        List<Draft> links = drafts.stream()
                .filter(draft -> !draft.formerly().isEmpty())
                .map(draft -> link(draft.person(), draft.formerly().getFirst()))
                .toList();
        if (!links.isEmpty()) {
            journal.append(links);
        }
    }

    private Draft link(PersonAlias alias, PersonAlias to) {
        return new Draft(
                new FactId(pseudonyms.of(FactId.class, SOURCE.value(), "alias " + alias)),
                SOURCE,
                alias,
                new CareTime.Moment(Instant.EPOCH),
                ZoneOffset.UTC,
                new AliasAssigned(to, FIRST),
                null);
    }
}
