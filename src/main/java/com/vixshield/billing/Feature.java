package com.vixshield.billing;

/** Names what a plan can include. Which plan includes what is configuration (vixshield.billing.plans). */
public enum Feature {
    SETTLED_SIGNALS("Every signal after its settlement"),
    RECORD("Record, rulebook, verifier"),
    SEALED_SIGNALS("Signals when they are sealed, before the close"),
    SIGNAL_MAIL("The daily mail at your size"),
    SLIDERS("Risk sliders, hedge orders, stress card"),
    LAB("Lab: backtests at your settings, sweeps, confirmations"),
    API_READ("Read API"),
    TEAM("Members with roles: owner, risk manager, trader, viewer"),
    APPROVALS("Risk changes that need approval; audit log"),
    WEBHOOKS("Signed webhooks with retries and a log"),
    OWN_CHAINS("Option chains of your own in backtests"),
    API_WRITE("Read-write API");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
