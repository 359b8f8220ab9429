package com.vixshield.signal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.MarketInputs;
import com.vixshield.market.Provenance;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.history.MarketHistory;

/** Another market with some sessions spoilt. What was read lately is kept: both runs of a test see the very same inputs. */
class StagedMarket implements MarketDataSource {

    private static final int KEPT = 6;

    private final MarketDataSource market;
    private final Map<LocalDate, RuntimeException> spoilt;
    private final Map<LocalDate, SignalInputs> inputs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, SignalInputs> eldest) {
            return size() > KEPT;
        }
    };

    StagedMarket(MarketDataSource market, Map<LocalDate, RuntimeException> spoilt) {
        this.market = market;
        this.spoilt = spoilt;
    }

    @Override
    public DataLabel label() {
        return market.label();
    }

    @Override
    public List<LocalDate> sessions() {
        return market.sessions();
    }

    @Override
    public ChainSnapshot chain(LocalDate session) {
        return inputs(session).inputs().chain();
    }

    @Override
    public MarketHistory history(LocalDate session) {
        return kept(session).history();
    }

    @Override
    public MarketInputs inputs(LocalDate session) {
        if (spoilt.containsKey(session)) {
            throw spoilt.get(session);
        }
        SignalInputs kept = kept(session);
        return new MarketInputs(kept, new Provenance(label(), kept.chain().quoteInstant(), List.of()));
    }

    private synchronized SignalInputs kept(LocalDate session) {
        SignalInputs known = inputs.get(session);
        if (known == null) {
            known = market.inputs(session).inputs();
            inputs.put(session, known);
        }
        return known;
    }

    static MarketDataException outage() {
        return new MarketDataException("feed", 0, "the source gave no quotes");
    }
}
