package com.vixshield.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.Access;
import com.vixshield.web.page.NavigationLink;
import com.vixshield.web.page.Viewer;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Tells the masthead who is signed in and which links they may follow. */
@RequestScoped
class CurrentViewer implements Viewer {

    private static final Set<String> CLOSED_IN_VISITS = Set.of("Alerts", "Billing");
    private static final String SESSION_COOKIE = "q_session";
    private static final Seat OWN_PAGE = new Seat("Your page", "", "/sign-in", List.of(), List.of());

    @Inject
    CurrentAccount current;
    @Inject
    CurrentVertxRequest request;
    @Inject
    Clock clock;

    @Override
    public Optional<Seat> seat() {
        if (!current.isPresent()) {
            return returning() ? Optional.of(OWN_PAGE) : Optional.empty();
        }
        String home = "/a/" + current.account().handle;
        return Optional.of(new Seat(current.account().name, note(), home + "/settings",
                places(home), others()));
    }

    private List<NavigationLink> places(String home) {
        List<NavigationLink> all = List.of(new NavigationLink("Today", home), new NavigationLink("Signals", home + "/signals"),
                new NavigationLink("Market", home + "/market"), new NavigationLink("Book", home + "/book"),
                new NavigationLink("Lab", home + "/lab"),
                new NavigationLink("Alerts", home + "/alerts"), new NavigationLink("Record", "/record"),
                new NavigationLink("Billing", home + "/billing"));
        return current.visit().isEmpty()
                ? all
                : all.stream().filter(place -> !CLOSED_IN_VISITS.contains(place.label())).toList();
    }

    private List<NavigationLink> others() {
        return current.accounts().stream().filter(account -> !account.id.equals(current.account().id))
                .map(account -> new NavigationLink(account.name, "/a/" + account.handle)).toList();
    }

    /** Public pages do not identify the reader, so that they stand while sign-in is down; that there is a session is enough. */
    private boolean returning() {
        return request.getCurrent() != null && request.getCurrent().request().getCookie(SESSION_COOKIE) != null;
    }

    private String note() {
        Access access = current.access();
        if (!access.trial()) {
            return "";
        }
        long days = access.daysLeft(clock.instant());
        return access.isFull() ? "trial, " + days + (days == 1 ? " day" : " days") + " left" : "trial over";
    }
}
