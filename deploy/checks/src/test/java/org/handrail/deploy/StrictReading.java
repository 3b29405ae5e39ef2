package org.handrail.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a manifest with the published type of its kind, writes it again, and says what did not come back: a field the type does
 * not know is either refused, dropped, or kept aside as an additional property, and named here in each case.
 */
final class StrictReading {

    /** Kinds with published Java types. */
    static final Map<String, Class<?>> KNOWN = Map.ofEntries(
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("apps/v1/StatefulSet", StatefulSet.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("rbac.authorization.k8s.io/v1/Role", Role.class),
            Map.entry("rbac.authorization.k8s.io/v1/RoleBinding", RoleBinding.class),
            Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

    /** Kinds of operators that publish no Java types: {@link OperatorManifestsTest} reads them, by types of TypeScript. */
    static final Set<String> READ_ELSEWHERE = Set.of(
            "postgresql.cnpg.io/v1/Cluster",
            "postgresql.cnpg.io/v1/ScheduledBackup",
            "keda.sh/v1alpha1/ScaledObject",
            "keda.sh/v1alpha1/TriggerAuthentication");

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private StrictReading() {}

    static String kindOf(Map<String, Object> manifest) {
        return manifest.get("apiVersion") + "/" + manifest.get("kind");
    }

    /** What the kind's type does not know, by its place; empty when all is known. */
    static List<String> unknownIn(Map<String, Object> manifest) {
        Class<?> type = KNOWN.get(kindOf(manifest));
        if (type == null) {
            return READ_ELSEWHERE.contains(kindOf(manifest)) ? List.of() : List.of("kind " + kindOf(manifest));
        }
        try {
            JsonNode said = JSON.valueToTree(manifest);
            Object read = JSON.treeToValue(said, type);
            List<String> unknown = new ArrayList<>();
            lost(said, JSON.valueToTree(read), "", unknown);
            AdditionalProperties.in(read).forEach(unknown::add);
            return unknown;
        } catch (JsonProcessingException refused) {
            return List.of(String.valueOf(refused.getOriginalMessage()));
        }
    }

    private static void lost(JsonNode said, JsonNode understood, String at, List<String> lost) {
        if (said.isObject()) {
            said.properties().forEach(field -> {
                JsonNode there = understood.get(field.getKey());
                String place = at + "/" + field.getKey();
                if (there == null || there.isMissingNode()) {
                    if (!isNothing(field.getValue())) {
                        lost.add(place);
                    }
                } else {
                    lost(field.getValue(), there, place, lost);
                }
            });
        } else if (said.isArray()) {
            for (int i = 0; i < said.size() && understood.has(i); i++) {
                lost(said.get(i), understood.get(i), at + "/" + i, lost);
            }
        }
    }

    /** An empty list or object may be left out where it is written again. */
    private static boolean isNothing(JsonNode value) {
        return value.isNull() || (value.isContainerNode() && value.isEmpty());
    }
}
