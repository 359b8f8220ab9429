package com.vixshield.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DenialsTest {

    @Test
    void namesTheAddressWithoutTheKeyInIt() {
        assertThat(Denials.withoutKeys("/a/1qn3d8tj54/members")).isEqualTo("/a/1qn3d8tj54/members");
        assertThat(Denials.withoutKeys("/u/AbCdEfGhIjKlMnOpQrStUv_-")).isEqualTo("/u/...");
        assertThat(Denials.withoutKeys("/join/AbCdEfGhIjKlMnOpQrStUv/more")).isEqualTo("/join/.../more");
    }
}
