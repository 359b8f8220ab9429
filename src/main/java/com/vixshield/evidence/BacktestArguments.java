package com.vixshield.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.hedge.instrument.InstrumentSet;

/** Reads the arguments of the {@code backtest} command. */
final class BacktestArguments {

    static final String USAGE = "backtest --data DIR [--from DATE] [--to DATE] [--model alt_1.05|flat_1.00] [--atm 1.00]"
            + " [--width literal|scaled] [--quotes none|stored] [--tier TIER] [--gates value|none|...] [--hedge card|calls --mode loyalty|motion]"
            + " [--budget PERCENT] [--risk SHARE] [--daily FILE] [--hedge-daily FILE] [--twins FILE] [--twin-scores FILE]";

    private static final List<String> NAMES = List.of("--data", "--from", "--to", "--model", "--atm", "--width", "--quotes",
            "--tier",
            "--gates", "--hedge", "--mode", "--budget", "--risk", "--daily", "--hedge-daily", "--twins", "--twin-scores");
    private static final double BUDGET = 1.5;
    private static final double MOST_BUDGET = 20;

    private BacktestArguments() {
    }

    /** @throws IllegalArgumentException with a reason for the user */
    static BacktestOptions parse(List<String> arguments) {
        CommandArguments given = new CommandArguments(arguments, NAMES, USAGE);
        return new BacktestOptions(given.requiredPath("--data"), given.date("--from"), given.date("--to"), models(given),
                given.oneOf("--width", "literal", "literal", "scaled").equals("scaled"),
                given.oneOf("--quotes", "none", "none", "stored").equals("stored"), tiers(given), gates(given),
                hedges(given), given.number("--budget", 0, MOST_BUDGET).orElse(BUDGET),
                given.number("--risk", 0, 1).map(List::of).orElse(List.of(0.02, 0.10)),
                new BacktestOptions.Targets(given.path("--daily"), given.path("--hedge-daily"), given.path("--twins"),
                        given.path("--twin-scores")));
    }

    /** One that was named stands alone; otherwise the central price comes first, its neighbours and the old price behind. */
    private static List<PriceModel> models(CommandArguments given) {
        Optional<Double> atm = given.number("--atm", 0.5, 2);
        if (given.text("--model").isPresent() || atm.isPresent()) {
            String name = given.oneOf("--model", PriceModel.CENTRAL.name(), PriceModel.CENTRAL.name(), PriceModel.FLAT.name());
            PriceModel model = name.equals(PriceModel.FLAT.name()) ? PriceModel.FLAT : PriceModel.CENTRAL;
            return List.of(model.at(atm.orElse(1.0)));
        }
        List<PriceModel> all = new ArrayList<>(List.of(PriceModel.CENTRAL, PriceModel.CENTRAL.at(0.95),
                PriceModel.CENTRAL.at(1.05), PriceModel.CENTRAL.at(1.10)));
        for (double share : new double[] { 0.95, 1, 1.05, 1.10, 1.15 }) {
            all.add(PriceModel.FLAT.at(share));
        }
        return all;
    }

    private static List<String> tiers(CommandArguments given) {
        return given.text("--tier").map(tier -> {
            CondorHistory.tierIndex(tier);
            return List.of(tier);
        }).orElse(List.copyOf(CondorWalk.tiers().keySet()));
    }

    private static List<Set<BacktestGate>> gates(CommandArguments given) {
        return given.text("--gates").map(BacktestArguments::gates).map(List::of)
                .orElse(List.of(Set.of(), Set.of(BacktestGate.VALUE)));
    }

    private static Set<BacktestGate> gates(String names) {
        Set<BacktestGate> gates = EnumSet.noneOf(BacktestGate.class);
        if (!names.equals("none")) {
            for (String name : names.split(",")) {
                gates.add(BacktestGate.of(name));
            }
        }
        return gates;
    }

    private static List<HedgeVariant> hedges(CommandArguments given) {
        Optional<String> set = given.text("--hedge");
        Optional<String> mode = given.text("--mode");
        if (set.filter("etf"::equals).isPresent()) {
            throw new IllegalArgumentException("the set " + InstrumentSet.ETF + " has no history long enough to be tested");
        }
        List<HedgeVariant> chosen = HedgeVariant.ALL.stream().filter(v -> set.map(v.setName()::equals).orElse(true))
                .filter(v -> mode.map(v.modeName()::equals).orElse(true)).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("--hedge is card or calls and --mode loyalty or motion, not "
                    + set.orElse("any") + " " + mode.orElse("any"));
        }
        return chosen;
    }
}
