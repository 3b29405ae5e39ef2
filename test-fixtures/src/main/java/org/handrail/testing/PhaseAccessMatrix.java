package org.handrail.testing;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * The access matrix of a phase service: what every intake has, and the rows of the service's own endpoints. {@code reads}
 * and {@code writes} are clients of the owner with that scope; {@code another} is another partner with both, {@code stranger} a
 * client that no partner has, {@code elsewhere} a client of the owner whose scopes are another service's.
 */
public abstract class PhaseAccessMatrix extends AccessMatrix {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String COLUMNS = """
            endpoint                     | nobody | stranger | elsewhere | reads | writes | another | coordinator | supervisor | manager
            """;

    private static final String INTAKE = """
            POST /v1/events              | 401    | 403      | 403       | 403   | yes    | yes     | 403         | 403        | 403
            POST /v1/validate            | 401    | 403      | 403       | 403   | yes    | yes     | 403         | 403        | 403
            GET /v1/uploads/{id}         | 401    | 403      | 403       | 404   | 404    | 404     | 403         | 403        | 403
            POST /v1/pseudonyms          | 401    | 403      | 403       | yes   | yes    | yes     | 403         | 403        | 403
            GET /v1/events/{fact}        | 401    | 403      | 403       | own   | own    | 404     | 403         | 403        | 403
            GET /v1/flags                | 401    | 403      | 403       | yes   | yes    | hidden  | 403         | 403        | 403
            GET /v1/directory            | 401    | 403      | 403       | 200   | 200    | 200     | 403         | 200        | 200
            GET /v1/schemas              | 200    | 200      | 200       | 200   | 200    | 200     | 200         | 200        | 200
            GET /v1/schemas/openapi      | 200    | 200      | 200       | 200   | 200    | 200     | 200         | 200        | 200
            GET /v1/schemas/{type}       | 404    | 404      | 404       | 404   | 404    | 404     | 404         | 404        | 404
            ANY /error                   | 401    | 403      | 403       | 403   | 403    | 403     | 403         | 403        | 403
            + GET /livez                 | 200    | 200      | 200       | 200   | 200    | 200     | 200         | 200        | 200
            + PUT /v1/events             | 401    | 403      | 403       | 403   | 403    | 403     | 403         | 403        | 403
            + GET /anything              | 401    | 403      | 403       | 403   | 403    | 403     | 403         | 403        | 403
            + GET /actuator/prometheus   | 401    | 403      | 403       | 403   | 403    | 403     | 403         | 403        | 403
            """;

    /** The service's own row for what partners read of themselves: another one finds nothing there. */
    protected static final String OWN_LIST =
            " | 401    | 403      | 403       | own   | 403    | hidden  | 403         | 403        | 403\n";

    /** The same for a single thing. */
    protected static final String OWN_THING =
            " | 401    | 403      | 403       | own   | 403    | 404     | 403         | 403        | 403\n";

    /** A single thing of which the owner has none either. */
    private static final String NO_THING =
            " | 401    | 403      | 403       | 404   | 403    | 404     | 403         | 403        | 403\n";

    /** A list of which the owner has nothing that is an example. */
    protected static final String LIST =
            " | 401    | 403      | 403       | 200   | 403    | hidden  | 403         | 403        | 403\n";

    private final String phase;
    private final String owner;
    private final String another;

    @Autowired
    private TestTokens tokens;

    @LocalServerPort
    private int port;

    /**
     * Of one service.
     *
     * @param phase the service's, {@code detox}
     * @param owner the client of the partner whose things are the examples
     * @param another the client of a partner that has no part in them
     */
    protected PhaseAccessMatrix(String phase, String owner, String another) {
        this.phase = phase;
        this.owner = owner;
        this.another = another;
    }

    /** The rows of the service's own endpoints. */
    protected abstract String rows();

    /** The rows of what is asked about one kind of thing; {@code {id}} stands for one of the owner's. */
    protected static String askedOfOwn(String path) {
        return "GET " + path + OWN_LIST + "GET " + path + "/{id}" + OWN_THING + "GET " + path + "/{id}/history"
                + OWN_THING;
    }

    /** The same of a kind of which the owner has nothing, or nothing of that id. */
    protected static String asked(String path) {
        return "GET " + path + LIST + "GET " + path + "/{id}" + NO_THING + "GET " + path + "/{id}/history" + NO_THING;
    }

    /** Posts for the owner, whom what is posted belongs to. */
    protected final PostingClinic owner() {
        return PostingClinic.at(port, tokens.of(owner, scope("read") + " " + scope("write")));
    }

    /** The id of the fact that this event of the owner becomes, for {@code {fact}}. */
    protected final String posted(String event) {
        return JSON.readTree(owner().post(event).body()).path("fact").asString();
    }

    @Override
    protected final String table() {
        return COLUMNS + INTAKE + asked("/v1/circumstances") + asked("/v1/consents") + rows();
    }

    @Override
    protected final Map<String, String> callers() {
        String all = scope("read") + " " + scope("write");
        return Map.of(
                "nobody", "",
                "stranger", tokens.of("stranger", all),
                "elsewhere", tokens.of(owner, "handrail/elsewhere.read handrail/elsewhere.write events"),
                "reads", tokens.of(owner, scope("read")),
                "writes", tokens.of(owner, scope("write")),
                "another", tokens.of(another, all),
                "coordinator", staff("coordinator", all),
                "supervisor", staff("supervisor", all),
                "manager", staff("manager", all));
    }

    /** Even with the scopes of a clinic, staff are no clinic. */
    private String staff(String role, String scopes) {
        return tokens.of(role, "cases " + scopes, List.of(role));
    }

    private String scope(String what) {
        return "handrail/" + phase + "." + what;
    }
}
