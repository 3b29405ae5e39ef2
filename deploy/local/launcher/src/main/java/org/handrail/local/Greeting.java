package org.handrail.local;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.handrail.local.machine.Place;
import org.handrail.local.machine.Ports;
import org.handrail.local.machine.Secrets;
import org.handrail.local.parts.Say;
import org.handrail.local.secure.Certificates;

/** What a person is told when all is ready: addresses, logins, and three lines to try. */
record Greeting(Path home, Place place, Ports ports, UpOptions options, Say say) {

    void print() {
        Secrets logins = new Secrets(place.secret("clients.properties"));
        say.line("");
        say.line("Handrail is ready.");
        say.line("");
        say.line("  the coordinators' list   " + scheme() + "://localhost:" + ports.of("outreach") + "/");
        say.line("  intakes                  detox " + http("detox") + "  placement " + http("placement")
                + "  aftercare " + http("aftercare"));
        say.line("  tracker, insights        " + http("tracker") + "  " + http("insights"));
        say.line("  issuer                   " + scheme() + "://localhost:" + ports.of("issuer"));
        say.line("  the managers' figures    " + scheme() + "://localhost:" + ports.of("insights") + "/");
        say.line("  metrics                  " + scheme() + "://127.0.0.1:" + ports.management("outreach")
                + "/actuator/prometheus, and so on: each port + 10000");
        if (options.prometheus()) {
            say.line("  Prometheus               http://127.0.0.1:" + ports.of("prometheus"));
        }
        say.line("  broker, database         127.0.0.1:" + ports.of("broker") + "  127.0.0.1:" + ports.of("postgres"));
        say.line("  data and logs            " + place.folder());
        say.line("");
        for (String staff : KeptSecrets.STAFF) {
            say.line(String.format("  login  %-20s  password  %s", staff, logins.of(KeptSecrets.login(staff))));
        }
        say.line("");
        say.line("Try:");
        say.line(curl() + "-H \"Authorization: Bearer $(" + token("coordinator") + ")\" '" + http("outreach")
                + "/v1/cases'");
        say.line(curl() + "-H \"Authorization: Bearer $(" + token("clinic-north") + ")\""
                + " -H 'Content-Type: application/cloudevents+json' -d '" + admission() + "' " + http("detox")
                + "/v1/events");
        say.line(curl() + scheme() + "://127.0.0.1:" + ports.management("tracker") + "/actuator/health");
        say.line("");
        say.line(
                System.getProperty("handrail.detached") == null
                        ? "Ctrl-C stops everything."
                        : "deploy/local/down stops it.");
    }

    private String scheme() {
        return options.secure() ? "https" : "http";
    }

    private String curl() {
        return "  curl -s "
                + (options.secure() ? "--cacert " + new Certificates(place.secret("tls"), "").authority() + " " : "");
    }

    private String http(String part) {
        return scheme() + "://127.0.0.1:" + ports.of(part);
    }

    /** As it is called from where the person stands, on the data they chose. */
    private String token(String client) {
        Path script = Path.of("").toAbsolutePath().relativize(home.resolve("deploy/local/token"));
        String data = place.folder().equals(home.resolve(".local")) ? "" : "HANDRAIL_DATA=" + place.folder() + " ";
        return data + script + " " + client;
    }

    private static String admission() {
        String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return "{\"specversion\":\"1.0\",\"id\":\"try-1\",\"type\":\"handrail.detox.admitted.v1\",\"time\":\"" + time
                + "\",\"subject\":\"patient-1\",\"source\":\"clinic-north\",\"data\":{\"stay\":\"stay-1\",\"program\":\"north-detox\"}}";
    }
}
