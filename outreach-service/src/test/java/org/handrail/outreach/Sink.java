package org.handrail.outreach;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An HTTP server that takes what it is sent, and misbehaves where it is told to. */
final class Sink implements AutoCloseable {

    /** What it does with one request. */
    enum Conduct {
        ACCEPT,
        FAIL,
        REFUSE,
        REDIRECT,
        /** No answer at all. */
        STALL,
        /** An answer that begins and never ends. */
        DRIP,
        /** Hangs up. */
        BREAK
    }

    /** A request as it came. */
    record Received(String path, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Conduct>> conducts = new ConcurrentHashMap<>();
    private final List<HttpExchange> stalled = new CopyOnWriteArrayList<>();

    Sink() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** How it treats the next requests that hold this text, one after the other; afterwards it accepts. */
    void whenAbout(String text, Conduct... next) {
        conducts.put(text, new ArrayDeque<>(Arrays.asList(next)));
    }

    /** What came and holds this text. */
    List<Received> about(String text) {
        return received.stream().filter(each -> each.body().contains(text)).toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        received.add(new Received(exchange.getRequestURI().getPath(), headers, body));
        switch (conduct(body)) {
            case ACCEPT -> answer(exchange, 202);
            case FAIL -> answer(exchange, 500);
            case REFUSE -> answer(exchange, 422);
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", url("/elsewhere"));
                answer(exchange, 307);
            }
            case STALL -> stalled.add(exchange);
            case DRIP -> {
                exchange.sendResponseHeaders(200, 1_000_000);
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                stalled.add(exchange);
            }
            case BREAK -> throw new IOException("hung up");
        }
    }

    private Conduct conduct(String body) {
        @Nullable
        Conduct next = conducts.entrySet().stream()
                .filter(each -> body.contains(each.getKey()))
                .findFirst()
                .map(each -> each.getValue().poll())
                .orElse(null);
        return next == null ? Conduct.ACCEPT : next;
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        stalled.forEach(HttpExchange::close);
        server.stop(0);
    }
}
