package com.vixshield.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void countsAnIpv6NetworkAsOneAndIpv4AddressesOneByOne() {
        assertThat(Addresses.network("2001:db8:1:2::1")).isEqualTo(Addresses.network("2001:db8:1:2:ffff:1:2:3"))
                .isNotEqualTo(Addresses.network("2001:db8:1:3::1"));
        assertThat(Addresses.network("192.0.2.1")).isNotEqualTo(Addresses.network("192.0.2.2"));
    }
}
