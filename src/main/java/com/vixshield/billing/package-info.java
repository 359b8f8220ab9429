/**
 * What an account may use and for how long. Plans and grants, the subscription as Stripe last showed it, and the one pure
 * function that turns them into access; around it trials, free days, mails about money and the log of all changes. Package
 * stripe brings the facts here; nothing in this one knows how they are fetched. {@link Entitlements} is what other features
 * ask.
 */
package com.vixshield.billing;
