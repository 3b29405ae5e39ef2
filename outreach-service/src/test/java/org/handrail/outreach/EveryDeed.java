package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.messages.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Every operation of the API that changes something, once, on made-up cases; which ones there are the service says itself. */
final class EveryDeed {

    private static final String SUE = "supervisor/sue";
    private static final String CASES = "POST /v1/cases/{id}/";
    private static final String PEOPLE = "POST /v1/people/{person}/";
    private static final Map<String, Object> NEW_YORK = Map.of("zone", "America/New_York", "textsAgreed", true);

    private final Desk desk;
    private final Phones phones;
    private final Set<String> done = new TreeSet<>();
    private int at;

    /** Works on these cases from that one downwards. */
    EveryDeed(Desk desk, Phones phones, int from) {
        this.desk = desk;
        this.phones = phones;
        this.at = from;
    }

    /** Does all of it; what of the service's operations it left out. */
    Set<String> once(Set<String> operations, String home) {
        workOnCases();
        writeIntoCases();
        people();
        consents();
        answerAText(home);
        Set<String> left = operations.stream()
                .filter(each -> !each.startsWith("GET ") && each.matches("\\S+ /(v1|inbound)/.*"))
                .collect(Collectors.toCollection(TreeSet::new));
        left.removeAll(done);
        return left;
    }

    private void workOnCases() {
        at -= at % 2 == 0 ? 1 : 0; // that one nobody has
        onCase("claim", null);
        onCase("attempts", Map.of("channel", "call", "outcome", "no-answer"));
        onCase("release", null);
        onCase("reassign", Map.of("to", "coordinator-2", "name", "Two"));
        onCase("close", Map.of("reason", "back-in-care"));
        post("POST /v1/team/give-all", "/v1/team/give-all", Map.of("from", "coordinator-98", "to", "coordinator-2"));
        String until = Instant.now().plus(Duration.ofDays(2)).toString();
        String absence = post(
                        "POST /v1/team/absences",
                        "/v1/team/absences",
                        Map.of("staff", "coordinator-97", "cover", "coordinator-2", "until", until))
                .body()
                .at("/0/id")
                .stringValue();
        post("POST /v1/team/absences/{absence}/end", "/v1/team/absences/" + absence + "/end", null);
        at -= 2; // nobody has that one, so that the desk sends no text of itself meanwhile
    }

    private void writeIntoCases() {
        Instant now = Instant.now();
        onCase("notes", Map.of("note", "Asked for Friday"));
        onCase("escalate", Map.of("note", "The brother rang"));
        onCase("evidence", Map.of("kind", "service", "at", now.minusSeconds(60).toString()));
        onCase(
                "booked",
                Map.of(
                        "program",
                        "south-iop",
                        "start",
                        now.plus(Duration.ofDays(2)).toString()));
        onCase("wishes", NEW_YORK);
        onCase("number-corrected", null);
        phones.giveTo(person());
        onCase("texts", Map.of("kind", "please-call"));
        String finding = "ff000000-0000-8000-8000-%012x".formatted(at);
        post(
                CASES + "findings/{finding}/excuse",
                path() + "/findings/" + finding + "/excuse",
                Map.of("reason", "reported-in-error"));
        onCase("break-glass", Map.of("reason", "She stands at the door"));
    }

    private void people() {
        String number = "MRN-" + UUID.randomUUID();
        String family = Planted.word();
        String entered = post("POST /v1/people", "/v1/people", Planted.person(family, number))
                .body()
                .get("person")
                .stringValue();
        String path = "/v1/people/" + entered;
        post("POST /v1/people/search", "/v1/people/search", Map.of("find", family));
        answered(
                "PUT /v1/people/{person}",
                desk.exchange(HttpMethod.PUT, path, SUE, desk.get(path, SUE).etag(), Planted.person(family, number)));
        post(PEOPLE + "wishes", path + "/wishes", NEW_YORK);
        post(PEOPLE + "break-glass", path + "/break-glass", Map.of("reason", "She stands at the door"));
        Map<String, ?> other = Map.of("other", person().toString(), "why", "Same birthday");
        post(PEOPLE + "link", path + "/link", other);
        post(PEOPLE + "unlink", path + "/unlink", other);
        answered(
                "POST /v1/people/import",
                desk.exchangeText(
                        HttpMethod.POST,
                        "/v1/people/import?source=clinic-north",
                        SUE,
                        null,
                        "system,identifier,given,consented\nregion-1," + number + ",Rosa,until revoked\n",
                        MediaType.parseMediaType("text/csv")));
    }

    private void consents() {
        String path = "/v1/people/" + person();
        Map<String, String> south = Map.of("program", "south-iop");
        String consent = post(
                        PEOPLE + "consents",
                        path + "/consents",
                        Map.of("recipient", south, "content", List.of("referral"), "purpose", "treatment"))
                .body()
                .at("/0/id")
                .stringValue();
        post(PEOPLE + "disclosures", path + "/disclosures", Map.of("recipient", south, "content", "referral"));
        post(PEOPLE + "consents/{consent}/revoke", path + "/consents/" + consent + "/revoke", null);
    }

    private void answerAText(String home) {
        String body = "{\"from\":\"%s\",\"text\":\"I will ring\"}".formatted(phones.giveTo(person()));
        Instant now = Instant.now();
        int status = RestClient.create(home)
                .post()
                .uri("/inbound/texts")
                .contentType(MediaType.APPLICATION_JSON)
                .header(Signature.ID, "every-deed")
                .header(Signature.TIMESTAMP, Long.toString(now.getEpochSecond()))
                .header(Signature.SIGNATURE, new Signature(Receivers.SECRET).of("every-deed", now, body))
                .body(body)
                .exchange((sent, response) -> response.getStatusCode().value());
        assertThat(status).isEqualTo(204);
        done.add("POST /inbound/texts");
    }

    private PersonAlias person() {
        return new PersonAlias(ManyCases.person(at));
    }

    private String path() {
        return "/v1/cases/" + ManyCases.caseId(at);
    }

    private void onCase(String what, @Nullable Map<String, ?> body) {
        post(CASES + what, path() + "/" + what, body);
    }

    private Desk.Answer post(String operation, String path, @Nullable Map<String, ?> body) {
        String etag = operation.startsWith(CASES) ? desk.get(path(), SUE).etag() : null;
        return answered(operation, desk.post(path, SUE, etag, body));
    }

    private Desk.Answer answered(String operation, Desk.Answer answer) {
        assertThat(answer.status().is2xxSuccessful())
                .as("%s: %s", operation, answer.body())
                .isTrue();
        done.add(operation);
        return answer;
    }
}
