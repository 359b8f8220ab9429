package com.vixshield.web.page;

import java.util.Optional;

/** Something that an account's pages say above everything else; features provide the beans. */
public interface AccountBanner {

    Optional<Message> message();

    /** @param action what the link says */
    record Message(String words, String action, String href) {
    }
}
