package com.vixshield.market.store.table;

import java.time.LocalDate;
import java.time.LocalTime;

import com.vixshield.quant.history.EventKind;

/** Holds one thing that a file says about one day. Numbers are NaN where it says nothing. */
public sealed interface Fact {

    LocalDate day();

    /** What there can be only one of in a file. */
    Object key();

    /** Whether a day that has not come yet makes sense. */
    default boolean isScheduled() {
        return false;
    }

    /** A session of an index in points, or of a fund in dollars. */
    record Bar(String symbol, LocalDate day, double open, double high, double low, double close, double volume,
            String source) implements Fact {

        @Override
        public Object key() {
            return symbol + " " + day;
        }
    }

    /**
     * A VIX future on one trade date, vol points.
     *
     * @param contract month letter and two digits of the year, or W for a weekly
     */
    record VxRow(LocalDate expiry, LocalDate day, String contract, double open, double high, double low, double close,
            double settle, double volume, double openInterest, String source) implements Fact {

        @Override
        public Object key() {
            return "VX " + expiry + " on " + day;
        }
    }

    /** An expiry of monthly VIX futures and, once it is known, its final settlement. */
    record VxExpiry(LocalDate day, String contract, double finalSettlement, String source) implements Fact {

        @Override
        public Object key() {
            return "VX expiry " + day;
        }

        @Override
        public boolean isScheduled() {
            return true;
        }
    }

    /** A daily, monthly or yearly figure, dated by the day or the period that it is about. */
    record Value(String series, LocalDate day, double value, String source) implements Fact {

        @Override
        public Object key() {
            return series + " " + day;
        }
    }

    /**
     * A scheduled announcement.
     *
     * @param time New York, or null where only the day is known
     */
    record Event(EventKind kind, LocalDate day, LocalTime time, String source) implements Fact {

        @Override
        public Object key() {
            return kind + " " + day;
        }

        @Override
        public boolean isScheduled() {
            return true;
        }
    }
}
