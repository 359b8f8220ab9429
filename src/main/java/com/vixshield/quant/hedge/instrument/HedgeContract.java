package com.vixshield.quant.hedge.instrument;

import java.time.LocalDate;

import com.vixshield.quant.chain.Contract;

/** Identifies a listed contract that a layer holds. */
public sealed interface HedgeContract {

    /** {@link LocalDate#MAX} for what never expires. */
    LocalDate expiry();

    /** Dollars a point; of a fund dollars a dollar. */
    int multiplier();

    record Call(LocalDate expiry, double strike) implements HedgeContract {

        @Override
        public int multiplier() {
            return Contract.VIX.multiplier();
        }
    }

    record Future(LocalDate expiry) implements HedgeContract {

        @Override
        public int multiplier() {
            return Contract.VXM.multiplier();
        }
    }

    /** A share. */
    record Fund(String ticker) implements HedgeContract {

        @Override
        public LocalDate expiry() {
            return LocalDate.MAX;
        }

        @Override
        public int multiplier() {
            return Contract.FUND_SHARE.multiplier();
        }
    }

    static HedgeContract of(VixInstrument instrument) {
        if (instrument instanceof VixCall call) {
            return new Call(call.expiry(), call.strike());
        }
        return instrument instanceof VixFund fund ? new Fund(fund.ticker()) : new Future(instrument.expiry());
    }
}
