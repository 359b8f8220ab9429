package com.vixshield.market.chainfile;

/** Says why a row gave no quote: a rule that leaves it out, or what is wrong with it. */
public enum RowReason {
    OTHER_UNDERLYING(false, "of another underlying than the SPX"),
    MORNING_ROOT(false, "of another root than SPXW: SPX itself settles in the morning"),
    OTHER_EXPIRY(false, "expires on another day than the next session"),
    OTHER_TIME(false, "quoted earlier than half an hour before the close, or in the night"),
    CUT_OFF(true, "the last line is not ended: it may be cut off"),
    FIELDS(true, "another number of fields than the header"),
    NO_DATE(true, "a date is missing or none"),
    NO_TIME(true, "the time of the quote is missing or none"),
    NO_NUMBER(true, "a price or strike that is no number"),
    NO_RIGHT(true, "neither a put nor a call"),
    NO_SESSION(true, "quoted on a day without a session"),
    CLOCKS(true, "its two clocks name different days"),
    HALF_DAY(true, "a column of 15:45 on a session that closed at 13:00, before the vendor moved it to 12:45"),
    AM_OR_PM(true, "a third Friday without a root: an option that settles in the morning and one that settles at the close may "
            + "stand behind it"),
    NOT_LISTED(true, "no option that settles at that close was listed then"),
    SYMBOL(true, "its symbol names another expiry, right or strike"),
    LEVEL(true, "an index level that cannot be the SPX"),
    STRIKE(true, "a strike more than ten times the index: thousandths, perhaps"),
    NEGATIVE(true, "a negative price"),
    NO_QUOTE(true, "no ask: nobody offered it"),
    CROSSED(true, "a bid above the ask");

    private final boolean refusal;
    private final String text;

    RowReason(boolean refusal, String text) {
        this.refusal = refusal;
        this.text = text;
    }

    /** Whether the row cannot be right; otherwise it is of no use here. */
    public boolean isRefusal() {
        return refusal;
    }

    public String text() {
        return text;
    }
}
