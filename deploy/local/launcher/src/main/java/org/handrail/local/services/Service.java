package org.handrail.local.services;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The Spring Boot services, each a packaged jar. */
public enum Service {
    ISSUER("deploy/local/issuer", 64, false),
    DETOX("detox-service", 192, true),
    PLACEMENT("placement-service", 192, true),
    AFTERCARE("aftercare-service", 192, true),
    TRACKER("handoff-tracker", 256, false),
    OUTREACH("outreach-service", 192, true),
    INSIGHTS("insights-service", 128, true);

    private final String module;
    private final int heap;
    private final boolean schema;

    Service(String module, int heap, boolean schema) {
        this.module = module;
        this.heap = heap;
        this.schema = schema;
    }

    /** As it is told, and as its role and schema are called. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Jvm jvm() {
        return new Jvm(heap);
    }

    /** Whether it keeps tables. */
    public boolean hasSchema() {
        return schema;
    }

    /** The services that run on broker and database, all but the issuer. */
    public static List<Service> all() {
        return Arrays.stream(values()).filter(service -> service != ISSUER).toList();
    }

    /** The schemas, each with a role of its name. */
    public static List<String> schemas() {
        return Arrays.stream(values())
                .filter(Service::hasSchema)
                .map(Service::id)
                .toList();
    }

    /** Its packaged jar in this checkout. */
    Path jar(Path home) {
        return Unpacked.jarOf(home, module);
    }
}
