package org.handrail.local.clinics;

import java.util.List;
import java.util.Map;

/** A small directory: one region with four clinics, one partner that is not simulated. */
final class Regions {

    private Regions() {}

    static List<Network> small() {
        return Network.regions(Map.of(
                "partners",
                List.of(
                        partner("clinic-north", "region-1", List.of(program("north-detox", "detox", "3.7"))),
                        partner(
                                "clinic-south",
                                "region-1",
                                List.of(
                                        program("south-house", "placement", "3.5"),
                                        program("south-iop", "placement", "2.1"))),
                        partner(
                                "clinic-lakeside",
                                "region-1",
                                List.of(program("lakeside-aftercare", "aftercare", "1.5"))),
                        partner("clinic-synthea", "synthea", List.of(program("elsewhere", "detox", "3.7"))))));
    }

    private static Map<String, Object> partner(String id, String system, List<Map<String, Object>> programs) {
        return Map.of("id", id, "identifiers", system, "zone", "America/New_York", "programs", programs);
    }

    private static Map<String, Object> program(String id, String phase, String code) {
        return Map.of("id", id, "phase", phase, "level", Map.of("edition", 4, "code", code));
    }
}
