package org.handrail.detox.benchmark;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The measure of the intake: behind the same server, the same filters and the same token, a post with the header
 * {@code Bare} is parsed as JSON, written under a unique key, with one row of state beside it, in one transaction, and
 * answered. No checks, no pseudonyms, no encryption, no receipts, no publishing.
 */
@Configuration(proxyBeanMethods = false)
class BareEndpoints implements WebMvcConfigurer, HandlerInterceptor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BATCH = 1_000;
    private static final String DEDUPLICATED =
            "insert into bare select * from unnest(?::uuid[], ?::text[]) on conflict do nothing returning id";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    BareEndpoints(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        jdbc.execute("create table if not exists bare (id uuid primary key, event text not null)");
        jdbc.execute("create table if not exists bare_state (id uuid primary key, at timestamptz default now())");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getHeader("Bare") == null) {
            return true;
        }
        int taken = request.getContentType().contains("ndjson") ? many(request) : one(request);
        response.setStatus(request.getContentType().contains("ndjson") ? 200 : 201);
        response.setContentType("application/json");
        response.getOutputStream().print("{\"accepted\":" + taken + "}");
        return false;
    }

    private int one(HttpServletRequest request) throws IOException {
        String event = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return take(List.of(event));
    }

    private int many(HttpServletRequest request) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8));
        List<String> batch = new ArrayList<>(BATCH);
        int taken = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            batch.add(line);
            if (batch.size() == BATCH) {
                taken += take(batch);
                batch.clear();
            }
        }
        return taken + (batch.isEmpty() ? 0 : take(batch));
    }

    private int take(List<String> events) {
        UUID[] ids = events.stream().map(BareEndpoints::id).toArray(UUID[]::new);
        Integer taken = transactions.execute(transaction -> {
            List<Object> fresh = jdbc.query(
                    connection -> {
                        PreparedStatement insert = connection.prepareStatement(DEDUPLICATED);
                        insert.setArray(1, connection.createArrayOf("uuid", ids));
                        insert.setArray(2, connection.createArrayOf("text", events.toArray()));
                        return insert;
                    },
                    (row, number) -> row.getObject(1));
            jdbc.update(connection -> {
                PreparedStatement state =
                        connection.prepareStatement("insert into bare_state (id) select unnest(?::uuid[])");
                state.setArray(1, connection.createArrayOf("uuid", fresh.toArray()));
                return state;
            });
            return fresh.size();
        });
        return taken == null ? 0 : taken;
    }

    private static UUID id(String event) {
        JsonNode tree = JSON.readTree(event);
        return UUID.fromString(tree.path("id").asString());
    }
}
