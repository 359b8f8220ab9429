package com.vixshield.web.page;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.quarkus.arc.DefaultBean;

/** Stands in where no feature provides more: nobody is signed in, nothing is to be said about the data, no signal is out. */
class WebDefaults {

    @Produces
    @DefaultBean
    @ApplicationScoped
    Viewer stranger() {
        return Optional::empty;
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    VisitNotice noVisit() {
        return Optional::empty;
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    DataNotice noNotice() {
        return Optional::empty;
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    MarketState noMarket() {
        return () -> null;
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    PublicSignal noSignal() {
        return Optional::empty;
    }
}
