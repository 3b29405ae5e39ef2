package org.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may ask a service for what, as a table of role × endpoint that is tried cell by cell over HTTP, against the service as
 * it runs. An endpoint without a row fails, and so does a row without an endpoint. A test extends this in the service and
 * gives the table:
 *
 * <pre>
 * endpoint               | nobody | coordinator | manager
 * GET /v1/cases/{id}     | 401    | yes         | yes
 * + GET /livez           | yes    | yes         | yes
 * </pre>
 *
 * <p>A cell is {@code yes} (let in, whatever is answered then), a status, {@code own} (200, and it tells of an example) or
 * {@code hidden} (200, and it tells of none). A row after a plus is of what no controller maps; a query belongs to the try
 * and not to the endpoint.
 */
public abstract class AccessMatrix {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What describes the API to its test; no service is shipped with it. */
    private static final String DESCRIBED = "GET /v3/api-docs";

    @Autowired
    private WebApplicationContext service;

    /** The table. Lines that are blank or begin with {@code #} say nothing. */
    protected abstract String table();

    /** The token of each column; an empty one for whoever has none. */
    protected abstract Map<String, String> callers();

    /** What stands for {@code {name}} in a path: real ids of the caller whom the table calls the owner. */
    protected Map<String, String> examples() {
        return Map.of();
    }

    private record Row(String endpoint, boolean mapped, List<String> cells) {}

    /** Fails where an endpoint has no row, or a row no endpoint. */
    @Test
    public void everyEndpointHasARowAndEveryRowAnEndpoint() {
        Set<String> rows = rows(table()).stream()
                .filter(Row::mapped)
                .map(row -> row.endpoint().replaceFirst("\\?.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).as("rows of the access matrix").isEqualTo(endpoints());
    }

    /** Tries every cell. */
    @TestFactory
    public Stream<DynamicTest> everybodyAtEveryDoor() {
        List<String> lines = lines(table());
        List<String> columns = cells(lines.getFirst());
        Map<String, String> callers = callers();
        assertThat(callers.keySet()).containsExactlyInAnyOrderElementsOf(columns);
        Map<String, String> examples = examples();
        assertThat(examples.values()).as("examples").doesNotContain("");
        return rows(table()).stream()
                .flatMap(row -> Stream.iterate(0, column -> column + 1)
                        .limit(columns.size())
                        .map(column -> DynamicTest.dynamicTest(
                                row.endpoint() + " by " + columns.get(column) + ": "
                                        + row.cells().get(column),
                                () -> tried(
                                        row.endpoint(),
                                        row.cells().get(column),
                                        callers.get(columns.get(column)),
                                        examples))));
    }

    private void tried(String endpoint, String expected, @Nullable String token, Map<String, String> examples) {
        HttpResponse<String> answer = send(endpoint, token == null ? "" : token, examples);
        switch (expected) {
            case "yes" -> assertThat(answer.statusCode()).isNotIn(401, 403);
            case "own" -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).containsAnyOf(examples.values().toArray(CharSequence[]::new));
            }
            case "hidden" -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain(List.copyOf(examples.values()));
            }
            default -> assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(expected));
        }
    }

    private HttpResponse<String> send(String endpoint, String token, Map<String, String> examples) {
        String[] methodAndPath = endpoint.split(" ", 2);
        String path = methodAndPath[1];
        for (Map.Entry<String, String> example : examples.entrySet()) {
            path = path.replace("{" + example.getKey() + "}", example.getValue());
        }
        path = path.replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000001");
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(methodAndPath[0].equals("ANY") ? "GET" : methodAndPath[0], BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Set<String> endpoints() {
        return service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessMatrix::endpoints)
                .filter(endpoint -> !endpoint.startsWith(DESCRIBED))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> endpoints(RequestMappingInfo mapped) {
        List<String> methods = mapped.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .toList();
        return (methods.isEmpty() ? List.of("ANY") : methods)
                .stream().flatMap(method -> mapped.getPatternValues().stream().map(path -> method + " " + path));
    }

    private static List<Row> rows(String table) {
        List<String> lines = lines(table);
        int columns = cells(lines.getFirst()).size();
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String endpoint = line.substring(0, line.indexOf('|')).strip();
            boolean mapped = !endpoint.startsWith("+");
            Row row = new Row(mapped ? endpoint : endpoint.substring(1).strip(), mapped, cells(line));
            assertThat(row.cells()).as(endpoint).hasSize(columns);
            rows.add(row);
        }
        return rows;
    }

    private static List<String> lines(String table) {
        return table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).skip(1).map(String::strip).toList();
    }
}
