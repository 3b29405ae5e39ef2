package org.handrail.testing.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.handrail.events.codec.PostedHeartbeat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes request number n of a seed: a post in any format, right or damaged anywhere, or a question about one. */
public final class FuzzedRequests {

    private static final String ALGORITHM = "L64X128MixRandom";
    private static final int SEEN_AGAIN = 20;

    private final long seed;
    private final List<Poster> posters;

    public FuzzedRequests(long seed, List<Poster> posters) {
        this.seed = seed;
        this.posters = List.copyOf(posters);
    }

    /** Request number {@code n}; one in twenty is an earlier one again, byte for byte. */
    public FuzzedRequest number(long n) {
        RandomGenerator chance = RandomGeneratorFactory.of(ALGORITHM).create(seed * 1_000_003 + n);
        return n > SEEN_AGAIN && chance.nextInt(SEEN_AGAIN) == 0
                ? number(n - 1 - chance.nextLong(SEEN_AGAIN - 1))
                : new One(chance, posters.get(chance.nextInt(posters.size())), n).request();
    }

    /** One request in the making. */
    private final class One {

        private final RandomGenerator chance;
        private final Poster poster;
        private final long number;
        private final Damage damage;

        private One(RandomGenerator chance, Poster poster, long number) {
            this.chance = chance;
            this.poster = poster;
            this.number = number;
            this.damage = new Damage(chance);
        }

        private FuzzedRequest request() {
            if (chance.nextInt(20) == 0) {
                return FuzzedRequest.question(poster, chance);
            }
            if (chance.nextInt(20) == 0) {
                return heartbeats();
            }
            return switch (chance.nextInt(6)) {
                case 0, 1 -> sent("application/cloudevents+json", structured(0), List.of());
                case 2 -> binary();
                case 3 -> sent("application/cloudevents-batch+json", several("[", ",", "]"), List.of());
                case 4 -> sent("application/x-ndjson", several("", "\n", "\n"), List.of());
                default -> sent("text/csv", csv(), List.of());
            };
        }

        private ObjectNode event(int part) {
            List<String> types = poster.wireNames();
            String type = types.get(chance.nextInt(types.size()));
            ObjectNode event = FuzzedData.JSON.createObjectNode();
            event.put("specversion", "1.0").put("id", "fuzz-" + seed + "-" + number + "-" + part);
            event.put("source", poster.partner()).put("type", type);
            event.put("time", "2026-0" + chance.nextInt(1, 10) + "-11T08:00:00Z");
            event.put("subject", "fuzz-person-" + chance.nextInt(5_000));
            event.set("data", new FuzzedData(chance, poster).of(type));
            if (chance.nextInt(4) == 0) {
                damage.tree(event);
            }
            return event;
        }

        private String structured(int part) {
            String json = event(part).toString();
            return chance.nextInt(12) == 0 ? damage.text(json) : json;
        }

        private String several(String before, String between, String after) {
            return IntStream.rangeClosed(1, chance.nextInt(1, 5))
                    .mapToObj(this::structured)
                    .collect(Collectors.joining(between, before, after));
        }

        /** A post of heartbeats alone: what is accepted of them reaches no topic. */
        private FuzzedRequest heartbeats() {
            List<String> mark = List.of(FuzzedRequest.HEARTBEAT);
            return switch (chance.nextInt(4)) {
                case 0 -> sent("application/cloudevents+json", heartbeat(0).toString(), mark);
                case 1 -> binary(heartbeat(0), mark);
                case 2 ->
                    sent(
                            "application/cloudevents-batch+json",
                            "[" + heartbeat(0) + "," + heartbeat(chance.nextInt(2)) + "]",
                            mark);
                default -> sent("application/x-ndjson", heartbeat(0) + "\n" + heartbeat(1) + "\n", mark);
            };
        }

        private ObjectNode heartbeat(int part) {
            ObjectNode heartbeat = FuzzedData.JSON.createObjectNode();
            heartbeat.put("specversion", "1.0").put("id", "beat-" + seed + "-" + number + "-" + part);
            heartbeat.put("type", PostedHeartbeat.WIRE_NAME).put("time", "2026-11-11T08:00:00Z");
            if (chance.nextInt(4) == 0) {
                damage.tree(heartbeat);
            } else if (chance.nextInt(8) == 0) {
                heartbeat.put("subject", "somebody");
            }
            return heartbeat;
        }

        private FuzzedRequest binary() {
            return binary(event(0), List.of());
        }

        private FuzzedRequest binary(ObjectNode event, List<String> mark) {
            List<String> headers = new ArrayList<>(mark);
            for (String name : event.propertyNames()) {
                JsonNode value = event.get(name);
                if (!name.equals("data") && value.isString()) {
                    headers.add("ce-" + name + ": " + printable(value.stringValue()));
                }
            }
            if (chance.nextInt(10) == 0) {
                headers.add("ce-subject: %zz%C3%28" + chance.nextInt());
            }
            JsonNode data = event.get("data");
            return sent("application/json", data == null ? "" : data.toString(), headers);
        }

        private String csv() {
            StringBuilder text = new StringBuilder("specversion,id,type,time,subject,program,stay,kind\n");
            for (int part = chance.nextInt(1, 5); part > 0; part--) {
                ObjectNode event = event(part);
                text.append("1.0,").append(event.path("id").asString("")).append(',');
                text.append(event.path("type").asString("")).append(',');
                text.append(event.path("time").asString("")).append(',');
                text.append('"')
                        .append(event.path("subject").asString(""))
                        .append('"')
                        .append(',');
                text.append(poster.program()).append(",S-").append(part).append(",\n");
            }
            return text.toString();
        }

        private FuzzedRequest sent(String type, String body, List<String> headers) {
            byte[] bytes = chance.nextInt(15) == 0 ? damage.bytes(body) : body.getBytes(StandardCharsets.UTF_8);
            FuzzedRequest request = new FuzzedRequest(
                    poster, "POST", chance.nextInt(20) == 0 ? "/v1/validate" : "/v1/events", type, headers, bytes, 0);
            return request.onItsWay(chance, FuzzedRequests::zipped);
        }

        /** What cannot stand in a header at all is for the raw damage to send. */
        private static String printable(String value) {
            String some = value.length() > 5_000 ? value.substring(0, 5_000) : value;
            return some.replaceAll("[\r\n]", "");
        }
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }
}
