package com.vixshield.alert;

import static com.vixshield.web.format.TimeFormats.day;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.mail.MailRelay;
import com.vixshield.platform.mail.MailTemplate;
import com.vixshield.platform.mail.NoticeMail;

/** Writes that a session has no signal: the same to everybody. */
@ApplicationScoped
class MissedMail {

    @Inject
    MailRelay relay;

    MailTemplate write(Delivery delivery) {
        String subject = "No signal for " + day(delivery.session()) + ": the session was missed";
        return relay.notice(new NoticeMail(subject, subject,
                List.of("Nothing was published before trading in the options ended, so there is no trade of this session.",
                        "The record says so for good, with the reason.",
                        "A day of a running plan or trial is given back."),
                "Open your page", AlertLinks.MARKS.today(), ResultMail.FOOTER), AlertLinks.ALL_MARKS);
    }
}
