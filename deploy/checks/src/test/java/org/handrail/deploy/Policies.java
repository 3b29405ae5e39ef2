package org.handrail.deploy;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whom the network policies of a namespace let speak to whom, as Kubernetes reads them: a pod that a policy selects may do what any of the
 * policies that select it says, and no more.
 *
 * @param all of the one namespace
 */
record Policies(List<Map<String, Object>> all) {

    private static final String HERE = "kubernetes.io/metadata.name";

    /**
     * Somebody who speaks or listens.
     *
     * @param namespace its labels; {@link #SAME} for the namespace of the policies
     * @param labels of the pod
     */
    record Peer(Map<String, String> namespace, Map<String, String> labels) {}

    /** Labels of the policies' own namespace. */
    static final Map<String, String> SAME = Map.of(HERE, "handrail");

    /** Somewhere beyond the cluster. */
    static final Peer OUTSIDE = new Peer(Map.of(), Map.of());

    /**
     * One speaks to another.
     *
     * @param port as a number, and by its name where the pod that listens names it
     */
    record Flow(Peer from, Peer to, int port, String portName) {

        @Override
        public String toString() {
            return from.labels() + " to " + (to.equals(OUTSIDE) ? "outside" : to.labels()) + " " + port + portName;
        }
    }

    boolean let(Flow flow) {
        return lets("Egress", "egress", "to", flow.from(), flow.to(), flow)
                && lets("Ingress", "ingress", "from", flow.to(), flow.from(), flow);
    }

    private boolean lets(String type, String rules, String peers, Peer own, Peer other, Flow flow) {
        if (!own.namespace().equals(SAME)) {
            return true;
        }
        List<Map<String, Object>> selecting = all.stream()
                .map(each -> Checkout.map(each.get("spec")))
                .filter(each -> items(each.get("policyTypes")).contains(type))
                .filter(each -> selects(each.get("podSelector"), own.labels()))
                .toList();
        return selecting.isEmpty()
                || selecting.stream()
                        .flatMap(each -> items(each.get(rules)).stream())
                        .map(Checkout::map)
                        .anyMatch(rule -> any(rule.get(peers), peer -> isMeant(Checkout.map(peer), other))
                                && any(rule.get("ports"), port -> isPort(Checkout.map(port), flow)));
    }

    private static boolean any(@Nullable Object list, Predicate<Object> one) {
        return list == null || items(list).stream().anyMatch(one);
    }

    private static boolean isMeant(Map<String, Object> peer, Peer other) {
        boolean namespace = peer.containsKey("namespaceSelector")
                ? selects(peer.get("namespaceSelector"), other.namespace())
                : other.namespace().equals(SAME);
        return namespace && (!peer.containsKey("podSelector") || selects(peer.get("podSelector"), other.labels()));
    }

    private static boolean isPort(Map<String, Object> port, Flow flow) {
        Object said = port.get("port");
        return Integer.valueOf(flow.port()).equals(said) || flow.portName().equals(said);
    }

    private static boolean selects(@Nullable Object selector, Map<String, String> labels) {
        Map<String, Object> said = selector == null ? Map.of() : Checkout.map(selector);
        return Checkout.map(said.getOrDefault("matchLabels", Map.of())).entrySet().stream()
                        .allMatch(each -> String.valueOf(each.getValue()).equals(labels.get(each.getKey())))
                && items(said.get("matchExpressions")).stream()
                        .map(Checkout::map)
                        .allMatch(each ->
                                items(each.get("values")).contains(labels.get(String.valueOf(each.get("key")))));
    }

    private static List<?> items(@Nullable Object list) {
        return list instanceof List<?> items ? items : List.of();
    }
}
