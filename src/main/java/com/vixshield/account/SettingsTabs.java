package com.vixshield.account;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import com.vixshield.web.page.NavigationLink;

/** Lists the settings pages that the member's role may open ({@code cdi:settings} in templates). */
@Named("settings")
@RequestScoped
class SettingsTabs {

    @Inject
    CurrentAccount current;

    public List<NavigationLink> getTabs() {
        List<NavigationLink> tabs = new ArrayList<>(List.of(place("Settings", "settings")));
        if (current.account().isTeam()) {
            tabs.add(place("Members", "members"));
            tabs.add(place("Approvals", "approvals"));
        }
        if (current.visit().isEmpty()) {
            tabs.add(place("API tokens", "tokens"));
        }
        if (current.may(Permission.MANAGE_ACCOUNT)) {
            tabs.add(place("Webhooks", "webhooks"));
        }
        tabs.add(place("Option chains", "chains"));
        if (current.visit().isEmpty()) {
            tabs.add(place("Sign-in", "sessions"));
        }
        if (current.may(Permission.READ_AUDIT)) {
            tabs.add(place("Audit log", "audit"));
        }
        if (current.may(Permission.MANAGE_ACCOUNT)) {
            tabs.add(place("Your data", "data"));
        }
        return tabs;
    }

    private NavigationLink place(String label, String page) {
        return new NavigationLink(label, current.path() + "/" + page);
    }
}
