package com.vixshield.quant.sizing;

/** Names the index options that the condor can be traded in; both pay 100 dollars a point, XSP is a tenth of the index. */
public enum CondorProduct {
    SPX,
    XSP,
    /** Stands for whichever of them carries the largest honest trade; a position is always in one of them. */
    LARGEST
}
