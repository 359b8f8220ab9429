package com.vixshield.book.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.vixshield.book.hedge.LayerStatus;

/**
 * Holds what the page of the hedge orders shows.
 *
 * @param book null until the first is opened; then the plan is that of an account that holds nothing
 * @param session of the signal, null while none is published
 * @param locked what the plan of the account does not include; null when it does
 * @param stages of a start in steps, empty where nothing is started
 */
record HedgePage(String path, BookPage.Named book, LocalDate session, String locked, String billing, List<Order> orders,
        List<String> messages, List<Layer> layers, BigDecimal budget, List<Step> steps, List<Stage> stages, boolean may) {

    /**
     * @param href of the form that books it, filled in
     * @param doNothing what leaving it costs, null where it cannot be computed
     */
    record Order(String verb, int quantity, String instrument, String layer, BigDecimal price, BigDecimal limit,
            BigDecimal dollars, String reason, BigDecimal doNothing, String doNothingWords, String href) {
    }

    record Layer(String name, LayerStatus status) {
    }

    /** Number of sessions over which a start can be spread. */
    record Step(int sessions, String href, boolean current) {
    }

    /** @param day from 1 on */
    record Stage(int day, List<String> parts) {
    }
}
