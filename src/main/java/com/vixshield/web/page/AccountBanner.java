package com.vixshield.web.page;

import java.util.Optional;

/** Provides a banner above an account's pages; features provide the beans. */
public interface AccountBanner {

    Optional<Message> message();

    /** @param action what the link says */
    record Message(String words, String action, String href) {
    }
}
