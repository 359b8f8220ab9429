package com.vixshield.quant.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds the sessions of one walk, ascending and without gaps.
 *
 * @param scaled whether points are those of an index at 6000
 */
public record CondorHistory(SessionTable table, PriceModel model, boolean scaled, List<CondorSession> sessions) {

    public CondorHistory {
        sessions = List.copyOf(sessions);
    }

    public static int tierIndex(String tier) {
        int at = new ArrayList<>(CondorWalk.tiers().keySet()).indexOf(tier);
        if (at < 0) {
            throw new IllegalArgumentException("no tier " + tier + "; there are " + CondorWalk.tiers().keySet());
        }
        return at;
    }

    /** Sessions that were priced on stored quotes. */
    public int quoted() {
        return (int) sessions.stream().filter(CondorSession::quoted).count();
    }

    /** One tier, by session. */
    public List<CondorDay> tier(String tier) {
        int at = tierIndex(tier);
        return sessions.stream().map(s -> s.tiers().get(at)).toList();
    }

    /** @param session index in the table */
    public CondorSession at(int session) {
        int i = session - first();
        if (i < 0 || i >= sessions.size()) {
            throw new IllegalArgumentException("the walk holds no session " + table.date(Math.max(0, session)));
        }
        return sessions.get(i);
    }

    /** Index in the table of the first session. */
    public int first() {
        return sessions.get(0).session();
    }
}
