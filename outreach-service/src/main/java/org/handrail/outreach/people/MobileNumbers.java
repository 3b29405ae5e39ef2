package org.handrail.outreach.people;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.people.ContactDetails.Phone;
import org.handrail.outreach.people.PeopleTable.Row;
import org.handrail.outreach.texts.Dialled;
import org.handrail.outreach.texts.PhoneBook;
import org.springframework.stereotype.Component;

/** Of what is known of people the one number that takes texts; shown to nobody, so no entry in the audit log. */
@Component
class MobileNumbers implements PhoneBook {

    private final PeopleTable table;
    private final SealedDetails sealed;
    private final Dialled dialled;

    MobileNumbers(PeopleTable table, SealedDetails sealed, Dialled dialled) {
        this.table = table;
        this.sealed = sealed;
        this.dialled = dialled;
    }

    @Override
    public Optional<String> mobileOf(PersonAlias alias) {
        PersonAlias person = table.led(alias);
        Collection<UUID> all = Stream.concat(Stream.of(person), table.others(person).stream())
                .map(PersonAlias::value)
                .toList();
        var rows = table.of(all);
        return all.stream()
                .flatMap(each -> Stream.ofNullable(rows.get(each)))
                .flatMap(this::mobiles)
                .findFirst()
                .map(dialled::of);
    }

    private Stream<String> mobiles(Row row) {
        return sealed.open(row.person(), row.sealed()).phones().stream()
                .filter(phone -> phone.kind() == Phone.Line.MOBILE)
                .map(Phone::number);
    }
}
