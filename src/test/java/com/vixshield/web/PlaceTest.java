package com.vixshield.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {

    private final Place today = new Place("Today", "/a/acme");

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
