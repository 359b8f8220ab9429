package com.vixshield.market.http;

import java.time.Duration;

/** Waits; an interface so that tests need not. */
@FunctionalInterface
public interface Pause {

    void take(Duration length) throws InterruptedException;
}
