package com.vixshield.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialTrialTest {

    @Test
    void takesAllNetworksOfAnIpv6CustomerForOne() {
        assertThat(InitialTrial.network("2001:db8:1:2::1")).isNotEmpty()
                .isEqualTo(InitialTrial.network("2001:db8:1:2:3::1")).isEqualTo(InitialTrial.network("2001:db8:1:2:ffff:1:2:3"))
                .isEqualTo(InitialTrial.network("2001:db8:1:3::1")).isEqualTo(InitialTrial.network("2001:db8:1:ffff::1"))
                .isNotEqualTo(InitialTrial.network("2001:db8:2:2::1"));
    }

    @Test
    void takesNeighbouringIpv4AddressesForOneNetworkHoweverTheyAreWritten() {
        assertThat(InitialTrial.network("192.0.2.1")).isEqualTo("192.0.2").isEqualTo(InitialTrial.network("192.0.2.200"))
                .isEqualTo(InitialTrial.network("::ffff:192.0.2.7")).isNotEqualTo(InitialTrial.network("192.0.3.1"));
    }

    @Test
    void knowsNoNetworkOfOnesOwnMachine() {
        assertThat(InitialTrial.network("127.0.0.1")).isEmpty();
        assertThat(InitialTrial.network("::1")).isEmpty();
        assertThat(InitialTrial.network(null)).isEmpty();
    }
}
