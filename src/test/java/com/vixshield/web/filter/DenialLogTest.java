package com.vixshield.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DenialLogTest {

    @Test
    void namesTheAddressWithoutTheKeyInIt() {
        assertThat(DenialLog.withoutKeys("/a/1qn3d8tj54/members")).isEqualTo("/a/1qn3d8tj54/members");
        assertThat(DenialLog.withoutKeys("/u/AbCdEfGhIjKlMnOpQrStUv_-")).isEqualTo("/u/...");
        assertThat(DenialLog.withoutKeys("/join/AbCdEfGhIjKlMnOpQrStUv/more")).isEqualTo("/join/.../more");
    }
}
