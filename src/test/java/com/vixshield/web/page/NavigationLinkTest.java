package com.vixshield.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NavigationLinkTest {

    private final NavigationLink today = new NavigationLink("Today", "/a/acme");

    @Test
    void containsItselfAndWhatLiesBelow() {
        assertThat(today.contains("/a/acme")).isTrue();
        assertThat(today.contains("/a/acme/alerts")).isTrue();
    }

    @Test
    void doesNotContainANeighbourWithTheSameBeginning() {
        assertThat(today.contains("/a/acme-two")).isFalse();
        assertThat(today.contains("/a")).isFalse();
    }
}
