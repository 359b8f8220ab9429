package com.vixshield.market.event;

import java.time.LocalDate;
import java.util.List;

/** The announcements of this installation's market: simulated with a simulated market, else as published. */
public interface Events {

    /** Both days included, ascending, each announcement once. */
    List<MarketEvent> between(LocalDate first, LocalDate last);
}
