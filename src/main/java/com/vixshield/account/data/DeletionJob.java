package com.vixshield.account.data;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.account.data.PostDeletionTasks.Open;
import com.vixshield.account.identity.IdentityAdminClient;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.mail.AccountlessMail;

/** Deletes accounts that are due: first everything here, then the customer and the users elsewhere, then the last mails. */
@ApplicationScoped
public class DeletionJob implements BackgroundJob {

    private static final Logger LOG = Logger.getLogger(DeletionJob.class);

    @Inject
    AccountEraser erasure;
    @Inject
    PostDeletionTasks aftermath;
    @Inject
    StripeGateway payments;
    @Inject
    IdentityAdminClient identities;
    @Inject
    AccountlessMail letter;
    @Inject
    DataMail mail;

    @Override
    public String name() {
        return "account-deletions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        erasure.due().forEach(this::erase);
        for (Optional<Open> open = aftermath.claim(); open.isPresent(); open = aftermath.claim()) {
            finish(open.get());
        }
    }

    /** One that cannot be erased keeps no other waiting. */
    private void erase(UUID account) {
        try {
            erasure.erase(account);
        } catch (IllegalStateException e) {
            LOG.errorf(e, "account %s stays for now", account);
        }
    }

    /** Each step on its own: the payment service being away must not keep anybody's sign-in alive. */
    private void finish(Open open) {
        List<String> troubles = new ArrayList<>();
        open.customers().forEach(customer -> tryTo(troubles, "payment service", () -> {
            payments.deleteCustomer(customer);
            aftermath.customerGone(open, customer);
        }));
        open.identities().forEach(identity -> tryTo(troubles, "identity service", () -> {
            identities.delete(identity);
            aftermath.identityGone(open, identity);
        }));
        if (troubles.isEmpty()) {
            open.recipients().forEach(recipient -> tryTo(troubles, "mail relay", () -> {
                letter.send(recipient, mail.done(open.accountName()), open.id());
                aftermath.told(open, recipient);
            }));
        }
        if (troubles.isEmpty()) {
            aftermath.done(open);
        } else {
            aftermath.later(open, String.join("; ", troubles));
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void tryTo(List<String> troubles, String who, Step step) {
        try {
            step.take();
        } catch (IOException | StripeFailureException | AccountlessMail.Unsent e) {
            LOG.warnf("deletion, %s: %s", who, e.getMessage());
            troubles.add(who + ": " + e.getMessage());
        }
    }
}
