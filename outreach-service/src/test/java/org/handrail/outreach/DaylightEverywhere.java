package org.handrail.outreach;

import java.time.LocalTime;
import org.handrail.outreach.protocol.Protocol;
import org.handrail.outreach.protocol.yaml.StandardProtocol;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The standard protocol without quiet hours: what the tests of the service show holds at any time of day. */
@TestConfiguration(proxyBeanMethods = false)
class DaylightEverywhere {

    @Bean
    @Primary
    Protocol protocolWithoutQuietHours() {
        Protocol standard = StandardProtocol.load();
        return new Protocol(
                standard.version(),
                new Protocol.Contact(standard.contact().aDay(), LocalTime.MAX, LocalTime.MIN),
                standard.answers(),
                standard.lost(),
                standard.ladders());
    }
}
