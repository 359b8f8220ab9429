package com.vixshield.local.mail;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.vixshield.local.LocalMail;

/** Lists all mail of this process. Where mail goes to a real server there is no inbox, and its pages are not found. */
@ApplicationScoped
class LocalInbox {

    List<ReceivedMail> newestFirst() {
        return server().getManagers().getImapHostManager().getAllMessages().stream().map(ReceivedMail::of)
                .sorted(Comparator.comparing(ReceivedMail::receivedAt).reversed()).toList();
    }

    ReceivedMail letter(String id) {
        return newestFirst().stream().filter(letter -> letter.id().equals(id)).findFirst().orElseThrow(NotFoundException::new);
    }

    void empty() {
        try {
            server().purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail server() {
        return LocalMail.server().orElseThrow(NotFoundException::new);
    }
}
