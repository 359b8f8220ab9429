package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.testing.Proves;

class PlainTextConnectionCheckTest {

    private static final Map<String, String> ENCRYPTED = Map.of("DATABASE_URL",
            "jdbc:postgresql://db.example:5432/vixshield?sslmode=verify-full", "OIDC_ISSUER",
            "https://id.example/realms/vixshield", "SMTP_HOST", "relay.example");

    @ParameterizedTest
    @CsvSource({"DATABASE_URL, jdbc:postgresql://db.example/vixshield",
            "DATABASE_URL, jdbc:postgresql://db.example/vixshield?sslmode=require",
            "DATABASE_URL, jdbc:postgresql://db.example/vixshield?sslmode=verify-ca",
            "DATABASE_URL, jdbc:postgresql://db.example/vixshield?sslmode=prefer&x=sslmode=verify-full",
            "DATABASE_URL, jdbc:postgresql://db.example/vixshield?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
            "DATABASE_URL, 'jdbc:postgresql://localhost,db.example/vixshield'", "DATABASE_URL, jdbc:elsewhere:x",
            "DATABASE_URL, jdbc:postgresql://localhost.example/vixshield",
            "OIDC_ISSUER, http://id.example/realms/vixshield", "OIDC_BACKCHANNEL_URL, http://10.0.0.7:8080/realms/vixshield",
            "OIDC_BACKCHANNEL_URL, http://127.0.0.1@id.example/", "OIDC_BACKCHANNEL_URL, id.example",
            "STRIPE_API_BASE, http://pay.example", "SMTP_STARTTLS, DISABLED", "SMTP_STARTTLS, OPTIONAL"})
    @Proves(57)
    void stopTheStartByName(String name, String value) {
        assertThatThrownBy(() -> PlainTextConnectionCheck.refuse(with(name, value))).isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(name + " (").hasMessageContaining(PlainTextConnectionCheck.TRUSTED)
                .hasMessageNotContaining(value);
    }

    @ParameterizedTest
    @CsvSource({"DATABASE_URL, jdbc:postgresql://localhost:5432/vixshield", "DATABASE_URL, jdbc:postgresql:vixshield",
            "DATABASE_URL, jdbc:postgresql://[::1]/vixshield", "OIDC_ISSUER, http://127.0.0.1:8180/realms/vixshield",
            "OIDC_BACKCHANNEL_URL, http://localhost:8180/realms/vixshield", "SMTP_HOST, localhost", "SMTP_STARTTLS, REQUIRED"})
    void areFineWithinThisMachine(String name, String value) {
        assertThatCode(() -> PlainTextConnectionCheck.refuse(with(name, value))).doesNotThrowAnyException();
    }

    @Test
    void areFineToTheHostsThatTheOperatorNames() {
        Map<String, String> plain = Map.of("DATABASE_URL", "jdbc:postgresql://postgres:5432/vixshield", "OIDC_ISSUER",
                "https://id.example", "OIDC_BACKCHANNEL_URL", "http://keycloak:8080/realms/vixshield", "SMTP_HOST", "mailpit",
                "SMTP_STARTTLS", "DISABLED");
        Map<String, String> trusting = new HashMap<>(plain);
        trusting.put(PlainTextConnectionCheck.TRUSTED, "postgres, keycloak,mailpit");

        assertThatThrownBy(() -> PlainTextConnectionCheck.refuse(new StartSettings(plain::get)))
                .hasMessageContaining("DATABASE_URL")
                .hasMessageContaining("OIDC_BACKCHANNEL_URL").hasMessageContaining("SMTP_STARTTLS")
                .hasMessageNotContaining("OIDC_ISSUER");
        assertThatCode(() -> PlainTextConnectionCheck.refuse(new StartSettings(trusting::get))).doesNotThrowAnyException();
    }

    @Test
    void stopACommandToo() {
        assertThatThrownBy(
                () -> PlainTextConnectionCheck.refuseDatabase(with("DATABASE_URL", "jdbc:postgresql://db.example/x")))
                .isInstanceOf(StartRefusedException.class);
        assertThatCode(() -> PlainTextConnectionCheck.refuseDatabase(with("SMTP_STARTTLS", "DISABLED")))
                .doesNotThrowAnyException();
    }

    @Test
    @Proves(57)
    void stopProduction() {
        Map<String, String> production = new HashMap<>(StartSettings.read(Path.of(".env.example")));
        ExampleSecrets.NAMES.forEach(name -> production.put(name, "of one's own"));
        production.put("OIDC_ISSUER", "http://id.example/realms/vixshield");

        assertThatThrownBy(() -> EmbeddedStart.requireConfigured(new StartSettings(production::get)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("OIDC_ISSUER (needs https)");
    }

    /** What nobody sets is the safe value, and nothing that would look away from a certificate is set. */
    @Test
    @Proves(57)
    void areNotTheDefault() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/application.properties")))
                .contains("start-tls=${SMTP_STARTTLS:REQUIRED}")
                .doesNotContain("trust-all", "tls.verification", "hostname-verification", "verify-host");
    }

    private static StartSettings with(String name, String value) {
        Map<String, String> variables = new HashMap<>(ENCRYPTED);
        variables.put(name, value);
        return new StartSettings(variables::get);
    }
}
