package com.vixshield.alert;

import java.net.ConnectException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.account.Account;
import com.vixshield.alert.DeliveryException.Fate;
import com.vixshield.platform.Tenant;
import com.vixshield.platform.mail.MailRelay;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.risk.SizedSignal;
import com.vixshield.risk.SizingService;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.PreviousResults;
import com.vixshield.ticket.signal.SignalTickets;
import com.vixshield.web.format.CurrencyStyle;
import com.vixshield.web.page.DataNotice;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.mail.SMTPException;

/** Writes one recipient's mail, from rows that their own account may see and no others. */
@ApplicationScoped
class SignalMail {

    @CheckedTemplate(basePath = "alert", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance signalMail(SignalMailPage mail);

        static native TemplateInstance signalMailText(SignalMailPage mail);
    }

    @Inject
    Tenant tenant;
    @Inject
    CurrencyStyle money;
    @Inject
    SizingService sizing;
    @Inject
    PreviousResults results;
    @Inject
    SignalTickets tickets;
    @Inject
    DataNotice notice;
    @Inject
    MailRelay relay;
    @ConfigProperty(name = "vixshield.url")
    String site;

    @Transactional
    Mail compose(Delivery delivery) {
        tenant.actFor(delivery.accountId());
        Account account = Account.findById(delivery.accountId());
        money.writeCodes(account.writesCodes());
        RiskSettingsEntity profile = RiskSettingsEntity.of(delivery.accountId());
        Signal signal = Signal.findById(delivery.signalId());
        SizedSignal sized = sizing.size(delivery.accountId(), signal, profile.tier, profile.positions());
        SignalMailPage page = SignalMailPageFactory.of(sized,
                results.before(signal, profile.tier).map(LastResultText::of).stream().toList(),
                notice.text().orElse(""), tickets.entry(sized, null),
                links(account.handle, delivery.unsubscribeToken()));
        return new Mail().setTo(List.of(delivery.address())).setSubject(page.subject())
                .setHtml(Templates.signalMail(page).render()).setText(Templates.signalMailText(page).render())
                .addHeader("Message-ID", delivery.messageId())
                .addHeader("X-Idempotency-Key", delivery.messageId())
                .addHeader("List-Unsubscribe", "<" + page.links().stop() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /** @throws DeliveryException when the relay did not say that it took the message */
    void send(Mail mail) {
        try {
            relay.send(mail);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private static DeliveryException failure(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException reply) {
                return new DeliveryException(reply.isPermanent() ? Fate.REFUSED : Fate.NOT_SENT,
                        reply.getReplyCode() + " " + reply.getReplyMessage(), failure);
            }
            if (cause instanceof ConnectException) {
                return new DeliveryException(Fate.NOT_SENT, "the mail relay cannot be reached", failure);
            }
        }
        return new DeliveryException(Fate.IN_DOUBT, "the line to the mail relay broke", failure);
    }

    private SignalMailPage.Links links(String handle, String token) {
        return new SignalMailPage.Links(site + "/a/" + handle, site + "/a/" + handle + "/alerts", site + "/u/" + token);
    }
}
