package com.vixshield.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.Trials;
import com.vixshield.platform.limits.Addresses;

import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/**
 * Decides whether a new account begins with a trial, and records the decision in the transaction that opens the account.
 */
@ApplicationScoped
class InitialTrial {

    /** Of a /64 in hexadecimal. */
    private static final int SITE_DIGITS = 12;

    @Inject
    Trials trials;
    @Inject
    AgroalDataSource database;
    @Inject
    CurrentVertxRequest request;
    @Inject
    Clock clock;

    boolean allows(UUID account, String email) {
        try (Connection connection = database.getConnection()) {
            return trials.claim(connection, account, email, network(), clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("the trial could not be claimed", e);
        }
    }

    private String network() {
        if (request.getCurrent() == null || request.getCurrent().request().remoteAddress() == null) {
            return "";
        }
        return network(request.getCurrent().request().remoteAddress().hostAddress());
    }

    /**
     * The IPv6 /48, of which a customer may have all of its 65,536 networks, or the IPv4 address without its last part, which
     * changes within a household; nothing on one's own machine.
     */
    static String network(String address) {
        try {
            if (address == null || InetAddress.getByName(address).isLoopbackAddress()) {
                return "";
            }
            String network = Addresses.network(address);
            int lastPart = network.lastIndexOf('.');
            return lastPart < 0 ? network.substring(0, SITE_DIGITS) : network.substring(0, lastPart);
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
