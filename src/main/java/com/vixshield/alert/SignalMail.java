package com.vixshield.alert;

import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.vixshield.account.Account;
import com.vixshield.alert.SignalMailPageFactory.Beside;
import com.vixshield.platform.Tenant;
import com.vixshield.platform.mail.MailRelay;
import com.vixshield.platform.mail.MailTemplate;
import com.vixshield.quant.condor.Tier;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.risk.SizedSignal;
import com.vixshield.risk.SizingService;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.PreviousResults;
import com.vixshield.signal.view.SignalQueries;
import com.vixshield.ticket.signal.SignalTickets;
import com.vixshield.web.format.CurrencyStyle;
import com.vixshield.web.page.DataNotice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Writes the mail of an account, from rows that it may see itself and no others. */
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
    SignalQueries signals;
    @Inject
    HedgeOrderLines hedge;
    @Inject
    PreviousResults results;
    @Inject
    SignalTickets tickets;
    @Inject
    DataNotice notice;
    @Inject
    MailRelay relay;

    /** With marks for links: the same text is good for all whose content is the same. */
    @ActivateRequestContext
    @Transactional
    MailTemplate write(Delivery delivery) {
        tenant.actFor(delivery.accountId());
        Account account = Account.findById(delivery.accountId());
        money.writeCodes(account.writesCodes());
        RiskSettingsEntity profile = RiskSettingsEntity.of(delivery.accountId());
        Signal signal = Signal.findById(delivery.signalId());
        SizedSignal sized = sizing.size(delivery.accountId(), signal, profile.tier, profile.positions());
        SignalMailPage page = SignalMailPageFactory.of(sized, tickets.entry(sized, null),
                new Beside(results.before(signal, profile.tier).map(LastResultText::of).stream().toList(),
                        notice.text().orElse(""), suspended(signal), hedge.of(delivery.accountId(), sized)),
                AlertLinks.MARKS);
        return relay.template(page.subject(), Templates.signalMailText(page).render(), Templates.signalMail(page).render(),
                AlertLinks.ALL_MARKS);
    }

    private Map<Tier, String> suspended(Signal signal) {
        Map<Tier, String> suspended = new EnumMap<>(Tier.class);
        Tier.all().forEach(tier -> signals.suspension(signal, tier).ifPresent(reason -> suspended.put(tier, reason)));
        return suspended;
    }
}
