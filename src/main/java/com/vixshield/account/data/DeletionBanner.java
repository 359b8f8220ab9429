package com.vixshield.account.data;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.web.page.AccountBanner;

/** Announces on every page of an account, to every member, that the account is going to be deleted. */
@RequestScoped
class DeletionBanner implements AccountBanner {

    @Inject
    CurrentAccount current;
    @Inject
    DeletionService deletions;

    @Override
    public Optional<Message> message() {
        return current.isPresent() ? deletions.pending().map(this::message) : Optional.empty();
    }

    private Message message(AccountDeletion deletion) {
        String words = "This account is going to be deleted, on " + current.localTime(deletion.dueAt) + ".";
        return current.may(Permission.MANAGE_ACCOUNT)
                ? new Message(words, "Take it back", current.path() + "/data#deletion")
                : new Message(words + " An owner can take that back.", "See the members", current.path() + "/members");
    }
}
