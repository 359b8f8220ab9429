package com.vixshield.quant.hedge;

import java.time.LocalDate;

/** A listed contract that a layer holds. */
public sealed interface HedgeContract {

    LocalDate expiry();

    /** Dollars a point. */
    int multiplier();

    /** Value today in VIX points: settlement curve and model. */
    double value(VxCurve curve, VixOptionModel model, int days);

    record Call(LocalDate expiry, double strike) implements HedgeContract {

        @Override
        public int multiplier() {
            return VixCall.MULTIPLIER;
        }

        @Override
        public double value(VxCurve curve, VixOptionModel model, int days) {
            return model.call(curve.forward(Math.max(0, days)), strike, days);
        }
    }

    record Future(LocalDate expiry) implements HedgeContract {

        @Override
        public int multiplier() {
            return VixFuture.MULTIPLIER;
        }

        @Override
        public double value(VxCurve curve, VixOptionModel model, int days) {
            return curve.forward(Math.max(0, days));
        }
    }

    static HedgeContract of(VixInstrument instrument) {
        return instrument instanceof VixCall call ? new Call(call.expiry(), call.strike())
                : new Future(instrument.expiry());
    }
}
