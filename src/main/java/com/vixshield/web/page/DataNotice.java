package com.vixshield.web.page;

import java.util.Optional;

/**
 * Provides what every page must say about its data above everything else ("Demo data: …", "Replay of …"); empty when it is
 * live.
 */
public interface DataNotice {

    Optional<String> text();
}
