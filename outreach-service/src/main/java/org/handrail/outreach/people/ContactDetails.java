package org.handrail.outreach.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is and how to reach them. What they wish (zone, language, channel, no voicemail …) stands with their wishes.
 * Never put into a log, a metric, a URL or a message: {@code toString} says nothing.
 *
 * @param preferred what they want to be called, or null where it is their given name
 * @param born the day, or null where it is not known
 * @param phones those to try first come first
 * @param emails likewise
 * @param address as on a letter, with line breaks, or null
 * @param contacts people who may help to reach them, or are to be called in an emergency
 * @param emergencyPlan what to do when they are in danger, as agreed with them, or null
 * @param identifiers by which partners name them
 */
public record ContactDetails(
        @Nullable String given,
        @Nullable String family,
        @Nullable String preferred,
        @Nullable LocalDate born,
        List<Phone> phones,
        List<String> emails,
        @Nullable String address,
        List<ContactPerson> contacts,
        @Nullable String emergencyPlan,
        List<Identifier> identifiers) {

    /** Somebody of whom nothing is known yet. */
    public static final ContactDetails EMPTY =
            new ContactDetails(null, null, null, null, List.of(), List.of(), null, List.of(), null, List.of());

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST = 20;

    public ContactDetails {
        given = text(given, LONGEST_NAME);
        family = text(family, LONGEST_NAME);
        preferred = text(preferred, LONGEST_NAME);
        address = text(address, LONGEST_TEXT);
        emergencyPlan = text(emergencyPlan, LONGEST_TEXT);
        phones = few(phones);
        emails = few(emails).stream()
                .map(email -> Objects.requireNonNullElse(text(email, LONGEST_NAME), ""))
                .filter(email -> !email.isEmpty())
                .toList();
        contacts = few(contacts);
        identifiers = few(identifiers);
        if (emails.stream().anyMatch(email -> email.indexOf('@') < 1)) {
            throw new CaseRefusal(Kind.INVALID, "An e-mail address has no @.", "Write it as name@example.org.");
        }
    }

    /** What to call them and how they are written: {@code Mia (Maria Alvarez)}; empty where no name is known. */
    public String name() {
        String full = Stream.of(given, family).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (preferred == null || preferred.equals(given)) {
            return full;
        }
        return full.isEmpty() ? preferred : preferred + " (" + full + ")";
    }

    /** The same, named by partners like this. */
    public ContactDetails withIdentifiers(List<Identifier> named) {
        return new ContactDetails(
                given, family, preferred, born, phones, emails, address, contacts, emergencyPlan, named);
    }

    /** Nothing of a person gets into a log by mistake. */
    @Override
    public String toString() {
        return "ContactDetails";
    }

    static <T> List<T> few(@Nullable List<T> all) {
        if (all != null && all.size() > MOST) {
            throw new CaseRefusal(Kind.INVALID, "That is too much of one kind.", "Keep at most " + MOST + " of each.");
        }
        return all == null ? List.of() : List.copyOf(all);
    }

    static @Nullable String text(@Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > longest || typed.indexOf('\0') >= 0) {
            throw new CaseRefusal(
                    Kind.INVALID, "A text is too long, or no text.", "Keep it under " + longest + " characters.");
        }
        return typed.strip();
    }

    /**
     * A telephone number.
     *
     * @param number as it is dialled, with its country's code where it is not the country of the desk
     * @param remark {@code after five}, {@code her sister's}, or null
     */
    public record Phone(String number, Line kind, @Nullable String remark) {

        /** What kind of line it is: a text reaches a mobile alone. */
        public enum Line {
            @JsonProperty("mobile")
            MOBILE,
            @JsonProperty("home")
            HOME,
            @JsonProperty("work")
            WORK,
            @JsonProperty("other")
            OTHER
        }

        private static final int SHORTEST = 7;
        private static final int LONGEST = 20;

        public Phone {
            number = Objects.requireNonNullElse(number, "").strip();
            kind = Objects.requireNonNullElse(kind, Line.OTHER);
            remark = text(remark, LONGEST_NAME);
            long digits = number.chars().filter(Character::isDigit).count();
            if (digits < SHORTEST || digits > LONGEST || !number.matches("[+0-9 ().x/-]{1,40}")) {
                throw new CaseRefusal(
                        Kind.INVALID,
                        "This is no telephone number.",
                        "Write it as +1 555 010 2233; remarks go beside it.");
            }
        }

        @Override
        public String toString() {
            return "Phone";
        }
    }

    /**
     * Somebody near the person.
     *
     * @param relation {@code sister}, or null
     * @param emergency whether to call them when the person is in danger
     */
    public record ContactPerson(
            @Nullable String name,
            @Nullable String relation,
            @Nullable String phone,
            @Nullable Boolean emergency) {

        public ContactPerson {
            name = text(name, LONGEST_NAME);
            relation = text(relation, LONGEST_NAME);
            phone = text(phone, LONGEST_NAME);
            emergency = Boolean.TRUE.equals(emergency);
        }

        @Override
        public String toString() {
            return "ContactPerson";
        }
    }

    /**
     * What a partner calls the person.
     *
     * @param system the identifier system, as in the directory
     */
    public record Identifier(String system, String value) {

        public Identifier {
            system = Objects.requireNonNullElse(text(system, LONGEST_NAME), "");
            value = Objects.requireNonNullElse(text(value, LONGEST_NAME), "");
            if (value.isEmpty() || !system.matches("[A-Za-z0-9._-]+")) {
                throw new CaseRefusal(
                        Kind.INVALID, "An identifier lacks its system or itself.", "Send system and value of each.");
            }
        }

        @Override
        public String toString() {
            return "Identifier";
        }
    }
}
