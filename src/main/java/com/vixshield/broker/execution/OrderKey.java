package com.vixshield.broker.execution;

/**
 * Says which executions are one order, and how that is known.
 *
 * @param id unique within the account
 */
public record OrderKey(Source source, String id) {

    /** Names what holds the legs together. */
    public enum Source {
        /** The broker's order number. */
        NUMBER("order number"),
        /** The legs stand together in the file. */
        BLOCK("rows of one block"),
        /** Same account, underlying and second. */
        TIME("same second"),
        /** Same day and expiry: to be confirmed by the reader. */
        DAY("same day and expiry");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static OrderKey number(String id) {
        return new OrderKey(Source.NUMBER, id);
    }

    public static OrderKey block(String id) {
        return new OrderKey(Source.BLOCK, id);
    }

    /** Whether the file itself says so. */
    public boolean isCertain() {
        return source == Source.NUMBER || source == Source.BLOCK;
    }
}
