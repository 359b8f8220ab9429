package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.vixshield.testing.ScriptedRelay;

class RelayCheckTest {

    private final ScriptedRelay relay = new ScriptedRelay();
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void begin() {
        settings.putAll(Map.of("SMTP_HOST", "127.0.0.1", "SMTP_PORT", relay.start().get("vixshield.mail.port"),
                "SMTP_STARTTLS", "DISABLED", "MAIL_FROM", "signals@vixshield.example"));
    }

    @AfterEach
    void end() {
        relay.stop();
    }

    @Test
    void aRelayThatTakesOurMailIsAskedAndNothingIsSent() {
        assertThat(RelayCheck.refuse(new StartSettings(settings::get))).isEmpty();
        assertThat(ScriptedRelay.lines()).isEqualTo(1);
        assertThat(ScriptedRelay.received()).isEmpty();
    }

    @Test
    void aSenderThatIsNoPlainAddressIsRefusedByName() {
        for (String sender : new String[]{"VixShield <signals@vixshield.example>", "signals", "a@b, c@d"}) {
            settings.put("MAIL_FROM", sender);
            refused("MAIL_FROM cannot be used", "plain address");
        }
        assertThat(ScriptedRelay.lines()).isZero();
    }

    @Test
    void soIsOneThatTheRelayDoesNotTakeWithItsWords() {
        ScriptedRelay.sender("553 5.7.1 not your address");

        refused("MAIL_FROM cannot be used", "553 5.7.1 not your address");
    }

    @Test
    void soIsARelayThatDoesNotEncrypt() {
        settings.put("SMTP_STARTTLS", "REQUIRED");
        refused("SMTP_STARTTLS cannot be used", "STARTTLS");
        settings.put("SMTP_STARTTLS", "yes");
        refused("SMTP_STARTTLS must be");
    }

    @Test
    void soAreCredentialsThatItDoesNotKnow() {
        GreenMail strict = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withUser("relay", "right"));
        strict.start();
        try {
            settings.putAll(Map.of("SMTP_PORT", Integer.toString(strict.getSmtp().getPort()), "SMTP_USER", "relay",
                    "SMTP_PASSWORD", "wrong"));
            refused("SMTP_USER and SMTP_PASSWORD cannot be used", "535");
            settings.put("SMTP_PASSWORD", "right");
            assertThat(RelayCheck.refuse(new StartSettings(settings::get))).isEmpty();
        } finally {
            strict.stop();
        }
    }

    @Test
    void soIsAHostThatDoesNotExist() {
        settings.put("SMTP_HOST", "relay.invalid");

        refused("SMTP_HOST cannot be used", "relay.invalid");
    }

    @Test
    void aRelayThatIsOnlyAwayHoldsUpNothing() {
        ScriptedRelay.sender("451 4.3.2 later");
        assertThat(RelayCheck.refuse(new StartSettings(settings::get))).hasValueSatisfying(
                warning -> assertThat(warning).contains("mails wait", "451 4.3.2 later"));
        ScriptedRelay.greeting("421 4.3.2 closing");
        assertThat(RelayCheck.refuse(new StartSettings(settings::get))).isPresent();
    }

    private void refused(String... words) {
        assertThatThrownBy(() -> RelayCheck.refuse(new StartSettings(settings::get))).isInstanceOf(StartRefusedException.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
    }
}
