package com.vixshield.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.billing.Access;
import com.vixshield.web.page.LastAccount;
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
    @ConfigProperty(name = "vixshield.sign-in.secure-cookies")
    boolean secure;

    @Override
    public Optional<Seat> seat() {
        if (!current.isPresent()) {
            return returning() ? Optional.of(returned()) : Optional.empty();
        }
        String home = "/a/" + current.account().handle;
        LastAccount.remember(request.getCurrent().request(), current.account().handle, secure);
        return Optional.of(new Seat(current.account().name, note(), home + "/settings",
                places(home), others()));
    }

    private List<NavigationLink> places(String home) {
        List<NavigationLink> all = NavigationLink.ofAccount(home);
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

    private Seat returned() {
        return LastAccount.home(request.getCurrent().request())
                .map(home -> new Seat("Your account", "", home + "/settings", NavigationLink.ofAccount(home), List.of()))
                .orElse(OWN_PAGE);
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
