package com.vixshield.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.arc.DefaultBean;

/** The same number for every account, until plans say more. */
class DefaultSeats {

    @Produces
    @DefaultBean
    @ApplicationScoped
    Seats seats(@ConfigProperty(name = "vixshield.seats", defaultValue = "5") int seats) {
        return accountId -> seats;
    }
}
