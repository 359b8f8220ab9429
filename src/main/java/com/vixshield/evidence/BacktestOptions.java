package com.vixshield.evidence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.rival.Rival;

/**
 * Options of the {@code backtest} command, checked.
 *
 * @param from first session; absent: what the result allows
 * @param to last session, likewise
 * @param models prices to show; the first is that of the daily file and of the document
 * @param scaled whether widths scale with the index
 * @param quotes whether stored chains are used on the sessions that have one
 * @param chains folder of vendors' option files, whose sessions are priced on them
 * @param tiers to show
 * @param gates sets of gates to show
 * @param hedges to show
 * @param budget of the hedge, percent of the account a year
 * @param risks shares of the account at risk to show
 * @param rivals to set beside every account, none unless asked for
 */
public record BacktestOptions(Path data, Optional<LocalDate> from, Optional<LocalDate> to, List<PriceModel> models,
        boolean scaled, boolean quotes, Optional<Path> chains, List<String> tiers, List<Set<BacktestGate>> gates,
        List<HedgeVariant> hedges,
        double budget,
        List<Double> risks, List<Rival> rivals, Targets targets) {

    /** Files to write beside the document. */
    public record Targets(Optional<Path> daily, Optional<Path> hedgeDaily, Optional<Path> twins, Optional<Path> twinScores) {
    }
}
