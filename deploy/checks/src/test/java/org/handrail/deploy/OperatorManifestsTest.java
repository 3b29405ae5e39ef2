package org.handrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The manifests of CloudNativePG and KEDA, read by the types that are published for TypeScript: {@code operators/read.js}. */
@Tag("full")
class OperatorManifestsTest {

    private static final Path READER = Checkout.DEPLOY.resolve("checks/operators");
    private static final JsonMapper JSON = new JsonMapper();

    @BeforeAll
    static void theTypesAreThere() {
        Checkout.needs("npm");
        Checkout.Said installed = Checkout.run(READER, "npm", "ci", "--no-audit", "--no-fund");
        assertThat(installed.code()).as(installed.text()).isZero();
    }

    @Test
    void theyAreUnderstoodToTheLastFieldAndValue() throws IOException {
        List<Map<String, Object>> manifests = new ArrayList<>(ours());
        if (Checkout.has("kubectl")) {
            Stream.of("production", "trial")
                    .flatMap(overlay -> OverlaysTest.built(overlay).stream())
                    .filter(OperatorManifestsTest::isAnOperators)
                    .forEach(manifests::add);
        }
        assertThat(manifests).extracting(StrictReading::kindOf).containsAll(StrictReading.READ_ELSEWHERE);
        Checkout.Said said = read(manifests);
        assertThat(said.text()).isEmpty();
        assertThat(said.code()).isZero();
    }

    @Test
    void aFieldOrAValueThatTheyDoNotKnowIsNamed() throws IOException {
        List<Map<String, Object>> wrong = List.of(
                with("Cluster", spec -> spec.put("imageNam", "postgresql:18")),
                with("Cluster", spec -> spec.put("instances", "3")),
                with("Cluster", spec -> Checkout.map(spec.get("backup")).put("retention", "30d")),
                with(
                        "Cluster",
                        spec -> Checkout.map(
                                        Checkout.map(spec.get("postgresql")).get("synchronous"))
                                .put("dataDurability", "hopefully")),
                with("ScheduledBackup", spec -> spec.put("method", "tape")),
                with("ScheduledBackup", spec -> spec.remove("cluster")),
                with("ScaledObject", spec -> spec.put("minReplicas", 2)),
                with(
                        "ScaledObject",
                        spec -> Checkout.map(Checkout.maps(spec.get("triggers"))
                                        .getFirst()
                                        .get("metadata"))
                                .put("lagThreshold", 5000)),
                with(
                        "TriggerAuthentication",
                        spec -> Checkout.maps(spec.get("secretTargetRef"))
                                .getFirst()
                                .put("secret", "x")));
        Checkout.Said said = read(wrong);
        assertThat(said.code()).as(said.text()).isOne();
        List<String> places = List.of(
                "imageNam",
                "instances",
                "retention",
                "dataDurability",
                "method",
                "cluster",
                "minReplicas",
                "lagThreshold",
                "secret");
        for (int at = 0; at < places.size(); at++) {
            assertThat(said.text()).containsPattern("(?m)^" + at + ": .*" + places.get(at));
        }
    }

    private static Map<String, Object> with(String kind, Consumer<Map<String, Object>> change) throws IOException {
        Map<String, Object> manifest = ours().stream()
                .filter(each -> kind.equals(each.get("kind")))
                .findFirst()
                .orElseThrow();
        change.accept(Checkout.map(manifest.get("spec")));
        return manifest;
    }

    private static List<Map<String, Object>> ours() {
        return Checkout.files(Checkout.DEPLOY.resolve("kubernetes/base"), ".yaml").stream()
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .flatMap(file -> Checkout.documents(Checkout.text(file)).stream())
                .filter(OperatorManifestsTest::isAnOperators)
                .toList();
    }

    private static boolean isAnOperators(Map<String, Object> manifest) {
        return StrictReading.READ_ELSEWHERE.contains(StrictReading.kindOf(manifest));
    }

    private static Checkout.Said read(List<Map<String, Object>> manifests) throws IOException {
        Path file =
                Files.createTempFile(Path.of("target"), "manifests", ".json").toAbsolutePath();
        Files.writeString(file, JSON.writeValueAsString(manifests));
        return Checkout.run(READER, "node", "read.js", file.toString());
    }
}
