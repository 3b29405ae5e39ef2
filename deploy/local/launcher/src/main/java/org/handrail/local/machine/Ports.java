package org.handrail.local.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The ports of the system, all on 127.0.0.1. Each can be set by its own environment variable, {@code
 * HANDRAIL_PORT_DETOX}; the others keep their distance from the usual numbers by one offset.
 *
 * @param numbers port by name, in the order in which they are told
 */
public record Ports(Map<String, Integer> numbers) {

    private static final int MANAGEMENT_DISTANCE = 10_000;
    private static final int HIGHEST = 65_535;
    /** Below this only the superuser may listen. */
    private static final int LOWEST_MOVED = 1_024;
    /** From the next one on the kernel lends ports to outgoing connections, which then stand in a part's way. */
    private static final int HIGHEST_MOVED = 32_767;

    private static final Map<String, Integer> USUAL = usual();

    /**
     * The ports as the environment and the offset say.
     *
     * @param offset added to every port that the environment does not set
     */
    public static Ports from(int offset, Map<String, String> environment) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        USUAL.forEach((name, usual) -> {
            String own = environment.get(variable(name));
            numbers.put(name, own == null ? moved(name, usual, offset) : set(name, own));
        });
        return new Ports(numbers);
    }

    /** The same without a part that is not to run. */
    public Ports without(String name) {
        Map<String, Integer> fewer = new LinkedHashMap<>(numbers);
        fewer.remove(name);
        return new Ports(fewer);
    }

    public int of(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no port named " + name);
        }
        return number;
    }

    /** The management port of a part that serves HTTP. */
    public int management(String name) {
        return of(name + "-management");
    }

    /** Refuses ports that are taken by somebody else, or used twice by us. */
    public void mustBeFree() {
        Map<Integer, String> seen = new LinkedHashMap<>();
        numbers.forEach((name, number) -> {
            String other = seen.put(number, name);
            if (other != null) {
                throw new Refusal("Port " + number + " would serve both " + other + " and " + name + ". Move one: "
                        + variable(name) + "=…");
            }
            taken(number).ifPresent(why -> {
                throw new Refusal(
                        "Port " + number + " (" + name + ") is taken by " + PortHolder.of(number) + ". Free it, or"
                                + " move all ports (--port-offset 100) or this one (" + variable(name) + "=…).");
            });
        });
    }

    private static Optional<String> taken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return Optional.empty();
        } catch (IOException inUse) {
            return Optional.of(String.valueOf(inUse.getMessage()));
        }
    }

    private static int moved(String name, int usual, int offset) {
        int number = usual + offset;
        if (number < LOWEST_MOVED || number > HIGHEST_MOVED) {
            throw new Refusal("--port-offset " + offset + " would move " + name + " to port " + number
                    + "; offsets from " + (LOWEST_MOVED - Collections.min(USUAL.values())) + " to "
                    + (HIGHEST_MOVED - Collections.max(USUAL.values())) + " keep every port from " + LOWEST_MOVED
                    + " to " + HIGHEST_MOVED + ".");
        }
        return number;
    }

    private static int set(String name, String own) {
        try {
            int number = Integer.parseInt(own);
            if (number < 1 || number > HIGHEST) {
                throw new Refusal("Port " + number + " (" + name + ") lies outside 1 to " + HIGHEST + ".");
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw new Refusal(variable(name) + " is not a port: " + own);
        }
    }

    private static String variable(String name) {
        return "HANDRAIL_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Map<String, Integer> usual() {
        Map<String, Integer> http = new LinkedHashMap<>();
        http.put("outreach", 8080);
        http.put("detox", 8081);
        http.put("placement", 8082);
        http.put("aftercare", 8083);
        http.put("tracker", 8084);
        http.put("insights", 8085);
        http.put("issuer", 9000);
        Map<String, Integer> all = new LinkedHashMap<>(http);
        http.forEach((name, port) -> all.put(name + "-management", port + MANAGEMENT_DISTANCE));
        all.put("broker", 9092);
        all.put("broker-controller", 9093);
        all.put("broker-internal", 9094);
        all.put("postgres", 15432);
        all.put("prometheus", 9090);
        return all;
    }
}
