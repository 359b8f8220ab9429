package com.vixshield.quant.chain;

/**
 * Computes conversions and reversals at executable sides, in points. A positive edge would be free money if the forward
 * could be traded at F.
 *
 * @param n strikes with both bids
 * @param conversionMax largest C_bid − P_ask − D(F − K)
 * @param conversionArgmax its strike
 * @param reversalMax largest P_bid − C_ask + D(F − K)
 * @param reversalArgmax its strike
 * @param conversionPositive strikes with a positive edge
 * @param reversalPositive likewise
 * @param conversionBeyondFees strikes whose edge beats the fees of both options
 * @param reversalBeyondFees likewise
 */
public record ParityEdges(int n, double conversionMax, double conversionArgmax, double reversalMax, double reversalArgmax,
        int conversionPositive, int reversalPositive, int conversionBeyondFees, int reversalBeyondFees) {

    /** @param fees of both options, points; the chain must have a strike with both bids */
    public static ParityEdges of(ExpiryChain chain, double forward, double discount, double fees) {
        int n = 0;
        Best conversion = new Best();
        Best reversal = new Best();
        for (int i = 0; i < chain.size(); i++) {
            if (chain.bothBidden(i)) {
                n++;
                double parity = discount * (forward - chain.strike(i));
                conversion.see(chain.bid(PutCall.CALL, i) - chain.ask(PutCall.PUT, i) - parity, chain.strike(i), fees);
                reversal.see(chain.bid(PutCall.PUT, i) - chain.ask(PutCall.CALL, i) + parity, chain.strike(i), fees);
            }
        }
        return new ParityEdges(n, conversion.most, conversion.strike, reversal.most, reversal.strike, conversion.positive,
                reversal.positive, conversion.beyondFees, reversal.beyondFees);
    }

    private static final class Best {

        private double most = Double.NEGATIVE_INFINITY;
        private double strike;
        private int positive;
        private int beyondFees;

        private void see(double edge, double at, double fees) {
            positive += edge > 0 ? 1 : 0;
            beyondFees += edge > fees ? 1 : 0;
            if (edge > most) {
                most = edge;
                strike = at;
            }
        }
    }
}
