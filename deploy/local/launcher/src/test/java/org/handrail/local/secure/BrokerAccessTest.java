package org.handrail.local.secure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

class BrokerAccessTest {

    @Test
    void whatAServiceWasGrantedAndIsNotAnyMoreIsTakenBackAndNothingElse() {
        AclBinding tooMuch = writing("User:detox");
        AclBinding anOperators = writing("User:mirror");
        List<AclBinding> standing = Stream.concat(BrokerAccess.rights().stream(), Stream.of(tooMuch, anOperators))
                .toList();
        assertThat(BrokerAccess.takenBack(standing)).containsExactly(tooMuch.toFilter());
        assertThat(BrokerAccess.takenBack(BrokerAccess.rights())).isEmpty();
    }

    private static AclBinding writing(String principal) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "handrail.findings.v1", PatternType.LITERAL),
                new AccessControlEntry(principal, "*", AclOperation.WRITE, AclPermissionType.ALLOW));
    }
}
