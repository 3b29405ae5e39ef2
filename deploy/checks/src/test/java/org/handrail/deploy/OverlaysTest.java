package org.handrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each overlay finds what it names, changes what is there, and leaves nothing for a pod to wait for. */
class OverlaysTest {

    private static final Path KUBERNETES = Checkout.DEPLOY.resolve("kubernetes");
    private static final List<String> ALL = List.of("production", "trial");

    @Test
    void whatAnOverlayNamesIsThereAndWhatItChangesToo() {
        for (String name : ALL) {
            Overlay overlay = overlay(name);
            assertThat(overlay.faults).as(name).isEmpty();
            assertThat(overlay.manifests).as(name).hasSizeGreaterThan(60);
        }
    }

    @Test
    void whatIsNamedInVainIsFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.yaml"), """
                kind: Deployment
                metadata: {name: one, labels: {part: of}}
                spec: {replicas: 1, image: "house/one:1"}
                """);
        Files.writeString(folder.resolve("kustomization.yaml"), """
                resources: [one.yaml, two.yaml, ../none]
                configMapGenerator: [{name: words, files: [as.txt=said.txt]}]
                images: [{name: house/one}, {name: house/oen}]
                patches:
                  - {target: {kind: Deployment, labelSelector: part=of}, patch: "- {op: replace, path: /spec/replicas, value: 2}"}
                  - {target: {kind: Deployment, labelSelector: part=off}, patch: "- {op: replace, path: /spec/replicas, value: 2}"}
                  - {target: {kind: Deployment, name: one}, patch: "- {op: remove, path: /spec/replicass}"}
                """);
        assertThat(Overlay.in(folder).faults)
                .containsExactly(
                        "no resource two.yaml",
                        "no resource ../none",
                        "no file said.txt for the config map words",
                        "nothing there for the patch of {kind=Deployment, labelSelector=part=off}",
                        "no /spec/replicass in Deployment one",
                        "no container has the image house/oen");
    }

    @Test
    void noPodWaitsForAConfigMapThatNobodyMakes() {
        for (String name : ALL) {
            Overlay overlay = overlay(name);
            Set<String> made = new TreeSet<>(overlay.configMaps);
            overlay.manifests.stream()
                    .filter(each -> "ConfigMap".equals(each.get("kind")))
                    .forEach(each -> made.add(name(each)));
            assertThat(made).containsAll(named(overlay, "configMap", "configMapKeyRef", "name"));
        }
    }

    /** By the page that leads from an empty cluster to the first event, or by an operator. */
    @Test
    void noPodWaitsForASecretThatNobodyMakes() {
        Set<String> made = new TreeSet<>(Set.of("handrail-cluster-ca-cert", "handrail-db-ca", "db-handrail-owner"));
        Pattern.compile("create secret generic ([a-z-]+)")
                .matcher(Checkout.text(KUBERNETES.resolve("README.md")))
                .results()
                .forEach(each -> made.add(each.group(1)));
        for (Map<String, Object> manifest : overlay("production").manifests) {
            switch (String.valueOf(manifest.get("kind"))) {
                case "KafkaUser" -> made.add(name(manifest));
                case "Cluster" ->
                    under(manifest, "managed", "name").forEach(role -> made.add("db-" + role.replace('_', '-')));
                default -> {}
            }
        }
        assertThat(made).contains("backup-store");
        for (String name : ALL) {
            assertThat(made).as(name).containsAll(named(overlay(name), "secret", "secretKeyRef", "secretName"));
        }
    }

    /** Else kubectl keeps all of it in an annotation, which the dashboards are too large for. */
    @Test
    void whatIsSaidToBeAppliedIsAppliedByTheServer() {
        assertThat(Pattern.compile("kubectl (apply|diff) .*-k ")
                        .matcher(Checkout.text(KUBERNETES.resolve("README.md")))
                        .results()
                        .map(MatchResult::group))
                .hasSize(2)
                .allMatch(command -> command.contains("--server-side"));
    }

    @Test
    @Tag("full")
    void everyOverlayIsBuilt() {
        assumeTrue(Checkout.has("kubectl"), "kubectl is not installed");
        for (String overlay : ALL) {
            assertThat(built(overlay)).hasSizeGreaterThan(60);
            assertThat(built(overlay)).flatExtracting(StrictReading::unknownIn).isEmpty();
        }
    }

    static List<Map<String, Object>> built(String overlay) {
        Checkout.Said built = Checkout.run(
                Checkout.ROOT,
                "kubectl",
                "kustomize",
                KUBERNETES.resolve("overlays").resolve(overlay).toString());
        assertThat(built.code()).as(built.text()).isZero();
        return Checkout.documents(built.text());
    }

    private static Overlay overlay(String name) {
        return Overlay.in(KUBERNETES.resolve("overlays").resolve(name));
    }

    private static String name(Map<String, Object> manifest) {
        return String.valueOf(Checkout.map(manifest.get("metadata")).get("name"));
    }

    /** What pods name: as a volume, and as the source of a variable. */
    private static Set<String> named(Overlay overlay, String volume, String variable, String field) {
        return overlay.manifests.stream()
                .filter(each -> Set.of("Deployment", "StatefulSet").contains(String.valueOf(each.get("kind"))))
                .flatMap(each -> Stream.concat(under(each, volume, field), under(each, variable, "name")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> under(Object in, String name, String field) {
        return switch (in) {
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .flatMap(each -> name.equals(each.getKey())
                                ? Overlay.values(each.getValue(), field)
                                : under(each.getValue(), name, field));
            case List<?> many -> many.stream().flatMap(each -> under(each, name, field));
            default -> Stream.empty();
        };
    }
}
