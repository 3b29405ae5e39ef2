package org.handrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.deploy.Policies.Flow;
import org.handrail.deploy.Policies.Peer;
import org.junit.jupiter.api.Test;

/**
 * Whatever the manifests themselves say that one part asks of another, by an address in a variable, an ingress or a scaler, the network
 * policies let through. The kubelet's probes come from the node, which no policy keeps out.
 */
class PoliciesTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:.*//)?([a-z-]+):([0-9]+)(?:/.*)?");
    private static final Map<String, Map<String, String>> OF_OPERATORS = Map.of(
            "handrail-kafka-bootstrap", Map.of("strimzi.io/cluster", "handrail"),
            "handrail-db-rw", Map.of("cnpg.io/cluster", "handrail-db"),
            "handrail-db-r", Map.of("cnpg.io/cluster", "handrail-db"));
    private static final Peer NAMES = new Peer(Map.of("kubernetes.io/metadata.name", "kube-system"), Map.of());
    private static final Peer INGRESS = new Peer(Map.of("handrail.org/ingress", "true"), Map.of());
    private static final Peer OPERATORS = new Peer(Map.of("handrail.org/operators", "true"), Map.of());
    private static final Peer OUTSIDE_CLUSTER = Policies.OUTSIDE;
    private static final List<String> SERVICES =
            List.of("detox", "placement", "aftercare", "tracker", "outreach", "insights");
    private static final int API_SERVER = 6443;
    private static final Overlay TRIAL = overlay("trial");

    @Test
    void whatThePartsAskOfEachOtherIsLetThrough() {
        for (Overlay overlay : List.of(overlay("production"), TRIAL)) {
            List<Flow> wanted = flows(overlay);
            assertThat(wanted).hasSizeGreaterThan(50);
            assertThat(wanted).allMatch(policies(overlay.manifests)::let);
        }
    }

    @Test
    void whatNobodyAsksForIsNot() {
        Policies policies = policies(overlay("production").manifests);
        Peer detox = pod("detox");
        for (Flow each : List.of(
                new Flow(OUTSIDE_CLUSTER, detox, 18081, "management"),
                new Flow(INGRESS, pod("tracker"), 8084, "http"),
                new Flow(detox, pod("outreach"), 8080, "http"),
                new Flow(detox, OUTSIDE_CLUSTER, 587, ""),
                new Flow(pod("grafana"), detox, 8081, "http"),
                new Flow(
                        OUTSIDE_CLUSTER,
                        new Peer(Policies.SAME, Map.of("cnpg.io/cluster", "handrail-db")),
                        5432,
                        ""))) {
            assertThat(policies.let(each)).as("%s", each).isFalse();
        }
    }

    /** So this test would notice: each policy that lets something through is needed by something. */
    @Test
    void withoutAnyOneOfThePoliciesSomethingIsKeptOut() {
        List<Flow> wanted = flows(TRIAL);
        List<Map<String, Object>> all = policies(TRIAL.manifests).all();
        for (Map<String, Object> left : all) {
            if (!Overlay.nameOf(left).endsWith("nothing-by-itself")) {
                Policies others = new Policies(
                        all.stream().filter(each -> !each.equals(left)).toList());
                assertThat(wanted).as("without %s", Overlay.nameOf(left)).anyMatch(each -> !others.let(each));
            }
        }
    }

    private static List<Flow> flows(Overlay overlay) {
        List<Flow> flows = new ArrayList<>();
        List<Map<String, Object>> workloads = overlay.manifests.stream()
                .filter(each -> List.of("Deployment", "StatefulSet").contains(String.valueOf(each.get("kind"))))
                .toList();
        for (Map<String, Object> workload : workloads) {
            Map<String, Object> template = in(workload, "spec", "template");
            Peer pod = new Peer(Policies.SAME, labels(template));
            flows.add(new Flow(pod, NAMES, 53, ""));
            for (Map<String, Object> container :
                    Checkout.maps(in(template, "spec").get("containers"))) {
                Stream<Object> said = Checkout.maps(container.getOrDefault("env", List.of())).stream()
                        .map(each -> each.get("value"));
                said.filter(Objects::nonNull).forEach(each -> address(overlay, pod, String.valueOf(each), flows));
                for (Map<String, Object> port : Checkout.maps(container.get("ports"))) {
                    if ("management".equals(port.get("name")) && port.get("containerPort") instanceof Integer number) {
                        flows.add(new Flow(pod("prometheus"), pod, number, "management"));
                    }
                }
            }
        }
        overlay.manifests.forEach(each -> fromElsewhere(overlay, each, flows));
        outside(flows);
        if (overlay == TRIAL) {
            SERVICES.forEach(each -> flows.add(new Flow(pod(each), pod("issuer"), 9000, "http")));
        }
        return flows;
    }

    /** What no manifest names by an address: the services' issuer and gateways, mail, the API server, who is told of alerts. */
    private static void outside(List<Flow> flows) {
        SERVICES.forEach(each -> flows.add(new Flow(pod(each), OUTSIDE_CLUSTER, 443, "")));
        for (String teller : List.of("outreach", "alertmanager")) {
            flows.add(new Flow(pod(teller), OUTSIDE_CLUSTER, 587, ""));
        }
        flows.add(new Flow(pod("alertmanager"), OUTSIDE_CLUSTER, 443, ""));
        flows.add(new Flow(pod("prometheus"), OUTSIDE_CLUSTER, API_SERVER, ""));
        flows.add(new Flow(pod("prometheus"), pod("alertmanager"), 9093, "http"));
        OF_OPERATORS.values().stream().distinct().forEach(labels -> {
            Peer part = new Peer(Policies.SAME, labels);
            flows.add(new Flow(part, part, 9091, ""));
            flows.add(new Flow(part, OUTSIDE_CLUSTER, API_SERVER, ""));
            flows.add(new Flow(OPERATORS, part, 8443, ""));
        });
        for (String service : List.of("detox", "placement", "aftercare", "outreach", "insights")) {
            flows.add(new Flow(INGRESS, pod(service), 1, "http"));
        }
        flows.add(new Flow(INGRESS, pod("grafana"), 3000, "http"));
    }

    private static void fromElsewhere(Overlay overlay, Map<String, Object> manifest, List<Flow> flows) {
        switch (String.valueOf(manifest.get("kind"))) {
            case "ScaledObject" ->
                Overlay.values(manifest, "bootstrapServers").forEach(each -> address(overlay, OPERATORS, each, flows));
            case "Ingress" ->
                flows.add(new Flow(
                        INGRESS,
                        new Peer(Policies.SAME, Map.of("acme.cert-manager.io/http01-solver", "true")),
                        8089,
                        ""));
            default -> {}
        }
    }

    /** The address of something in the cluster, if it is one. */
    private static void address(Overlay overlay, Peer from, String said, List<Flow> flows) {
        Matcher address = ADDRESS.matcher(said);
        if (address.matches() && !address.group(1).equals("localhost")) {
            String host = address.group(1);
            Map<String, String> labels =
                    Objects.requireNonNullElseGet(OF_OPERATORS.get(host), () -> labelsOf(overlay, host));
            flows.add(new Flow(from, new Peer(Policies.SAME, labels), Integer.parseInt(address.group(2)), "http"));
        }
    }

    private static Map<String, String> labelsOf(Overlay overlay, String service) {
        return overlay.manifests.stream()
                .filter(each -> Overlay.nameOf(each).matches("(Deployment|StatefulSet) " + service))
                .map(each -> labels(in(each, "spec", "template")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is " + service));
    }

    private static Peer pod(String name) {
        return new Peer(Policies.SAME, labelsOf(TRIAL, name));
    }

    private static Map<String, String> labels(Map<String, Object> template) {
        Map<String, String> labels = new TreeMap<>();
        in(template, "metadata", "labels").forEach((key, value) -> labels.put(key, String.valueOf(value)));
        return labels;
    }

    private static Map<String, Object> in(Map<String, Object> map, String... path) {
        Map<String, Object> at = map;
        for (String step : path) {
            at = Checkout.map(at.get(step));
        }
        return at;
    }

    private static Policies policies(List<Map<String, Object>> manifests) {
        return new Policies(manifests.stream()
                .filter(each -> "NetworkPolicy".equals(each.get("kind")))
                .toList());
    }

    private static Overlay overlay(String name) {
        return Overlay.in(Checkout.DEPLOY.resolve("kubernetes/overlays").resolve(name));
    }
}
