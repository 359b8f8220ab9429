package com.vixshield.signal.day;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

import com.vixshield.platform.Digests;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.VxSettlement;

/** Hashes the daily values up to a session with SHA-256, bit for bit; what a replay knows beyond it is left out. */
public final class HistoryDigest {

    private final DataOutputStream out;
    private final LocalDate last;

    private HistoryDigest(DataOutputStream out, LocalDate last) {
        this.out = out;
        this.last = last;
    }

    public static String of(MarketHistory history, LocalDate session) {
        MessageDigest digest = Digests.sha256();
        try (DataOutputStream out = new DataOutputStream(
                new java.io.BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)))) {
            new HistoryDigest(out, session).write(history);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void write(MarketHistory history) throws IOException {
        bars("SPX", history.spx());
        bars("VIX", history.vix());
        for (var series : new TreeMap<>(history.values()).entrySet()) {
            out.writeUTF(series.getKey().name());
            for (var value : series.getValue().headMap(last, true).entrySet()) {
                out.writeLong(value.getKey().toEpochDay());
                out.writeDouble(value.getValue());
            }
        }
        out.writeUTF("VX");
        for (var day : history.vx().headMap(last, true).entrySet()) {
            out.writeLong(day.getKey().toEpochDay());
            for (VxSettlement settlement : day.getValue()) {
                out.writeInt(settlement.month());
                out.writeLong(settlement.expiry().toEpochDay());
                out.writeDouble(settlement.settle());
            }
        }
    }

    private void bars(String name, List<DailyBar> bars) throws IOException {
        out.writeUTF(name);
        for (DailyBar bar : bars) {
            if (!bar.date().isAfter(last)) {
                out.writeLong(bar.date().toEpochDay());
                out.writeDouble(bar.open());
                out.writeDouble(bar.high());
                out.writeDouble(bar.low());
                out.writeDouble(bar.close());
            }
        }
    }
}
