package com.vixshield.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.testing.Proves;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hooks.example.com", "//hooks.example.com", "http://hooks.example.com/",
            "ftp://a.example",
            "file:///etc/passwd", "gopher://a.example/_x", "jar:https://a.example!/x", "data:text/plain,x",
            "javascript:alert(1)",
            "https:", "https://", "https:///x", "https:hooks.example.com", "https:\\\\a.example",
            "https://a.example\\@b.example",
            // user names, and hosts hidden behind them
            "https://user@a.example/", "https://user:secret@a.example/", "https://a.example@127.0.0.1/",
            "https://a.example%40127.0.0.1/", "https://a.example/#@127.0.0.1", "https://a.example#fragment",
            // numbers in every spelling that some resolver takes
            "https://127.0.0.1/", "https://127.1/", "https://127.0.1/", "https://2130706433/", "https://017700000001/",
            "https://0177.0.0.1/", "https://0x7f000001/", "https://0x7f.0.0.1/", "https://0x7F.1/", "https://127.0.0.0x1/",
            "https://127.0.0.1./", "https://00000127.0.0.1/", "https://0/", "https://0.0.0.0/", "https://8.8.8.8/",
            "https://169.254.169.254/latest/meta-data/", "https://[::1]/", "https://[::]/", "https://[::ffff:127.0.0.1]/",
            "https://[fd00:ec2::254]/", "https://[64:ff9b::7f00:1]/", "https://[fe80::1%25eth0]/", "https://①②⑦.⓪.⓪.①/",
            "https://１２７.0.0.1/", "https://127。0。0。1/",
            // names that only a machine of ours knows
            "https://localhost/", "https://LOCALHOST:443/", "https://postgres/", "https://a_b.example/", "https://a.example./",
            "https://-a.example/", "https://a..example/", "https://exämple.com/", "https://a.example:22/",
            "https://a.example:80/", "https://a.example:6379/", "https://a.example:0/", "https://a.example:65536/",
            "https://a.example:-1/", "https://a.example/\r\nHost: b", "https://a.example/ x", "https://a.example/\u0000",
            "https://a.exam\tple/"})
    @Proves({2, 5})
    void refusesWhatIsNoPlainPublicAddress(String typed) {
        assertThatThrownBy(() -> answering("93.184.216.34").resolve(typed)).isInstanceOf(RefusedAddressException.class)
                .hasMessageMatching("The [^\\r\\n]{5,100}\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200",
            "100.127.255.255", "127.0.0.1", "127.255.255.254", "168.63.129.16", "169.254.0.1", "169.254.169.254",
            "169.254.170.2", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.0.1",
            "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
            "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:0:127.0.0.1",
            "64:ff9b::127.0.0.1", "64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1", "2001:0:1::1", "2001:10::1",
            "2001:20::1", "2001:db8::1", "2002:7f00:1::", "2002:808:808::1", "3fff::1", "4000::1", "5f00::1", "fc00::1",
            "fd00:ec2::254", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1"})
    @Proves(5)
    void refusesAHostWithAnAddressThatIsNotPublic(String address) {
        assertThatThrownBy(() -> answering(address).resolve("https://hooks.example.com/"))
                .isInstanceOf(RefusedAddressException.class).hasMessage("The host is not on the public internet.");
        assertThatThrownBy(() -> answering("93.184.216.34", address).resolve("https://hooks.example.com/"))
                .as("one of several").isInstanceOf(RefusedAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.1", "93.184.216.34", "100.63.255.255",
            "100.128.0.1", "126.255.255.255", "128.0.0.1", "169.253.255.255", "169.255.0.1", "172.15.255.255", "172.32.0.1",
            "192.0.1.1", "192.167.255.255", "192.169.0.1", "198.17.255.255", "198.20.0.1", "223.255.255.255",
            "::ffff:8.8.8.8", "2606:4700::1111", "2001:4860:4860::8888", "2003::1", "2a00:1450::1", "3ffe::1"})
    void callsPublicAddresses(String address) throws UnknownHostException {
        Destination destination = answering(address).resolve("https://hooks.example.com:8443/a?b=c");

        assertThat(destination.address()).isEqualTo(InetAddress.getByName(address));
        assertThat(destination.socket().getPort()).isEqualTo(8443);
        assertThat(destination.uri().getHost()).isEqualTo("hooks.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.example.com", "HTTPS://Hooks.Example.COM/", "https://xn--exmple-cua.com/x",
            "https://a.b.c.example.co.uk:443/x/y?z=%20", "https://1password.example/", "https://hooks.xn--p1ai/"})
    void readsOrdinaryAddresses(String typed) {
        assertThat(answering("8.8.8.8").resolve(typed).uri()).hasToString(typed);
    }

    @Test
    @Proves(5)
    void asksForANameOnce() throws UnknownHostException {
        var answers = new ArrayDeque<>(List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("127.0.0.1")));
        var rebinding = new PublicAddresses(host -> new InetAddress[]{answers.remove()});

        assertThat(rebinding.resolve("https://hooks.example.com/").socket().getAddress().getHostAddress())
                .isEqualTo("8.8.8.8");
        assertThat(answers).hasSize(1);
        assertThatThrownBy(() -> rebinding.resolve("https://hooks.example.com/")).isInstanceOf(RefusedAddressException.class);
    }

    @Test
    void refusesAHostThatNobodyKnows() {
        var names = new PublicAddresses(host -> {
            throw new UnknownHostException(host);
        });

        assertThatThrownBy(() -> names.resolve("https://hooks.example.com/")).hasMessage("The host is not known.");
        assertThatThrownBy(() -> answering().resolve("https://hooks.example.com/"))
                .isInstanceOf(RefusedAddressException.class);
    }

    @Test
    void readsWithoutAskingForTheName() {
        var nobody = new PublicAddresses(host -> {
            throw new AssertionError("asked for " + host);
        });

        assertThat(nobody.read("https://hooks.example.com/x").getPath()).isEqualTo("/x");
    }

    private static PublicAddresses answering(String... addresses) {
        return new PublicAddresses(host -> Stream.of(addresses).map(PublicAddressesTest::literal).toArray(InetAddress[]::new));
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }
}
