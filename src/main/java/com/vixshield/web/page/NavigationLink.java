package com.vixshield.web.page;

import java.util.List;

/** Describes a link of the masthead. */
public record NavigationLink(String label, String href) {

    /** Where somebody can go who is not signed in. */
    public static final List<NavigationLink> PUBLIC = List.of(new NavigationLink("Market", "/market"),
            new NavigationLink("Record", "/record"), new NavigationLink("Claims", "/claims"),
            new NavigationLink("Rulebook", "/rulebook"), new NavigationLink("Verify", "/verify"),
            new NavigationLink("Pricing", "/pricing"), new NavigationLink("Help", "/help"));

    /** Where a member can go. */
    public static List<NavigationLink> ofAccount(String home) {
        return List.of(new NavigationLink("Today", home), new NavigationLink("Signals", home + "/signals"),
                new NavigationLink("Market", home + "/market"), new NavigationLink("Book", home + "/book"),
                new NavigationLink("Lab", home + "/lab"),
                new NavigationLink("Alerts", home + "/alerts"), new NavigationLink("Record", "/record"),
                new NavigationLink("Billing", home + "/billing"));
    }

    boolean contains(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
