package com.vixshield.web;

import java.util.Optional;

/** One thing that an account's pages say above everything else; billing provides the bean. */
public interface AccountBanner {

    Optional<Message> message();

    /** @param action what the link says */
    record Message(String words, String action, String href) {
    }
}
