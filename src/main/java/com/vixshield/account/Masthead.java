package com.vixshield.account;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import com.vixshield.web.Place;
import com.vixshield.web.Visitor;

/** Whose name stands at the top of the page, and where they can go. */
@RequestScoped
class Masthead implements Visitor {

    @Inject
    CurrentAccount current;

    @Override
    public Optional<Seat> seat() {
        if (!current.isPresent()) {
            return Optional.empty();
        }
        String home = "/a/" + current.account().handle;
        return Optional.of(new Seat(current.account().name, "", home + "/alerts",
                List.of(new Place("Today", home), new Place("Alerts", home + "/alerts"))));
    }
}
