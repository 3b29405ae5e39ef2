package org.handrail.outreach.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.api.PersonJson.DetailsJson;
import org.handrail.outreach.api.PersonJson.FoundJson;
import org.handrail.outreach.api.PersonJson.LinkJson;
import org.handrail.outreach.api.PersonJson.OpenedJson;
import org.handrail.outreach.api.PersonJson.ReasonJson;
import org.handrail.outreach.api.PersonJson.SearchJson;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.people.BreakGlass;
import org.handrail.outreach.people.ContactDetails;
import org.handrail.outreach.people.ContactDetails.Identifier;
import org.handrail.outreach.people.Identity;
import org.handrail.outreach.people.People;
import org.handrail.outreach.people.Person;
import org.handrail.outreach.people.Telling;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People by name. Names stand in bodies alone, never in a URL. */
@RestController
@RequestMapping("/v1/people")
class PeopleApi {

    private final People people;
    private final Telling telling;
    private final BreakGlass glass;
    private final Identity identity;

    PeopleApi(People people, Telling telling, BreakGlass glass, Identity identity) {
        this.people = people;
        this.telling = telling;
        this.glass = glass;
        this.identity = identity;
    }

    @PostMapping("/search")
    FoundJson search(@RequestBody SearchJson search, Who who) {
        String find = search.find();
        return FoundJson.of(people.find(find == null ? "" : find, who));
    }

    @GetMapping("/{person}")
    ResponseEntity<PersonJson> one(@PathVariable UUID person, Who who) {
        return answer(people.see(new PersonAlias(person), who, Did.SAW_PERSON, null));
    }

    /** Somebody of whom nothing was told yet, named as a partner names them. */
    @PostMapping
    ResponseEntity<PersonJson> enter(@RequestBody DetailsJson told, Who who) {
        Identifier identifier = told.named();
        PersonAlias person = telling.alias(identifier);
        telling.details(person, 0, with(identifier, told.told()), told.knownTo(), who);
        Person entered = people.see(person, who, Did.SAW_PERSON, null);
        return ResponseEntity.created(URI.create("/v1/people/" + entered.alias()))
                .eTag(SeenVersion.tag(entered.version()))
                .body(PersonJson.of(entered));
    }

    @PutMapping("/{person}")
    ResponseEntity<PersonJson> tell(
            @PathVariable UUID person,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody DetailsJson told,
            Who who) {
        telling.details(new PersonAlias(person), seen.version(), told.told(), told.knownTo(), who);
        return one(person, who);
    }

    @PostMapping("/{person}/wishes")
    ResponseEntity<PersonJson> wishes(@PathVariable UUID person, @RequestBody WishesJson told, Who who) {
        telling.wishes(new PersonAlias(person), told.told(), who);
        return one(person, who);
    }

    @PostMapping("/{person}/break-glass")
    OpenedJson open(@PathVariable UUID person, @RequestBody ReasonJson why, Who who) {
        return new OpenedJson(person, glass.open(new PersonAlias(person), why.reason(), who));
    }

    /** Says that another alias is the same person. */
    @PostMapping("/{person}/link")
    ResponseEntity<PersonJson> link(@PathVariable UUID person, @RequestBody LinkJson link, Who who) {
        return one(
                identity.link(new PersonAlias(person), link.alias(), link.why(), who)
                        .value(),
                who);
    }

    /** Takes that back, and answers with the other as it is then. */
    @PostMapping("/{person}/unlink")
    ResponseEntity<PersonJson> unlink(@PathVariable UUID person, @RequestBody LinkJson link, Who who) {
        identity.unlink(link.alias(), who);
        return one(person, who);
    }

    private static ResponseEntity<PersonJson> answer(Person person) {
        return ResponseEntity.ok().eTag(SeenVersion.tag(person.version())).body(PersonJson.of(person));
    }

    private static ContactDetails with(Identifier identifier, ContactDetails told) {
        if (told.identifiers().contains(identifier)) {
            return told;
        }
        List<Identifier> all = new ArrayList<>(told.identifiers());
        all.addFirst(identifier);
        return told.withIdentifiers(all);
    }
}
