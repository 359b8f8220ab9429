package com.vixshield.signal.command;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.platform.cli.CommandRefused;
import com.vixshield.platform.cli.ConsoleCommand;
import com.vixshield.quant.CalculatedSignal;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.rulebook.Rulebooks;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * Runs {@code signal}: one session's signal from recorded data as one JSON document, without web server, database or
 * network.
 */
@Command(name = "signal", description = "Prints one session's signal from recorded data as a JSON document.")
public final class SignalCommand implements ConsoleCommand {

    @Option(names = "--replay", paramLabel = "DIR", required = true, description = "Folder of recorded data.")
    Path replay;
    @Option(names = "--session", paramLabel = "YYYY-MM-DD", required = true, description = "The session.")
    LocalDate session;
    @Option(names = "--chain", paramLabel = "FILE", description = "SPX chain, instead of the folder's.")
    Path chain;
    @Option(names = "--vix", paramLabel = "FILE", description = "Cboe's delayed chain of the VIX, of the same moment.")
    Path vix;
    @Option(names = "--holdings", paramLabel = "FILE", description = "This command's document of an earlier session.")
    Path holdings;
    @Option(names = "--sleeve", paramLabel = "FILE", description = "Results of a second engine: date,sleeve,condor.")
    Path sleeve;
    @Option(names = "--rulebook", paramLabel = "VERSION", description = "Version of the rulebook, the first unless given.")
    String rulebook;

    @Option(names = "--equity", paramLabel = "DOLLARS", converter = Equity.class, description = "Example account, ${DEFAULT-VALUE} unless given.")
    BigDecimal equity = new BigDecimal(100_000);

    /** Of the example account, whole dollars. */
    static final class Equity implements ITypeConverter<BigDecimal> {

        @Override
        public BigDecimal convert(String text) {
            if (!text.matches("\\d{4,9}")) {
                throw new TypeConversionException("not an account of $1,000 to $999,999,999 in whole dollars: " + text);
            }
            return new BigDecimal(text);
        }
    }

    @Override
    public int run(PrintStream out, PrintStream err) {
        try {
            CompletableFuture.runAsync(SignalJson::prepare);
            out.println(document());
            return OK;
        } catch (IllegalArgumentException | MarketDataException e) {
            throw new CommandRefused(e);
        }
    }

    private String document() {
        ReplaySource source = new ReplaySource(replay, new SessionCalendar());
        SignalInputs inputs = inputs(source);
        SignalReport.Beside beside = new SignalReport.Beside(equity,
                holdings == null ? Map.of() : HoldingsFile.read(holdings, session),
                Optional.ofNullable(sleeve).map(SleeveFile::read));
        RulebookVersion version = version();
        CalculatedSignal calculated = SignalCalculator.compute(inputs, version.core());
        if (calculated.signal().hygiene().rows() == 0) {
            throw new MarketDataException(replay.toString(), 0,
                    "no SPXW options that expire on " + inputs.expiry() + " in the chain of " + session);
        }
        return SignalJson.write(SignalReport.of(version, calculated.signal(), inputs, calculated.outcomes(), beside));
    }

    private SignalInputs inputs(ReplaySource source) {
        SignalInputs inputs = (chain == null ? source.inputs(session) : source.inputs(session, chain)).inputs();
        return vix == null ? inputs : inputs.with(source.vixFrom(vix));
    }

    private RulebookVersion version() {
        Rulebooks rulebooks = new Rulebooks();
        String number = rulebook == null ? rulebooks.first().number() : rulebook;
        if (!rulebooks.isPublished(number)) {
            throw new CommandRefused("no rulebook " + number + "; published are "
                    + String.join(", ", rulebooks.versions().stream().map(RulebookVersion::number).toList()));
        }
        return rulebooks.version(number);
    }
}
