package com.vixshield.book.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import com.vixshield.quant.hedge.plan.Layer;

/** Says which layer of the hedge a contract is of, by the days that it had left when it was bought (rulebook §7). */
public final class BookedLayer {

    private static final Set<String> MID_FUNDS = Set.of("VIXM", "VXZ");
    private static final int FRONT_DAYS = 60;
    private static final int MID_DAYS = 150;

    private BookedLayer() {
    }

    /** Guesses the layer where the entry does not name it: a broker does not know of layers. */
    public static Layer of(TradedInstrument contract, LocalDate bought) {
        return switch (contract.kind()) {
            case FUTURE -> Layer.MID;
            case FUND -> MID_FUNDS.contains(contract.symbol()) ? Layer.MID : Layer.FRONT;
            case OPTION -> {
                long days = ChronoUnit.DAYS.between(bought, contract.expiry());
                yield days <= FRONT_DAYS ? Layer.FRONT : days <= MID_DAYS ? Layer.MID : Layer.LONG;
            }
        };
    }
}
