package com.vixshield.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.rival.Rival;
import com.vixshield.quant.hedge.instrument.InstrumentSet;

import picocli.CommandLine.Option;

/** Holds the options of the {@code backtest} command as given, and checks them. */
final class BacktestArguments {

    private static final double BUDGET = 1.5;
    private static final double MOST_BUDGET = 20;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of daily history.")
    String data;

    @Option(names = "--from", paramLabel = "DATE", description = "First session; unless given, the first that can be computed.")
    String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last session.")
    String to;

    @Option(names = "--model", paramLabel = "MODEL", description = "Price without quotes: alt_1.05 or flat_1.00.")
    String model;

    @Option(names = "--atm", paramLabel = "NUMBER", description = "Multiplies the at-the-money volatility, 1.00 unless given.")
    String atm;

    @Option(names = "--width", paramLabel = "WIDTH", description = "literal (25 points) or scaled with the index.")
    String width;

    @Option(names = "--quotes", paramLabel = "QUOTES", description = "none, or stored: sessions with a stored chain use it.")
    String quotes;

    @Option(names = "--chains", paramLabel = "DIR", description = "Option files of a vendor; their sessions are priced on them.")
    String chains;

    @Option(names = "--tier", paramLabel = "TIER", description = "One tier; unless given, all six.")
    String tier;

    @Option(names = "--gates", paramLabel = "GATES", description = "none, or gates with commas between them, such as value.")
    String gates;

    @Option(names = "--hedge", paramLabel = "SET", description = "card or calls.")
    String hedge;

    @Option(names = "--mode", paramLabel = "MODE", description = "loyalty or motion.")
    String mode;

    @Option(names = "--budget", paramLabel = "PERCENT", description = "Of the account a year for the hedge, 1.5 unless given.")
    String budget;

    @Option(names = "--risk", paramLabel = "SHARE", description = "Of the account at risk per condor; unless given, 0.02 and 0.10.")
    String risk;

    @Option(names = "--rival", paramLabel = "RIVALS", description = "all, or rivals with commas between them, such as vxth.")
    String rival;

    @Option(names = "--daily", paramLabel = "FILE", description = "Writes the condors, a row for each session and tier.")
    String daily;

    @Option(names = "--hedge-daily", paramLabel = "FILE", description = "Writes the hedge, a row for each session.")
    String hedgeDaily;

    @Option(names = "--twins", paramLabel = "FILE", description = "Writes the twins.")
    String twins;

    @Option(names = "--twin-scores", paramLabel = "FILE", description = "Writes the twins' scores with their intervals.")
    String twinScores;

    /** @throws IllegalArgumentException with a reason for the user */
    BacktestOptions options() {
        CommandArguments given = given();
        if (given.path("--chains").isPresent() && given.oneOf("--width", "literal", "literal", "scaled").equals("scaled")) {
            throw new IllegalArgumentException(
                    "--chains cannot be used with --width scaled: quotes are of the index as it was");
        }
        if (given.path("--chains").isPresent() && given.oneOf("--quotes", "none", "none", "stored").equals("stored")) {
            throw new IllegalArgumentException("--chains or --quotes stored, not both: a session is priced on one chain");
        }
        return new BacktestOptions(given.requiredPath("--data"), given.date("--from"), given.date("--to"), models(given),
                given.oneOf("--width", "literal", "literal", "scaled").equals("scaled"),
                given.oneOf("--quotes", "none", "none", "stored").equals("stored"), given.path("--chains"), tiers(given),
                gates(given),
                hedges(given), given.number("--budget", 0, MOST_BUDGET).orElse(BUDGET),
                given.number("--risk", 0, 1).map(List::of).orElse(List.of(0.02, 0.10)), rivals(given),
                new BacktestOptions.Targets(given.path("--daily"), given.path("--hedge-daily"), given.path("--twins"),
                        given.path("--twin-scores")));
    }

    private CommandArguments given() {
        return new CommandArguments().with("--data", data).with("--from", from).with("--to", to).with("--model", model)
                .with("--atm", atm).with("--width", width).with("--quotes", quotes).with("--chains", chains)
                .with("--tier", tier).with("--gates", gates)
                .with("--hedge", hedge).with("--mode", mode).with("--budget", budget).with("--risk", risk)
                .with("--rival", rival).with("--daily", daily).with("--hedge-daily", hedgeDaily).with("--twins", twins)
                .with("--twin-scores", twinScores);
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
        for (double share : new double[]{0.95, 1, 1.05, 1.10, 1.15}) {
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

    private static List<Rival> rivals(CommandArguments given) {
        String names = given.text("--rival").orElse("");
        return names.equals("all")
                ? List.of(Rival.values())
                : Arrays.stream(names.split(",")).filter(name -> !name.isEmpty()).map(Rival::of).distinct().toList();
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
