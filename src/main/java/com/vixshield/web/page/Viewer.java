package com.vixshield.web.page;

import java.util.List;
import java.util.Optional;

/**
 * Describes the reader of the page, as far as the masthead shows it. The accounts feature provides the bean; without one
 * every reader is anonymous.
 */
public interface Viewer {

    Optional<Seat> seat();

    /**
     * @param account name of the account in use
     * @param note what stands beside the name ("$500,000 · Steward"), or empty
     * @param href the account's own page
     * @param places where a member can go, in order
     * @param accounts the others that this person belongs to
     */
    record Seat(String account, String note, String href, List<NavigationLink> places, List<NavigationLink> accounts) {
    }
}
