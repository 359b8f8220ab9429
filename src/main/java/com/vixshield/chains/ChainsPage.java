package com.vixshield.chains;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Lists the option files of an account.
 *
 * @param name of a file that was refused whole, null otherwise
 * @param error why
 * @param covered sessions with quotes
 * @param included whether the plan has own chains
 */
public record ChainsPage(String path, List<Row> rows, String name, String error, int covered, LocalDate first, LocalDate last,
        boolean mayChange, boolean included, boolean full, int most, String billing, List<String> vendors) {

    public record Row(UUID id, String name, String vendor, LocalDate first, LocalDate last, int sessions, long kept,
            long refused, boolean stored, String at) {
    }

    /**
     * One file, and what was understood of it.
     *
     * @param waiting whether its bytes are here, to be stored
     * @param said what was just done, or null
     */
    public record One(String list, String path, Row file, long lines, long leftOut, String sha256, List<Reason> refusals,
            List<Reason> rules, List<Sample> sample, boolean waiting, boolean mayChange, String said) {
    }

    /**
     * What the covered sessions would have given, on the quotes and on the model.
     *
     * @param missing why nothing was computed, or null
     * @param early whether there are too few sessions to judge
     */
    public record Prices(String list, String missing, String origin, String sha256, String historySha256, int used, int least,
            boolean early, LocalDate first, LocalDate last, List<PricedTier> tiers, List<Unused> unused) {
    }

    /** @param win share of wins with its interval; the rest likewise in words */
    public record PricedTier(String tier, int trades, String win, String needed, String points, int modelTrades,
            String modelWin,
            String modelPoints) {
    }

    public record Unused(LocalDate session, String reason) {
    }

    public record Reason(String text, long options, int firstLine) {
    }

    public record Sample(LocalDate session, String time, LocalDate expiry, double strike, String right, double bid,
            double ask) {
    }
}
