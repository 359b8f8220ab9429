package com.vixshield.quant.condor;

/**
 * Says what a condor pays, in points unless said otherwise.
 *
 * @param midCredit mids on all legs
 * @param naturalCredit bids sold, asks bought
 * @param expectedCredit mid less the slippage share of the way to natural
 * @param creditOverWidth expected credit / width
 * @param creditPctNotional expected credit in percent of the forward
 * @param inCardBand whether that lies in the published band
 */
public record CondorCredits(double midCredit, double naturalCredit, double expectedCredit, double creditOverWidth,
        double creditPctNotional, boolean inCardBand) {

    static CondorCredits of(CondorStrikes strikes, double expected, double forward, CondorRules rules) {
        double notional = 100 * expected / forward;
        return new CondorCredits(strikes.mid(), strikes.natural(), expected, expected / strikes.width(), notional,
                notional >= rules.cardBandLow() && notional <= rules.cardBandHigh());
    }
}
