package com.vixshield.account;

/** What a member may do in an account, most powerful first. */
public enum Role {
    OWNER,
    RISK_MANAGER,
    TRADER,
    VIEWER
}
