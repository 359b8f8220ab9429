package com.vixshield.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * A page as its readers have it in front of them: accessible and no wider than the screen, in both schemes. With
 * <code>-Dshots</code> what was seen is kept in target/shots.
 */
public final class Look {

    private static final boolean KEPT = System.getProperty("shots") != null;
    private static final Path SHOTS = Path.of("target", "shots");
    private static final String STANDS_STILL = "document.getAnimations().every(each => each.playState != 'running')";

    private static final String AXE = axe();
    private static final String VIOLATIONS = """
            () => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.flatMap(rule =>
                rule.nodes.map(node => rule.id + ' ' + node.target.join(' ') + ' ' + node.failureSummary)))""";

    /** Two readers: light on a wide screen, dark on a phone. */
    private static final List<View> BOTH = List.of(new View(ColorScheme.LIGHT, 1440), new View(ColorScheme.DARK, 390));
    private static final List<View> ALL = List.of(new View(ColorScheme.LIGHT, 1440), new View(ColorScheme.LIGHT, 390),
            new View(ColorScheme.DARK, 1440), new View(ColorScheme.DARK, 390));

    private record View(ColorScheme scheme, int width) {
    }

    private Look() {
    }

    public static void at(Page page, String address, String name) {
        open(page, address, name);
        here(page, name);
    }

    /** Both schemes on both screens. */
    public static void fromAllSides(Page page, String address, String name) {
        open(page, address, name);
        ALL.forEach(view -> through(view, page, name));
    }

    /** For what cannot be asked for by its address, as the answer to a form. */
    public static void here(Page page, String name) {
        BOTH.forEach(view -> through(view, page, name));
    }

    public static void fits(Page page, String name, int... widths) {
        for (int width : widths) {
            page.setViewportSize(width, 900);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as("%s at %d", name, width)
                    .isLessThanOrEqualTo(width);
        }
    }

    private static void open(Page page, String address, String name) {
        assertThat(page.navigate(address).status()).as(name).isLessThan(500);
    }

    /** Not drawn anew: no markup depends on the scheme, and without motion colours change at once. */
    private static void through(View view, Page page, String name) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(view.scheme()).setReducedMotion(ReducedMotion.REDUCE));
        fits(page, name, view.width());
        page.waitForCondition(() -> (boolean) page.evaluate(STANDS_STILL));
        if (KEPT) {
            Path shot = SHOTS.resolve(name.replaceAll("[^\\w.-]+", "-") + "-" + view.scheme() + "-" + view.width() + ".png");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(shot));
        }
        assertThat(violations(page)).as(name + " " + view).isEmpty();
    }

    /**
     * Asked of axe itself, once it is in the page: its builder for Playwright sends its 560 kB for each question, and takes four
     * times as long.
     */
    @SuppressWarnings("unchecked") // a list of texts is what VIOLATIONS makes
    private static List<String> violations(Page page) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(VIOLATIONS);
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
