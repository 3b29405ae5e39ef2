package org.handrail.testing.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * A request as it goes over the wire.
 *
 * @param type its content type
 * @param headers whole lines
 * @param missing how many bytes are announced and never come
 */
@SuppressWarnings("ArrayRecordComponent") // on its way out; never compared
public record FuzzedRequest(
        Poster poster, String method, String path, String type, List<String> headers, byte[] body, int missing) {

    /** Marks a post of heartbeats, for the count alone. */
    static final String HEARTBEAT = "X-Fuzzed: heartbeat";

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/json",
            "application/json; charset=utf-16",
            "APPLICATION/CLOUDEVENTS+JSON",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "",
            ";;;",
            "text/csv; header=absent");

    private static final List<String> HEADERS = List.of(
            "Content-Encoding: br",
            "Content-Encoding: gzip",
            "Upload-Id: nonsense",
            "Upload-Offset: 5",
            "Upload-Offset: -1",
            "Upload-Id: 00000000-0000-4000-8000-000000000001",
            "ce-specversion: 0.3",
            "ce-id: x",
            "X-Big: " + "y".repeat(4_000),
            "X-Huge: " + "y".repeat(40_000),
            "Accept: image/png",
            "Accept: ///",
            "traceparent: 00-zz",
            "Content-Type: text/html",
            "Authorization: Bearer other",
            "Content-Length: 3",
            "Transfer-Encoding: chunked",
            "no colon here",
            "X\u0000Y: z",
            "Range: bytes=5-1",
            "If-Match: \"x\"",
            "Cookie: a=b; JSESSIONID=../..",
            "Expect: nothing",
            "Host: elsewhere",
            "X-Forwarded-For: \u00fc");

    private static final List<String> QUESTIONS = List.of(
            "/v1/events/nonsense",
            "/v1/events/00000000-0000-8000-8000-000000000000",
            "/v1/events/%00",
            "/v1/events",
            "/v1/flags?before=yesterday",
            "/v1/flags?before=%2B999999999-12-31T23:59:59Z",
            "/v1/flags",
            "/v1/uploads/x",
            "/v1/uploads/00000000-0000-4000-8000-000000000001?after=-5&limit=0",
            "/v1/schemas",
            "/v1/schemas/nonsense",
            "/v1/schemas/handrail.detox.completed.v1",
            "/v1/stays?limit=100000",
            "/v1/stays?limit=-1",
            "/v1/stays?after=%27",
            "/v1/stays/nonsense",
            "/v1/referrals",
            "/v1/appointments?on=2026-13-45",
            "/v1/appointments?on=9999-12-31",
            "/v1/enrolments?limit=x",
            "/v1/supplies?after=x",
            "/v1/directory",
            "/livez",
            "/v1/../v1/events",
            "/v1/events;a=b",
            "//v1//flags",
            "/actuator/env",
            "/%ff",
            "/v1/flags?x=" + "a".repeat(9_000));

    /** A question, rarely a sensible one. */
    static FuzzedRequest question(Poster poster, RandomGenerator chance) {
        String method = chance.nextInt(5) > 0
                ? "GET"
                : List.of("PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "HEAD", "BREW")
                        .get(chance.nextInt(7));
        String path = QUESTIONS.get(chance.nextInt(QUESTIONS.size()));
        return new FuzzedRequest(poster, method, path, "", List.of(), new byte[0], 0);
    }

    /** Whether what it makes the service accept reaches a topic. */
    public boolean isKept() {
        return method.equals("POST") && path.startsWith("/v1/events") && !headers.contains(HEARTBEAT);
    }

    /** As it is sent in the end: mostly as it is, else compressed, mislabelled or with headers it should not have. */
    FuzzedRequest onItsWay(RandomGenerator chance, UnaryOperator<byte[]> zip) {
        List<String> more = new ArrayList<>(headers);
        return switch (chance.nextInt(24)) {
            case 0, 1 -> {
                more.add("Content-Encoding: gzip");
                yield with(type, more, zip.apply(body));
            }
            case 2 -> {
                more.add("Content-Encoding: gzip");
                byte[] zipped = zip.apply(body);
                yield with(type, more, Arrays.copyOf(zipped, chance.nextInt(zipped.length)));
            }
            case 3 -> with(TYPES.get(chance.nextInt(TYPES.size())), more, body);
            case 4, 5 -> {
                more.add(HEADERS.get(chance.nextInt(HEADERS.size())));
                yield with(type, more, body);
            }
            case 6 -> chance.nextInt(100) == 0 ? bomb(more, zip) : this;
            case 7 ->
                new FuzzedRequest(
                        poster,
                        method,
                        path,
                        type,
                        headers,
                        Arrays.copyOf(body, body.length / 2),
                        body.length - body.length / 2);
            default -> this;
        };
    }

    private FuzzedRequest bomb(List<String> more, UnaryOperator<byte[]> zip) {
        more.add("Content-Encoding: gzip");
        return with("application/x-ndjson", more, zip.apply(new byte[30_000_000]));
    }

    private FuzzedRequest with(String type, List<String> headers, byte[] body) {
        return new FuzzedRequest(poster, method, path, type, List.copyOf(headers), body, 0);
    }

    /** What goes over the wire; the length is announced as it is. */
    byte[] bytes() {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        if (headers.stream().noneMatch(header -> header.startsWith("Authorization:"))) {
            head.append("Authorization: Bearer ").append(poster.token()).append("\r\n");
        }
        if (!type.isEmpty()) {
            head.append("Content-Type: ").append(type).append("\r\n");
        }
        headers.forEach(header -> head.append(header).append("\r\n"));
        head.append("Content-Length: ").append(body.length + missing).append("\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
