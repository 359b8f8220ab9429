package com.vixshield.web.page;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.quarkus.arc.DefaultBean;

/** Provides defaults where no feature provides more: no reader signed in, no notice about the data, no signal published. */
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
