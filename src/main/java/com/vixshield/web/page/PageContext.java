package com.vixshield.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Holds what the layout needs of the request ({@code cdi:page} in templates), so that no page has to pass it. */
@Named("page")
@RequestScoped
public class PageContext {

    private static final List<NavigationLink> PUBLIC = List.of(new NavigationLink("Market", "/market"),
            new NavigationLink("Record", "/record"), new NavigationLink("Claims", "/claims"),
            new NavigationLink("Rulebook", "/rulebook"), new NavigationLink("Verify", "/verify"),
            new NavigationLink("Pricing", "/pricing"), new NavigationLink("Help", "/help"));

    @Inject
    CurrentVertxRequest request;
    @Inject
    Viewer visitor;
    @Inject
    DataNotice notice;
    @Inject
    @All
    List<AccountBanner> banners;
    @Inject
    VisitNotice visit;

    private Optional<Viewer.Seat> seat;

    public Viewer.Seat getSeat() {
        if (seat == null) {
            seat = visitor.seat();
        }
        return seat.orElse(null);
    }

    public List<NavigationLink> getPlaces() {
        return getSeat() == null || getSeat().places().isEmpty() ? PUBLIC : getSeat().places();
    }

    /** The place this page belongs to: the longest address that the path starts with. */
    public boolean isCurrent(NavigationLink place) {
        return getPlaces().stream().filter(this::holdsThisPage)
                .max(Comparator.comparingInt(candidate -> candidate.href().length()))
                .filter(place::equals).isPresent();
    }

    /** A page above the others, such as an account's first, holds only itself: what lies beside them is none of them. */
    private boolean holdsThisPage(NavigationLink place) {
        boolean above = getPlaces().stream().anyMatch(other -> !other.equals(place) && place.contains(other.href()));
        return above ? isAt(place.href()) : place.contains(path());
    }

    public boolean isAt(String href) {
        return path().equals(href);
    }

    public String getNotice() {
        return notice.text().orElse(null);
    }

    public List<AccountBanner.Message> getBanners() {
        return banners.stream().flatMap(banner -> banner.message().stream()).toList();
    }

    public VisitNotice.Visit getVisit() {
        return visit.current().orElse(null);
    }

    private String path() {
        return request.getCurrent().normalizedPath();
    }
}
