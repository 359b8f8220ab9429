package com.vixshield.account.data;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.web.page.NavigationLink;
import com.vixshield.web.page.TextField;

/** Builds the deletion section of the data page. */
@ApplicationScoped
class DeletionSectionFactory {

    static final String NAME = "name";

    @Inject
    CurrentAccount current;
    @Inject
    DeletionService deletions;
    @Inject
    DataConfig config;
    @Inject
    Clock clock;

    /** Trimmed before comparing. */
    boolean isTheName(String entry) {
        return entry != null && entry.strip().equals(current.account().name.strip());
    }

    /** @param entry what was typed instead of the name; null when nothing was */
    DeletionSection part(String entry) {
        Optional<AccountDeletion> pending = deletions.pending();
        Optional<DeletionService.Obstacle> obstacle = deletions.obstacle();
        TextField name = TextField.of(NAME, "Type the name of the account, " + current.account().name,
                entry == null ? "" : entry);
        Instant due = deletions.due();
        return new DeletionSection(pending.map(one -> current.localTime(one.dueAt)).orElse(null),
                obstacle.map(this::words).orElse(null), obstacle.map(this::ways).orElse(List.of()),
                (int) config.grace().toDays(),
                due.isAfter(clock.instant().plus(config.grace())) ? current.localTime(due) : null,
                entry == null ? name : name.error("This is not the account's name. Nothing was changed."));
    }

    private String words(DeletionService.Obstacle obstacle) {
        return switch (obstacle) {
            case SUBSCRIPTION -> "A subscription is running. Cancel it first: what you have paid for can be used up, and the"
                    + " account goes when that has ended.";
            case TEAMS -> "You belong to teams. Leave them first, or hand over or delete those that only you own.";
        };
    }

    private List<NavigationLink> ways(DeletionService.Obstacle obstacle) {
        return switch (obstacle) {
            case SUBSCRIPTION -> List.of(new NavigationLink("Go to billing", current.path() + "/billing"));
            case TEAMS -> deletions.teams().stream()
                    .map(team -> new NavigationLink("Members of " + team.name, "/a/" + team.handle + "/members")).toList();
        };
    }
}
