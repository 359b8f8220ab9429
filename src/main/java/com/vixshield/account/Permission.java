package com.vixshield.account;

import java.lang.reflect.Method;
import java.util.Set;

/** Lists what can be done in an account, and by which roles; the only place that says so. */
public enum Permission {

    /** Read the account's pages, and decide about one's own mail. */
    VIEW(Role.OWNER, Role.RISK_MANAGER, Role.TRADER, Role.VIEWER),
    /** Move the sliders; above the account's thresholds this only asks for it. */
    CHANGE_RISK(Role.OWNER, Role.RISK_MANAGER, Role.TRADER),
    /** Tell what was obtained in the market. */
    REPORT_FILLS(Role.OWNER, Role.RISK_MANAGER, Role.TRADER),
    /** Ask the lab, and stop what was asked. */
    RUN_LAB(Role.OWNER, Role.RISK_MANAGER, Role.TRADER),
    /** Bring in option chains, and remove them. */
    IMPORT_CHAINS(Role.OWNER, Role.RISK_MANAGER, Role.TRADER),
    /** Approve or reject what another member has asked for. */
    APPROVE(Role.OWNER, Role.RISK_MANAGER),
    /** Propose other thresholds or another number of approvers. */
    SET_THRESHOLDS(Role.OWNER, Role.RISK_MANAGER),
    /** Let programs act in one's own name. */
    CREATE_TOKENS(Role.OWNER, Role.RISK_MANAGER, Role.TRADER),
    /** Invite, remove, give roles, hand over. */
    MANAGE_MEMBERS(Role.OWNER),
    /** Name, time zone, currency display, and whatever declares nothing else. */
    MANAGE_ACCOUNT(Role.OWNER),
    READ_AUDIT(Role.OWNER);

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Said by the method, or by its class; else every member may read and owners change. */
    public static Permission neededFor(Class<?> resource, Method method, String verb) {
        Requires declared = method.getAnnotation(Requires.class);
        if (declared == null) {
            declared = resource.getAnnotation(Requires.class);
        }
        return declared != null ? declared.value() : READING.contains(verb) ? VIEW : MANAGE_ACCOUNT;
    }

    public boolean isHeldBy(Role role) {
        return roles.contains(role);
    }
}
