package org.handrail.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one part says of itself when it is scraped.
 *
 * @param part by the launcher's name
 * @param took from the question to the end of the answer
 * @param bytes of the answer
 * @param families our own metrics, by name
 */
record Scrape(String part, Duration took, int bytes, SortedMap<String, Family> families) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String OURS = "handrail_";
    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) (handrail_\\w+) ?(.*)");
    private static final Pattern SAMPLE = Pattern.compile("(handrail_\\w+)(?:\\{(.*)})? .*");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

    /** A metric as Prometheus knows it: a histogram's buckets, count and sum are one. */
    record Family(String name, String type, String help, NavigableSet<String> labels) {}

    /** Scrapes a part whose management port this is. */
    static Scrape of(String part, int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .timeout(Duration.ofSeconds(20))
                .build();
        long begun = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            return new Scrape(
                    part, took, answer.body().length, families(new String(answer.body(), StandardCharsets.UTF_8)));
        } catch (IOException away) {
            throw new IllegalStateException(part + " cannot be scraped", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The families of several scrapes together, each with the labels of all. */
    static SortedMap<String, Family> together(Collection<Scrape> scrapes) {
        SortedMap<String, Family> all = new TreeMap<>();
        for (Scrape scrape : scrapes) {
            scrape.families.values().forEach(family -> all.merge(family.name(), family, Scrape::joined));
        }
        return all;
    }

    private static Family joined(Family one, Family other) {
        NavigableSet<String> labels = new TreeSet<>(one.labels());
        labels.addAll(other.labels());
        return new Family(one.name(), one.type(), one.help(), labels);
    }

    private static SortedMap<String, Family> families(String text) {
        SortedMap<String, String> helps = new TreeMap<>();
        SortedMap<String, Family> families = new TreeMap<>();
        for (String line : text.lines().toList()) {
            Matcher comment = COMMENT.matcher(line);
            if (comment.matches()) {
                String name = comment.group(2);
                if (comment.group(1).equals("HELP")) {
                    helps.put(name, comment.group(3).strip());
                } else {
                    families.put(
                            name, new Family(name, comment.group(3), helps.getOrDefault(name, ""), new TreeSet<>()));
                }
            } else if (line.startsWith(OURS)) {
                label(line, families);
            }
        }
        families.values().removeIf(family -> isShadow(family, families));
        return families;
    }

    /** The recent maximum, which comes with each timer under a name of its own. */
    private static boolean isShadow(Family family, SortedMap<String, Family> families) {
        String timer = family.name().replaceFirst("_max$", "");
        return !timer.equals(family.name()) && families.containsKey(timer);
    }

    private static void label(String line, SortedMap<String, Family> families) {
        Matcher sample = SAMPLE.matcher(line);
        if (sample.matches() && sample.group(2) != null) {
            Family family = families.get(sample.group(1).replaceFirst("_(bucket|count|sum)$", ""));
            Family exact = families.get(sample.group(1));
            Family owner = exact == null ? family : exact;
            if (owner != null) {
                LABEL.matcher(sample.group(2))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(owner.labels()::add);
            }
        }
    }
}
