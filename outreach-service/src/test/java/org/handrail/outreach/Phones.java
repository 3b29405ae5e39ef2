package org.handrail.outreach;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.texts.PhoneBook;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Numbers of made-up people. */
@TestComponent
@Primary
class Phones implements PhoneBook {

    private final Map<PersonAlias, String> numbers = new ConcurrentHashMap<>();

    private final Set<PersonAlias> broken = ConcurrentHashMap.newKeySet();

    /** Gives this person a number nobody else has. */
    String giveTo(PersonAlias person) {
        return numbers.computeIfAbsent(person, who -> "+1555%07d".formatted(Math.floorMod(who.hashCode(), 10_000_000)));
    }

    /** What is known of this person cannot be read. */
    void breakFor(PersonAlias person) {
        broken.add(person);
    }

    void takeFrom(PersonAlias person) {
        numbers.remove(person);
        broken.remove(person);
    }

    @Override
    public Optional<String> mobileOf(PersonAlias person) {
        if (broken.contains(person)) {
            throw new IllegalStateException("what is known of this person cannot be read");
        }
        return Optional.ofNullable(numbers.get(person));
    }
}
