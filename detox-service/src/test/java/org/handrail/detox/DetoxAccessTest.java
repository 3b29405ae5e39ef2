package org.handrail.detox;

import static org.handrail.testing.PostedText.event;

import java.util.Map;
import org.handrail.testing.PhaseAccessMatrix;
import org.handrail.testing.PhaseServiceTest;

@PhaseServiceTest
class DetoxAccessTest extends PhaseAccessMatrix {

    DetoxAccessTest() {
        super("detox", "clinic-north", "clinic-east");
    }

    @Override
    protected String rows() {
        return askedOfOwn("/v1/stays");
    }

    @Override
    protected Map<String, String> examples() {
        String fact = posted(event(
                "access",
                "detox.admitted",
                "2026-03-01T09:00:00-05:00",
                "\"stay\":\"access\",\"program\":\"north-detox\""));
        return Map.of("fact", fact, "id", owner().idOf("stay", "access"));
    }
}
