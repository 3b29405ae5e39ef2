package org.handrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every manifest says what the types of its kind know, and no more. */
class ManifestsTest {

    private static final Path KUBERNETES = Checkout.DEPLOY.resolve("kubernetes");

    @Test
    void everyManifestIsUnderstoodToTheLastField() throws Exception {
        List<String> unknown = new ArrayList<>();
        try (Stream<Path> all = Files.walk(KUBERNETES)) {
            all.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .forEach(file -> Checkout.documents(Checkout.text(file))
                            .forEach(manifest -> StrictReading.unknownIn(manifest)
                                    .forEach(place -> unknown.add(file.getFileName() + ": " + place))));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void aFieldThatNobodyKnowsIsNamed() {
        Map<String, Object> deployment = manifest("base/detox.yaml", "Deployment");
        Checkout.map(deployment.get("spec")).put("replicass", 2);
        assertThat(StrictReading.unknownIn(deployment)).anyMatch(place -> place.contains("replicass"));
        Map<String, Object> kafka = manifest("base/kafka.yaml", "Kafka");
        Checkout.map(Checkout.map(kafka.get("spec")).get("kafka")).put("replikas", 3);
        assertThat(StrictReading.unknownIn(kafka)).anyMatch(place -> place.contains("replikas"));
    }

    @Test
    void theTopicsAreThoseOfTheList() {
        Map<String, Object> wanted = new TreeMap<>();
        Checkout.maps(Checkout.documents(Checkout.text(Checkout.DEPLOY.resolve("topics.yaml")))
                        .getFirst()
                        .get("topics"))
                .forEach(topic ->
                        wanted.put(String.valueOf(topic.get("name")), asText(Checkout.map(topic.get("config")))));
        Map<String, Object> there = new TreeMap<>();
        for (Map<String, Object> topic : Checkout.documents(Checkout.text(KUBERNETES.resolve("base/topics.yaml")))) {
            Map<String, Object> spec = Checkout.map(topic.get("spec"));
            Map<String, String> config = asText(Checkout.map(spec.get("config")));
            assertThat(config.remove("min.insync.replicas")).isEqualTo("2");
            there.put(String.valueOf(spec.get("topicName")), config);
        }
        assertThat(there).isEqualTo(wanted);
    }

    @Test
    void nothingRunsAsRootOrWithoutLimits() {
        for (Path file : Checkout.files(KUBERNETES.resolve("base"), ".yaml")) {
            for (Map<String, Object> manifest : Checkout.documents(Checkout.text(file))) {
                if (List.of("Deployment", "StatefulSet").contains(String.valueOf(manifest.get("kind")))) {
                    assertThat(String.valueOf(manifest))
                            .as(file + " "
                                    + Checkout.map(manifest.get("metadata")).get("name"))
                            .contains(
                                    "runAsNonRoot=true",
                                    "readOnlyRootFilesystem=true",
                                    "drop=[ALL]",
                                    "limits={memory=");
                }
            }
        }
    }

    private static Map<String, Object> manifest(String file, String kind) {
        return Checkout.documents(Checkout.text(KUBERNETES.resolve(file))).stream()
                .filter(each -> kind.equals(each.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> asText(Map<String, Object> values) {
        Map<String, String> text = new HashMap<>();
        values.forEach((name, value) -> text.put(name, String.valueOf(value)));
        return text;
    }
}
