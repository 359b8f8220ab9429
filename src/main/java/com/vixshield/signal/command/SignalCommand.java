package com.vixshield.signal.command;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.range.RangeForecast;

/**
 * {@code signal}: one session's signal from recorded data as one JSON document, without web server, database or network.
 */
public final class SignalCommand {

    public static final String NAME = "signal";

    private static final int OK = 0;
    private static final int BAD_INPUT = 2;

    private SignalCommand() {
    }

    /** @return the exit code of the process: 2 for bad input, with its reason as one line on the error stream */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            SignalOptions options = SignalOptions.parse(arguments);
            CompletableFuture.runAsync(SignalJson::prepare);
            out.println(document(options));
            return OK;
        } catch (IllegalArgumentException | MarketDataException e) {
            err.println(NAME + ": " + e.getMessage().replaceAll("\\s+", " "));
            return BAD_INPUT;
        }
    }

    private static String document(SignalOptions options) {
        ReplaySource source = new ReplaySource(options.replay(), new SessionCalendar());
        SignalInputs inputs = inputs(source, options);
        SignalReport.Beside beside = new SignalReport.Beside(options.equity(),
                options.holdings().map(file -> HoldingsFile.read(file, options.session())).orElse(Map.of()),
                options.sleeve().map(SleeveFile::read));
        CompletableFuture<List<Double>> outcomes = CompletableFuture.supplyAsync(() -> outcomes(inputs, options.session()));
        DailySignal signal = SignalCalculator.calculate(inputs);
        if (signal.hygiene().rows() == 0) {
            throw new MarketDataException(options.replay().toString(), 0,
                    "no SPXW options that expire on " + inputs.expiry() + " in the chain of " + options.session());
        }
        return SignalJson.write(SignalReport.of(signal, inputs, outcomes.join(), beside));
    }

    private static SignalInputs inputs(ReplaySource source, SignalOptions options) {
        SignalInputs inputs = options.chain().map(file -> source.inputs(options.session(), file))
                .orElseGet(() -> source.inputs(options.session())).inputs();
        return options.vix().map(file -> inputs.with(source.vixFrom(file))).orElse(inputs);
    }

    private static List<Double> outcomes(SignalInputs inputs, LocalDate session) {
        return RangeForecast.of(inputs.history(), session, inputs.expiry(), RulebookParameters.V1_0.range())
                .map(RangeForecast::outcomes).orElse(List.of());
    }
}
