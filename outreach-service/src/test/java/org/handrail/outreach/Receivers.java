package org.handrail.outreach;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.handrail.testing.FreePort;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A mail server and an HTTP server that receive what the desk sends. */
@TestConfiguration(proxyBeanMethods = false)
class Receivers {

    static final String SECRET = "a secret of the pager, for tests";

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailServer() {
        return new GreenMail(new ServerSetup(FreePort.find(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @Bean(destroyMethod = "close")
    Sink sink() {
        return new Sink();
    }

    @Bean
    DynamicPropertyRegistrar whereTheyListen(GreenMail mail, Sink sink) {
        return properties -> {
            properties.add("spring.mail.port", () -> mail.getSmtp().getPort());
            properties.add("handrail.messages.hooks[0].name", () -> "pager");
            properties.add("handrail.messages.hooks[0].url", () -> sink.url("/pager"));
            properties.add("handrail.messages.hooks[0].secret", () -> SECRET);
            properties.add("handrail.texts.gateway", () -> sink.url("/texts"));
        };
    }
}
