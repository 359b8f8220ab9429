package com.vixshield.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** A page as two readers have it in front of them: light on a wide screen, dark on a phone. */
public final class Look {

    private static final Path SHOTS = Path.of("target", "shots");

    private Look() {
    }

    /** Accessible and no wider than the screen, both times; what was seen is kept in target/shots. */
    public static void at(Page page, String address, String name) {
        Response answer = page.navigate(address);
        assertThat(answer.status()).as(name).isLessThan(500);
        both(page, name, page::reload);
    }

    /** The same for what cannot be asked for by its address, as the answer to a form. */
    public static void here(Page page, String name) {
        both(page, name, () -> {
        });
    }

    private static void both(Page page, String name, Runnable drawAnew) {
        for (ColorScheme scheme : new ColorScheme[]{ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            page.setViewportSize(scheme == ColorScheme.LIGHT ? 1440 : 390, 900);
            // colours that change under way are neither scheme's
            drawAnew.run();
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + "-" + scheme + ".png")));
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(name + " " + scheme).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(name)
                    .isLessThanOrEqualTo(page.viewportSize().width);
        }
    }
}
