package com.vixshield.alert;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SignalMail {
    io.quarkus.mailer.Mail compose(Delivery d) {
        return null;
    }

    void send(io.quarkus.mailer.Mail m) {
    }
}
