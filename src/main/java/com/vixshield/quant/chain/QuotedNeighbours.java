package com.vixshield.quant.chain;

/** Finds the nearest quoted strikes of one right on either side of every strike, in one pass each way. */
final class QuotedNeighbours {

    private final PutCall right;
    private final int[] below;
    private final int[] above;

    private QuotedNeighbours(PutCall right, int size) {
        this.right = right;
        this.below = new int[size];
        this.above = new int[size];
    }

    static QuotedNeighbours of(ExpiryChain chain, PutCall right) {
        QuotedNeighbours found = new QuotedNeighbours(right, chain.size());
        int last = -1;
        for (int i = 0; i < chain.size(); i++) {
            found.below[i] = last;
            last = chain.quoted(right, i) ? i : last;
        }
        last = -1;
        for (int i = chain.size() - 1; i >= 0; i--) {
            found.above[i] = last;
            last = chain.quoted(right, i) ? i : last;
        }
        return found;
    }

    PutCall right() {
        return right;
    }

    /** Index of the next quoted strike below this one, −1 without one. */
    int below(int i) {
        return below[i];
    }

    int above(int i) {
        return above[i];
    }
}
