package com.vixshield.evidence;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.vixshield.platform.Digests;
import com.vixshield.quant.backtest.BacktestInputs;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/** Hashes everything that a backtest is made from with SHA-256, bit for bit: equal digests, equal digits. */
final class InputsDigest {

    private final DataOutputStream out;

    private InputsDigest(DataOutputStream out) {
        this.out = out;
    }

    static String of(BacktestInputs inputs) {
        MessageDigest digest = Digests.sha256();
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)))) {
            new InputsDigest(out).write(inputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void write(BacktestInputs inputs) throws IOException {
        MarketHistory history = inputs.history();
        bars("SPX", history.spx());
        bars("VIX", history.vix());
        for (Map.Entry<Series, ? extends Map<LocalDate, Double>> series : new TreeMap<>(history.values()).entrySet()) {
            values(series.getKey().name(), series.getValue());
        }
        values("overnight", inputs.overnight());
        futures(history.vx());
        listed(inputs.vxListed());
        events(history.events());
    }

    private void bars(String name, List<DailyBar> bars) throws IOException {
        begin(name, bars.size());
        for (DailyBar bar : bars) {
            day(bar.date());
            out.writeDouble(bar.open());
            out.writeDouble(bar.high());
            out.writeDouble(bar.low());
            out.writeDouble(bar.close());
        }
    }

    private void values(String name, Map<LocalDate, Double> values) throws IOException {
        begin(name, values.size());
        for (Map.Entry<LocalDate, Double> value : values.entrySet()) {
            day(value.getKey());
            out.writeDouble(value.getValue());
        }
    }

    private void futures(Map<LocalDate, List<VxSettlement>> days) throws IOException {
        begin("VX", days.size());
        for (Map.Entry<LocalDate, List<VxSettlement>> day : days.entrySet()) {
            day(day.getKey());
            out.writeInt(day.getValue().size());
            for (VxSettlement settlement : day.getValue()) {
                out.writeInt(settlement.month());
                day(settlement.expiry());
                out.writeDouble(settlement.settle());
            }
        }
    }

    private void listed(Map<LocalDate, List<LocalDate>> days) throws IOException {
        begin("listed", days.size());
        for (Map.Entry<LocalDate, List<LocalDate>> day : days.entrySet()) {
            day(day.getKey());
            out.writeInt(day.getValue().size());
            for (LocalDate expiry : day.getValue()) {
                day(expiry);
            }
        }
    }

    private void events(Map<LocalDate, Set<EventKind>> days) throws IOException {
        begin("events", days.size());
        for (Map.Entry<LocalDate, Set<EventKind>> day : days.entrySet()) {
            day(day.getKey());
            out.writeInt(day.getValue().size());
            for (EventKind kind : new TreeSet<>(day.getValue())) {
                out.writeUTF(kind.name());
            }
        }
    }

    private void begin(String name, int size) throws IOException {
        out.writeUTF(name);
        out.writeInt(size);
    }

    private void day(LocalDate day) throws IOException {
        out.writeLong(day.toEpochDay());
    }
}
