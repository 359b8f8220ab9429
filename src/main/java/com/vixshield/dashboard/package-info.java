/**
 * The signed-in trader's page: the latest signal at the account's own size, with the sliders that change it. Only puts
 * together what signal, risk and billing say; nothing is computed here. {@link DashboardResource} serves it.
 */
package com.vixshield.dashboard;
