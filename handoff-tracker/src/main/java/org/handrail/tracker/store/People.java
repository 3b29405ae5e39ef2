package org.handrail.tracker.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.rules.Matter;
import org.jspecify.annotations.Nullable;

/**
 * The files of people: rows in the stores, and those last asked for in memory. The memory belongs to one run of one task;
 * a task that is closed and taken up again starts with new {@code People}, since its stores may have been set back.
 */
public final class People {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final int LAYOUT = 1;

    /** Where the lent facts of a person stand, no fact's id: to whom the alias is assigned without being led there. */
    private static final FactId UNFOLLOWED = new FactId(FIRST);

    private final KeyValueStore<Bytes, byte[]> facts;
    private final KeyValueStore<Bytes, byte[]> lent;
    private final KeyValueStore<Bytes, byte[]> announced;
    private final KeyValueStore<Bytes, byte[]> schedules;
    private final DueIndex due;
    private final int mostRowsInMemory;
    private final LinkedHashMap<PersonAlias, PersonFile> nearby = new LinkedHashMap<>(64, 0.75f, true);
    private int rowsInMemory;

    /**
     * @param mostRowsInMemory how many facts and findings of people last asked for are kept in memory; the person asked for last always is
     */
    public People(
            KeyValueStore<Bytes, byte[]> facts,
            KeyValueStore<Bytes, byte[]> lent,
            KeyValueStore<Bytes, byte[]> announced,
            KeyValueStore<Bytes, byte[]> schedules,
            DueIndex due,
            int mostRowsInMemory) {
        this.facts = facts;
        this.lent = lent;
        this.announced = announced;
        this.schedules = schedules;
        this.due = due;
        this.mostRowsInMemory = mostRowsInMemory;
    }

    /** The file of a person, empty where nothing was heard of them. */
    public PersonFile file(PersonAlias person) {
        PersonFile known = nearby.get(person);
        if (known != null) {
            return known;
        }
        PersonFile file = read(person);
        nearby.put(person, file);
        rowsInMemory += file.rows();
        makeRoom();
        return file;
    }

    /** Adds a fact; false where it was known already. */
    public boolean add(PersonFile file, Fact fact) {
        if (!file.add(fact)) {
            return false;
        }
        rowsInMemory++;
        facts.put(Keys.of(fact.person().value(), fact.id().value()), FactRows.write(fact));
        return true;
    }

    /** Adds a fact that was reported under another alias of the person; false where it was known already. */
    public boolean borrow(PersonFile file, Fact fact, PersonAlias of) {
        boolean news = add(file, fact);
        if (news) {
            file.lent.put(fact.id(), new LinkedHashSet<>());
        }
        Set<PersonAlias> lenders = file.lent.get(fact.id());
        if (lenders != null && lenders.add(of)) {
            lent.put(Keys.of(file.person().value(), fact.id().value()), row(lenders));
        }
        return news;
    }

    /** That alias lends a fact no more. Forgets it where nobody else lends it: true then. */
    public boolean giveUp(PersonFile file, FactId fact, PersonAlias of) {
        Set<PersonAlias> lenders = file.lent.get(fact);
        if (lenders == null || !lenders.remove(of)) {
            return false;
        }
        if (lenders.isEmpty()) {
            return erase(file, fact);
        }
        lent.put(Keys.of(file.person().value(), fact.value()), row(lenders));
        return false;
    }

    /** Leaves a link of this alias unfollowed, since it would close a circle; follows every one again where that is null. */
    public void leaveUnfollowed(PersonFile file, @Nullable PersonAlias to) {
        if (Objects.equals(to, file.unfollowed)) {
            return;
        }
        file.unfollowed = to;
        Bytes key = Keys.of(file.person().value(), UNFOLLOWED.value());
        if (to == null) {
            lent.delete(key);
        } else {
            lent.put(key, row(Set.of(to)));
        }
    }

    /** Forgets a fact; false where it was not known. */
    public boolean erase(PersonFile file, FactId fact) {
        boolean wasLent = file.isLent(fact);
        if (!file.erase(fact)) {
            return false;
        }
        rowsInMemory--;
        facts.delete(Keys.of(file.person().value(), fact.value()));
        if (wasLent) {
            lent.delete(Keys.of(file.person().value(), fact.value()));
        }
        return true;
    }

