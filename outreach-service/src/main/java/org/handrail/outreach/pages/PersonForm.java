package org.handrail.outreach.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.people.ContactDetails;
import org.handrail.outreach.people.ContactDetails.ContactPerson;
import org.handrail.outreach.people.ContactDetails.Identifier;
import org.handrail.outreach.people.ContactDetails.Phone;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Contact details as a form shows and sends them: texts alone, so that what was typed comes back where it is refused. Of what
 * there may be several there is always an empty line more.
 */
record PersonForm(
        String given,
        String family,
        String preferred,
        String born,
        String address,
        String emergencyPlan,
        List<String> emails,
        List<Line> phones,
        List<Line> contacts,
        List<Line> identifiers,
        String programs) {

    /** Up to four things on one line: number, kind and remark; name, relation, telephone, emergency; system and value. */
    record Line(String first, String second, String third, String fourth) {

        static final Line EMPTY = new Line("", "", "", "");

        boolean isBlank() {
            return (first + third).isBlank();
        }

        @Override
        public String toString() {
            return "Line";
        }
    }

    static PersonForm of(ContactDetails details) {
        return new PersonForm(
                text(details.given()),
                text(details.family()),
                text(details.preferred()),
                text(details.born()),
                text(details.address()),
                text(details.emergencyPlan()),
                more(details.emails(), email -> email, ""),
                more(details.phones(), PersonForm::line, Line.EMPTY),
                more(details.contacts(), PersonForm::line, Line.EMPTY),
                more(details.identifiers(), each -> new Line(each.system(), each.value(), "", ""), Line.EMPTY),
                "");
    }

    static PersonForm of(MultiValueMap<String, String> sent) {
        return new PersonForm(
                text(sent.getFirst("given")),
                text(sent.getFirst("family")),
                text(sent.getFirst("preferred")),
                text(sent.getFirst("born")),
                text(sent.getFirst("address")),
                text(sent.getFirst("emergencyPlan")),
                sent.getOrDefault("email", List.of()),
                lines(sent, "phone", "phoneKind", "phoneRemark", ""),
                lines(sent, "contact", "contactRelation", "contactPhone", "contactEmergency"),
                lines(sent, "system", "identifier", "", ""),
                text(sent.getFirst("programs")));
    }

    /**
     * The details.
     *
     * @throws CaseRefusal when something makes no sense
     */
    ContactDetails told() {
        return new ContactDetails(
                given,
                family,
                preferred,
                born.isBlank() ? null : day(),
                phones.stream()
                        .filter(line -> !line.isBlank())
                        .map(PersonForm::phone)
                        .toList(),
                emails.stream().filter(email -> !email.isBlank()).toList(),
                address,
                contacts.stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> new ContactPerson(
                                line.first(), line.second(), line.third(), "yes".equals(line.fourth())))
                        .toList(),
                emergencyPlan,
                identifiersTold());
    }

    List<Identifier> identifiersTold() {
        return identifiers.stream()
                .filter(line -> !line.second().isBlank())
                .map(line -> new Identifier(line.first(), line.second()))
                .toList();
    }

    Set<String> knownTo() {
        return Stream.of(programs.split("[\\s,]+", -1))
                .filter(each -> !each.isBlank())
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "PersonForm";
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(born.strip());
        } catch (DateTimeException none) {
            throw new CaseRefusal(Kind.INVALID, "This is no day of birth.", "Write it as 1984-03-02.");
        }
    }

    private static Phone phone(Line line) {
        Phone.Line kind = line.second().isBlank()
                ? Phone.Line.OTHER
                : org.handrail.outreach.cases.Spelling.read(Phone.Line.class, "kind of line", line.second());
        return new Phone(line.first(), kind, line.third());
    }

    private static Line line(Phone phone) {
        return new Line(phone.number(), phone.kind().name().toLowerCase(Locale.ROOT), text(phone.remark()), "");
    }

    private static Line line(ContactPerson contact) {
        return new Line(
                text(contact.name()),
                text(contact.relation()),
                text(contact.phone()),
                Boolean.TRUE.equals(contact.emergency()) ? "yes" : "no");
    }

    private static <T, U> List<U> more(List<T> all, Function<T, U> shown, U empty) {
        List<U> lines = new ArrayList<>(all.stream().map(shown).toList());
        lines.add(empty);
        return lines;
    }

    private static List<Line> lines(
            MultiValueMap<String, String> sent, String first, String second, String third, String fourth) {
        return IntStream.range(0, sent.getOrDefault(first, List.of()).size())
                .mapToObj(
                        i -> new Line(at(sent, first, i), at(sent, second, i), at(sent, third, i), at(sent, fourth, i)))
                .toList();
    }

    private static String at(MultiValueMap<String, String> sent, String name, int i) {
        List<String> all = sent.getOrDefault(name, List.of());
        return i < all.size() ? text(all.get(i)) : "";
    }

    private static String text(@Nullable Object typed) {
        return typed == null ? "" : typed.toString();
    }
}
