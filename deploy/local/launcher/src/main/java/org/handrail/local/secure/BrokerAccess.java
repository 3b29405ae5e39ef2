package org.handrail.local.secure;

import static org.apache.kafka.common.acl.AclOperation.ALL;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.handrail.local.machine.Secrets;

/** Who may do what on the broker: each service its own name and password, and no more than its work needs. */
public final class BrokerAccess {

    /** The services that speak to the broker. */
    public static final List<String> USERS =
            List.of("detox", "placement", "aftercare", "outreach", "tracker", "insights");

    private static final List<String> PUBLISHERS = List.of("detox", "placement", "aftercare", "outreach");
    private static final String FINDINGS = "handrail.findings.v1";
    private static final String MOVED = "handrail.moved.v1";
    private static final String STREAMS = "handrail-tracker";
    private static final int ITERATIONS = 8192;

    private BrokerAccess() {}

    /**
     * Sets passwords and rights. What a service was granted before and is not any more is taken back.
     *
     * @param admin how a superuser reaches the broker
     */
    public static void grant(Map<String, Object> admin, Secrets passwords)
            throws InterruptedException, ExecutionException {
        try (Admin broker = Admin.create(admin)) {
            List<UserScramCredentialAlteration> users = new ArrayList<>();
            for (String user : USERS) {
                users.add(new UserScramCredentialUpsertion(
                        user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), passwords.of(user)));
            }
            broker.alterUserScramCredentials(users).all().get();
            broker.createAcls(rights()).all().get();
            List<AclBindingFilter> takenBack =
                    takenBack(broker.describeAcls(AclBindingFilter.ANY).values().get());
            if (!takenBack.isEmpty()) {
                broker.deleteAcls(takenBack).all().get();
            }
        }
    }

    /** Of what stands, that of our services which is granted no more; what an operator gave to others is not ours. */
    static List<AclBindingFilter> takenBack(Collection<AclBinding> standing) {
        Set<AclBinding> granted = Set.copyOf(rights());
        return standing.stream()
                .filter(each -> USERS.stream()
                        .anyMatch(user -> principal(user).equals(each.entry().principal())))
                .filter(each -> !granted.contains(each))
                .map(AclBinding::toFilter)
                .toList();
    }

    /** Reading and writing include seeing that a topic is there. */
    static List<AclBinding> rights() {
        List<AclBinding> rights = new ArrayList<>();
        for (String publisher : PUBLISHERS) {
            rights.add(right(publisher, topic(topicOf(publisher)), WRITE));
            for (String reader : List.of("tracker", "insights")) {
                rights.add(right(reader, topic(topicOf(publisher)), READ));
                rights.add(right(reader, topic(topicOf(publisher) + "." + reader + ".dlt"), WRITE));
            }
        }
        for (String reader : List.of("outreach", "insights")) {
            rights.add(right(reader, topic(FINDINGS), READ));
            rights.add(right(reader, topic(FINDINGS + "." + reader + ".dlt"), WRITE));
            rights.add(right(reader, new ResourcePattern(ResourceType.GROUP, reader, PatternType.PREFIXED), READ));
        }
        rights.add(right("tracker", topic(FINDINGS), WRITE));
        rights.add(right("tracker", topic(MOVED), READ));
        rights.add(right("tracker", topic(MOVED), WRITE));
        rights.add(right("tracker", topic(MOVED + ".tracker.dlt"), WRITE));
        for (ResourceType own : List.of(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID)) {
            rights.add(right("tracker", new ResourcePattern(own, STREAMS, PatternType.PREFIXED), ALL));
        }
        return rights;
    }

    private static String principal(String user) {
        return "User:" + user;
    }

    private static String topicOf(String service) {
        return "handrail." + service + ".v1";
    }

    private static ResourcePattern topic(String name) {
        return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
    }

    private static AclBinding right(String user, ResourcePattern on, AclOperation operation) {
        return new AclBinding(on, new AccessControlEntry(principal(user), "*", operation, AclPermissionType.ALLOW));
    }
}
