package com.vixshield.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_380_000L);
    private static final UUID ACCOUNT = new UUID(1, 2);
    private static final UUID ENDPOINT = new UUID(3, 4);

    /** Computed with another program: printf '1795380000.{"a":1}' | openssl dgst -sha256 -hmac whsec_example */
    @Test
    void signsTimeAndBodyAsAnybodyCanCheck() {
        assertThat(WebhookSignature.header(List.of("whsec_example"), NOW, "{\"a\":1}"))
                .isEqualTo("t=1795380000,v1=2c799ad31850eec4781644c7b532738a4377addde58d17318c8804a86d9bd379");
    }

    @Test
    void signsWithEverySecretThatIsValid() {
        String both = WebhookSignature.header(List.of("new", "old"), NOW, "x");

        assertThat(both.split(",")).hasSize(3);
        assertThat(both).endsWith(WebhookSignature.header(List.of("old"), NOW, "x").substring("t=1795380000".length()));
    }

    @Test
    void eachEndpointAndVersionHasASecretOfItsOwn() {
        String secret = WebhookSignature.secret("key", ACCOUNT, ENDPOINT, 1);

        assertThat(secret).matches("whsec_[A-Za-z0-9_-]{43}").isEqualTo(WebhookSignature.secret("key", ACCOUNT, ENDPOINT, 1));
        assertThat(List.of(WebhookSignature.secret("key", ACCOUNT, ENDPOINT, 2),
                WebhookSignature.secret("key", ENDPOINT, ACCOUNT, 1),
                WebhookSignature.secret("other", ACCOUNT, ENDPOINT, 1))).doesNotContain(secret).doesNotHaveDuplicates();
    }
}
