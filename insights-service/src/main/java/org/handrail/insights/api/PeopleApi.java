package org.handrail.insights.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.handrail.insights.figures.Looks;
import org.handrail.insights.figures.People;
import org.handrail.insights.figures.RefusedQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who stands behind a figure, by pseudonym, for those who may look at single people. Each look is written down. */
@RestController
class PeopleApi {

    private static final int MOST = 1_000;

    private final People people;
    private final Looks looks;

    PeopleApi(People people, Looks looks) {
        this.people = people;
        this.looks = looks;
    }

    /**
     * A page of people.
     *
     * @param next what {@code after} is for the next page; missing on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PeoplePage(List<People.Counted> people, @Nullable UUID next) {}

    /**
     * Those whom a measure counts.
     *
     * @param measure by the name of its rule, {@code 3312-7}
     * @param part {@code numerator}, {@code denominator}, {@code missing}, {@code open} or {@code exclusions}
     * @param month the cohort month, else all
     * @param program by its id, else all
     */
    @GetMapping("/v1/measures/{measure}/people")
    PeoplePage people(
            @PathVariable String measure,
            @RequestParam(defaultValue = "denominator") String part,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable String program,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit,
            Authentication caller) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedQuestion("The limit makes no sense.", "limit is a whole number from 1 to " + MOST + ".");
        }
        List<People.Counted> found = people.behind(new People.Wanted(measure, part, month, program, after, limit));
        boolean more = found.size() > limit;
        List<People.Counted> page = more ? found.subList(0, limit) : found;
        looks.tell(
                caller.getName(),
                "%s of measure %s, month %s, program %s".formatted(part, measure, orAll(month), orAll(program)),
                page.stream().map(People.Counted::person).toList());
        return new PeoplePage(page, more ? page.getLast().finding() : null);
    }

    /** What exactly was found out, with its evidence and its explanation. */
    @GetMapping(path = "/v1/findings/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<People.Explained> finding(@PathVariable UUID id, Authentication caller) {
        People.Explained explained =
                people.explained(id).orElseThrow(() -> new UnknownThing("No such finding is known here."));
        looks.tell(caller.getName(), "finding " + id, List.of(explained.person()));
        return ResponseEntity.ok(explained);
    }

    private static Object orAll(@Nullable Object asked) {
        return asked == null ? "all" : asked;
    }
}
