package com.vixshield.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPrefixCookiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            __Host-q_session=a; theme=dark | q_session=a; theme=dark
            q_session=planted; __Host-q_session=a | q_session=a
            __Host-q_session=a;q_session=planted | q_session=a
            q_auth_1=planted | ''
            __Host-q_auth_1=a; __Host-q_auth_2=b | q_auth_1=a; q_auth_2=b
            theme=q_session=x | theme=q_session=x
            """)
    void believesOnlyWhatABrowserGuards(String sent, String read) {
        assertThat(HostPrefixCookies.inward(sent)).isEqualTo(read);
    }
}
