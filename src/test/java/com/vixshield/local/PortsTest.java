package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void namesTheBusyPortAndTheVariableToSet() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.requireFree(other.getLocalPort(), "mail", "VIXSHIELD_SMTP_PORT"))
                    .isInstanceOf(StartRefusedException.class).hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("VIXSHIELD_SMTP_PORT");
        }
    }

    @Test
    void seesAListenerOnTheLoopbackAddressAlone() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.free(other.getLocalPort())).isFalse();
        }
    }

    @Test
    void offersAPortThatIsFree() {
        assertThat(Ports.free(Ports.anyFree())).isTrue();
    }
}