    /** Forgets all that was announced of a person, and returns it. */
    public List<Finding> forget(PersonFile file) {
        List<Finding> forgotten = List.copyOf(file.announced.values());
        forget(file, forgotten);
        schedule(file, Schedule.NEVER);
        schedules.delete(Keys.of(file.person().value()));
        return forgotten;
    }

    /** Forgets that these were announced here. */
    public void forget(PersonFile file, Collection<Finding> findings) {
        for (Finding finding : findings) {
            announced.delete(Keys.of(file.person().value(), finding.id().value()));
            if (file.announced.remove(Matter.of(finding)) != null) {
                rowsInMemory--;
            }
        }
    }

    /** Remembers what was announced. */
    public void announced(PersonFile file, Finding finding) {
        if (file.announced.put(Matter.of(finding), finding) == null) {
            rowsInMemory++;
        }
        announced.put(Keys.of(finding.person().value(), finding.id().value()), FindingRows.write(finding));
    }

    /** Has the person judged again at that time instead of the one before. */
    public void schedule(PersonFile file, Schedule schedule) {
        if (schedule.equals(file.schedule)) {
            return;
        }
        UUID person = file.person().value();
        due.move(person, file.schedule, schedule);
        file.schedule = schedule;
        schedules.put(Keys.of(person), row(schedule));
    }

    private PersonFile read(PersonAlias person) {
        Map<FactId, Fact> heard = new LinkedHashMap<>();
        scan(facts, person, (id, row) -> heard.put(new FactId(id), FactRows.read(person.value(), id, row)));
        Map<FactId, Set<PersonAlias>> borrowed = new LinkedHashMap<>();
        scan(lent, person, (id, row) -> borrowed.put(new FactId(id), aliases(row)));
        Map<Matter, Finding> said = new LinkedHashMap<>();
        scan(announced, person, (id, row) -> {
            Finding finding = FindingRows.read(person.value(), id, row);
            said.put(Matter.of(finding), finding);
        });
        byte[] row = schedules.get(Keys.of(person.value()));
        Set<PersonAlias> unfollowed = borrowed.remove(UNFOLLOWED);
        PersonFile file = new PersonFile(person, heard, borrowed, said, row == null ? Schedule.NEVER : schedule(row));
        file.unfollowed = unfollowed == null ? null : unfollowed.iterator().next();
        return file;
    }

    private static void scan(KeyValueStore<Bytes, byte[]> store, PersonAlias person, BiConsumer<UUID, byte[]> row) {
        try (var rows = store.range(Keys.of(person.value(), FIRST), Keys.of(person.value(), LAST))) {
            rows.forEachRemaining(found -> row.accept(Keys.secondOf(found.key), found.value));
        }
    }

    private static byte[] row(Set<PersonAlias> aliases) {
        RowWriter row = new RowWriter(LAYOUT);
        aliases.forEach(alias -> row.id(alias.value()));
        return row.row();
    }

    private static Set<PersonAlias> aliases(byte[] row) {
        RowReader in = new RowReader(row, LAYOUT);
        Set<PersonAlias> aliases = new LinkedHashSet<>();
        while (in.hasMore()) {
            aliases.add(new PersonAlias(in.id()));
        }
        return aliases;
    }

    private static byte[] row(Schedule schedule) {
        Long next = schedule.next();
        return new RowWriter(LAYOUT)
                .flag(schedule.unverified())
                .flag(next != null)
                .count(next == null ? 0 : next)
                .row();
    }

    private static Schedule schedule(byte[] row) {
        RowReader in = new RowReader(row, LAYOUT);
        boolean unverified = in.flag();
        boolean hasNext = in.flag();
        long next = in.count();
        return new Schedule(hasNext ? next : null, unverified);
    }

    private void makeRoom() {
        var eldest = nearby.values().iterator();
        while (rowsInMemory > mostRowsInMemory && nearby.size() > 1 && eldest.hasNext()) {
            rowsInMemory -= eldest.next().rows();
            eldest.remove();
        }
    }
}
