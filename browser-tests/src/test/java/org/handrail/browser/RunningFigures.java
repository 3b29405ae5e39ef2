package org.handrail.browser;

import java.util.HashMap;
import java.util.Map;
import org.handrail.testing.FreePort;
import org.handrail.testing.LocalPostgres;
import org.handrail.testing.RealKafka;

/** The managers' pages, started when a test asks for them. */
final class RunningFigures {

    private final int port = FreePort.findForLater();
    private final Program service;
    private boolean isUp;

    RunningFigures(String issuerUrl, String database) {
        int management = FreePort.findForLater();
        Map<String, String> settings = new HashMap<>(Map.of(
                "SERVER_PORT",
                String.valueOf(port),
                "MANAGEMENT_SERVER_PORT",
                String.valueOf(management),
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
                issuerUrl,
                "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_HANDRAIL_CLIENT_SECRET",
                "figures",
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                RealKafka.bootstrapServers(),
                "SPRING_DATASOURCE_URL",
                database,
                "SPRING_DATASOURCE_USERNAME",
                LocalPostgres.USER,
                "SPRING_DATASOURCE_PASSWORD",
                LocalPostgres.USER,
                "HANDRAIL_DIRECTORY",
                RunningDesk.directory()));
        this.service = new Program("insights-service", management, settings);
    }

    String url() {
        return "http://localhost:" + port;
    }

    synchronized void isUp() {
        if (!isUp) {
            service.start();
            service.awaitReady();
            isUp = true;
        }
    }
}
