package com.vixshield.web.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.platform.net.NetworkBlock;

/** Behind two networks of proxies. */
class ForwardedRequestTest {

    private final ForwardedRequest forwarded = ForwardedRequest.from(List.of("10.0.0.0/8", "2001:db8:1::/48", "192.0.2.9"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"198.51.100.7 | 198.51.100.7", "203.0.113.66, 198.51.100.7 | 198.51.100.7",
            "203.0.113.66,198.51.100.7,10.1.1.1,192.0.2.9 | 198.51.100.7", "10.9.9.9, 198.51.100.7 | 198.51.100.7",
            "198.51.100.7:4711 | 198.51.100.7", "[2001:db8:2::7]:4711 | 2001:db8:2:0:0:0:0:7",
            "2001:db8:2::7, 2001:db8:1::1 | 2001:db8:2:0:0:0:0:7", "::ffff:198.51.100.7 | 198.51.100.7",
            "10.2.2.2 | 10.2.2.2", "203.0.113.66, unknown, 10.2.2.2 | 10.2.2.2", "203.0.113.66, , 10.2.2.2 | 10.2.2.2",
            "203.0.113.66, | 10.0.0.1", "unknown | 10.0.0.1", "0x7f.1 | 10.0.0.1", "3232235521 | 10.0.0.1",
            "localhost | 10.0.0.1", "192.0.2.10, 192.0.2.10 | 192.0.2.10"})
    void theClientIsTheFirstFromTheRightThatIsNoProxy(String header, String client) {
        assertThat(forwarded.client(address("10.0.0.1"), List.of(header)).getHostAddress()).isEqualTo(client);
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(forwarded.client(address("10.0.0.1"), List.of("203.0.113.66", "198.51.100.7")))
                .isEqualTo(address("198.51.100.7"));
        assertThat(forwarded.client(address("10.0.0.1"), List.of())).isEqualTo(address("10.0.0.1"));
    }

    @Test
    void theNearestProxyNamesSchemeHostAndPort() {
        assertThat(ForwardedRequest.scheme(List.of("http, HTTPS"))).contains("https");
        assertThat(ForwardedRequest.scheme(List.of("https", "javascript"))).isEmpty();
        assertThat(host("https", "evil.test, vixshield.example:8443", "")).isEqualTo("vixshield.example:8443");
        assertThat(host("https", "[2001:db8::1]:8443", "443")).isEqualTo("[2001:db8::1]:8443");
        assertThat(host("https", "vixshield.example", "8443")).isEqualTo("vixshield.example:8443");
    }

    /** Browsers leave it out of the origin, so a form of our own page would not be ours. */
    @Test
    void theSchemesOwnPortIsNotSaid() {
        assertThat(host("https", "vixshield.example", "443")).isEqualTo("vixshield.example");
        assertThat(host("https", "vixshield.example:443", "")).isEqualTo("vixshield.example");
        assertThat(host("http", "vixshield.example", "80")).isEqualTo("vixshield.example");
        assertThat(host("http", "vixshield.example", "443")).isEqualTo("vixshield.example:443");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a@b", "a b", "a:b", "a\tb", "vixshield.example,", "a?x"})
    void whatIsNoHostIsNone(String host) {
        assertThat(ForwardedRequest.authority("https", List.of(host), List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "-1", "80x", "8 0"})
    void whatIsNoPortIsNone(String port) {
        assertThat(host("https", "vixshield.example", port)).isEqualTo("vixshield.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "10.0.0.0/33", "10.0.0.0/x", "/8", "", "10.0.0/8", "::/129"})
    void aProxyThatIsNoAddressAndNoNetworkStopsTheStart(String spelling) {
        List<String> trusted = List.of(spelling);
        assertThatThrownBy(() -> ForwardedRequest.from(trusted)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String host(String scheme, String host, String port) {
        return ForwardedRequest.authority(scheme, List.of(host), List.of(port)).orElseThrow().toString();
    }

    private static InetAddress address(String literal) {
        return NetworkBlock.literal(literal).orElseThrow();
    }
}
