package org.handrail.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortsTest {

    @Test
    void theUsualPortsAreThoseScriptsRelyOn() {
        Ports ports = Ports.from(0, Map.of());
        assertThat(ports.of("outreach")).isEqualTo(8080);
        assertThat(ports.of("insights")).isEqualTo(8085);
        assertThat(ports.of("issuer")).isEqualTo(9000);
        assertThat(ports.management("detox")).isEqualTo(18081);
    }

    @Test
    void allMoveTogetherAndOneAlone() {
        Ports ports = Ports.from(100, Map.of("HANDRAIL_PORT_DETOX", "7001"));
        assertThat(ports.of("detox")).isEqualTo(7001);
        assertThat(ports.of("postgres")).isEqualTo(15532);
    }

    @Test
    void aTakenPortIsNamedWithWhatToDo() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = String.valueOf(other.getLocalPort());
            assertThatThrownBy(() -> new Ports(Map.of("tracker", other.getLocalPort())).mustBeFree())
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + port + " (tracker) is taken")
                    .hasMessageContaining("HANDRAIL_PORT_TRACKER");
        }
    }

    @Test
    void onePortForTwoIsRefused() {
        Ports ports = Ports.from(0, Map.of("HANDRAIL_PORT_DETOX", "8082"));
        assertThatThrownBy(ports::mustBeFree).isInstanceOf(Refusal.class).hasMessageContaining("both");
    }

    @Test
    void whatIsNoPortIsRefused() {
        assertThatThrownBy(() -> Ports.from(0, Map.of("HANDRAIL_PORT_DETOX", "eighty")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Ports.from(0, Map.of("HANDRAIL_PORT_DETOX", "65536")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anOffsetKeepsEveryPortBelowThoseTheKernelLends() {
        assertThat(Ports.from(13_767, Map.of()).management("issuer")).isEqualTo(32_767);
        assertThat(Ports.from(-7_056, Map.of()).of("outreach")).isEqualTo(1_024);
        assertThatThrownBy(() -> Ports.from(13_768, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("issuer-management to port 32768")
                .hasMessageContaining("from -7056 to 13767")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> Ports.from(-7_057, Map.of())).isInstanceOf(Refusal.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoHoldsAPortIsFound() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(PortHolder.find(other.getLocalPort())).contains(ProcessHandle.current());
        }
    }
}
