package com.vixshield.alert;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.alert.SignalMailPage.Links;

/** Makes the links of one reader's mails, and the marks that stand for them in a text that many readers get. */
@ApplicationScoped
class AlertLinks {

    /** Letters that no text has. */
    static final Links MARKS = new Links("\uE001", "\uE002", "\uE003");
    static final List<String> ALL_MARKS = List.of(MARKS.today(), MARKS.alerts(), MARKS.stop());

    @ConfigProperty(name = "vixshield.url")
    String site;

    Links of(Delivery delivery) {
        String account = site + "/a/" + delivery.handle();
        return new Links(account, account + "/alerts", site + "/u/" + delivery.unsubscribeToken());
    }

    static Map<String, String> values(Links links) {
        return Map.of(MARKS.today(), links.today(), MARKS.alerts(), links.alerts(), MARKS.stop(), links.stop());
    }
}
