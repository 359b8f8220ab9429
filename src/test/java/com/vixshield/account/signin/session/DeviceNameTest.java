package com.vixshield.account.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Linux
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 | Chrome on Windows
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0 | Edge on Windows
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1 (KHTML, like Gecko) Version/26 Safari/605.1 | Safari on macOS
            Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19 Mobile Safari/604.1 | Safari on iPhone
            Mozilla/5.0 (Linux; Android 16; Pixel) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 | Chrome on Android
            curl/8.1 | Unknown browser
            something on Linux | Unknown browser on Linux
            """)
    void namesABrowserAsItsOwnerWould(String userAgent, String name) {
        assertThat(DeviceName.named(userAgent)).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void hasAWordForNothing(String userAgent) {
        assertThat(DeviceName.named(userAgent)).isEqualTo("Unknown browser");
    }
}
