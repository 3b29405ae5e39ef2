package org.handrail.outreach.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.WishesTold;
import org.handrail.outreach.people.ContactDetails;
import org.handrail.outreach.people.ContactDetails.Identifier;
import org.handrail.outreach.people.Found;
import org.handrail.outreach.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person, named. See {@link ContactDetails} for what the fields mean.
 *
 * @param person the alias under which they are led
 * @param name as it stands in lists
 * @param version to be sent as {@code If-Match: "version"} with a change, 0 where nothing was told yet
 * @param linked other aliases that are the same person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonJson(
        UUID person,
        String name,
        ContactDetails details,
        long version,
        @Nullable Instant toldAt,
        @Nullable String toldBy,
        @Nullable WishesJson wishes,
        List<LinkedJson> linked) {

    static PersonJson of(Person person) {
        WishesTold wishes = person.wishes();
        return new PersonJson(
                person.alias().value(),
                person.details().name(),
                person.details(),
                person.version(),
                person.toldAt(),
                person.toldBy(),
                wishes == null ? null : WishesJson.of(wishes),
                person.linked().stream()
                        .map(each -> new LinkedJson(each.alias().value(), each.details()))
                        .toList());
    }

    @Override
    public String toString() {
        return "PersonJson";
    }

    record LinkedJson(UUID person, ContactDetails details) {}

    /** What was searched for. In a body, since a URL is kept in logs. */
    record SearchJson(@Nullable String find) {

        @Override
        public String toString() {
            return "SearchJson";
        }
    }

    /** What a search found; see {@link Found}. */
    record FoundJson(List<HitJson> people, boolean more, List<UUID> elsewhere) {

        static FoundJson of(Found found) {
            return new FoundJson(
                    found.people().stream()
                            .map(hit -> new HitJson(
                                    hit.alias().value(), hit.details().name(), hit.details()))
                            .toList(),
                    found.more(),
                    found.elsewhere().stream().map(PersonAlias::value).toList());
        }
    }

    record HitJson(UUID person, String name, ContactDetails details) {

        @Override
        public String toString() {
            return "HitJson";
        }
    }

    /**
     * Details as they are told.
     *
     * @param programs which know the person; needed where they have no case, so that their team finds them
     * @param consented until when the person agreed that the partner hands this over; for an import alone
     */
    record DetailsJson(
            @Nullable Identifier identifier,
            @Nullable ContactDetails details,
            @Nullable Set<String> programs,
            @Nullable String consented) {

        ContactDetails told() {
            if (details == null) {
                throw new CaseRefusal(Kind.INVALID, "There are no details.", "Send them as \"details\".");
            }
            return details;
        }

        Identifier named() {
            if (identifier == null) {
                throw new CaseRefusal(
                        Kind.INVALID,
                        "It is not said who it is.",
                        "Send \"identifier\", with system and value, as a partner names the person.");
            }
            return identifier;
        }

        Set<String> knownTo() {
            return programs == null ? Set.of() : Set.copyOf(programs);
        }

        @Override
        public String toString() {
            return "DetailsJson";
        }
    }

    /** Which other alias, and how it is known that it is the same person. */
    record LinkJson(@Nullable UUID other, @Nullable String why) {

        PersonAlias alias() {
            if (other == null) {
                throw new CaseRefusal(Kind.INVALID, "It is not said which.", "Send its alias as \"other\".");
            }
            return new PersonAlias(other);
        }
    }

    /** Why somebody must see a person of another team. */
    record ReasonJson(@Nullable String reason) {}

    /** Until when they may. */
    record OpenedJson(UUID person, Instant until) {}
}
