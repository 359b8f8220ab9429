package com.vixshield.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"bob@example.com\r\nBcc: x@example.com", "bob@example.com, eve@example.com", "<bob@example.com>",
            "bob @example.com", "bob@localhost", "@example.com", "bob@", "b\u00f6b@example.com", "bob@exa_mple.com", ""})
    void takesPlainAddressesOnly(String address) {
        assertThat(EmailAddress.of(address)).isEmpty();
    }

    @Test
    void writesAddressesInOneCase() {
        assertThat(EmailAddress.of(" Bob.O'Neil+desk@Example.COM ")).contains("bob.o'neil+desk@example.com");
    }

    @ParameterizedTest
    @CsvSource({"Vera@Example.com, vera@example.com", "vera+news@example.com, vera@example.com",
            "v.e.r.a+x@gmail.com, vera@gmail.com", "vera@googlemail.com, vera@gmail.com",
            "v.era@example.com, v.era@example.com",
            "+x@example.com, +x@example.com", "vera@notgooglemail.com, vera@notgooglemail.com"})
    void knowsTheMailboxHoweverItIsSpelt(String address, String mailbox) {
        assertThat(EmailAddress.mailbox(address)).isEqualTo(mailbox);
    }

    @ParameterizedTest
    @CsvSource({"kaethe@Müller.example, kaethe@xn--mller-kva.example", "bob@пример.рф, bob@xn--e1afmkfd.xn--p1ai",
            "bob@xn--e1afmkfd.xn--p1ai, bob@xn--e1afmkfd.xn--p1ai"})
    void writesInternationalDomainsInOneWay(String typed, String written) {
        assertThat(EmailAddress.of(typed)).contains(written);
        assertThat(EmailAddress.canonical(typed)).isEqualTo(written);
    }

    @Test
    void tellsANameThatCannotBeMailedFromADomainThatCannotBe() {
        assertThat(EmailAddress.of("käthe@müller.example")).isEmpty();
        assertThat(EmailAddress.hasForeignName("käthe@müller.example")).isTrue();
        assertThat(EmailAddress.hasForeignName("käthe@müller")).isFalse();
        assertThat(EmailAddress.hasForeignName("kaethe@müller.example")).isFalse();
    }
}
