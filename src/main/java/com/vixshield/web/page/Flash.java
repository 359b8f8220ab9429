package com.vixshield.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;

/**
 * Carries one line over a redirect to the next page, which shows it once. The cookie holds a name that is known here, and
 * never words: a planted cookie can only make a page say what it says anyway.
 */
@RequestScoped
public class Flash {

    static final String COOKIE = "said";
    /** On https, so that no neighbouring host can plant one. */
    private static final String PREFIX = "__Host-";
    private static final int MINUTE = 60;
    private static final int LONGEST = 1500;

    /**
     * @param action where the form goes that takes the change back, null when it cannot be
     * @param fields of that form
     */
    public record Line(String words, String action, Map<String, String> fields) {
    }

    @Inject
    CurrentVertxRequest current;
    @ConfigProperty(name = "vixshield.sign-in.secure-cookies")
    boolean secure;

    private Optional<Line> line;

    public void say(Said said) {
        set(said.name(), MINUTE);
    }

    /** With the form that takes the change back: what it posts is judged there like anything else. */
    public void say(Said said, String action, Map<String, String> fields) {
        StringBuilder text = new StringBuilder(action);
        fields.forEach((name, value) -> text.append('\n').append(name).append('=').append(value));
        String undo = Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(UTF_8));
        set(undo.length() > LONGEST ? said.name() : said.name() + "." + undo, MINUTE);
    }

    /** Null when there is nothing to say. Taken by the page that shows it. */
    Line take() {
        if (line == null) {
            Cookie cookie = current.getCurrent() == null ? null : current.getCurrent().request().getCookie(name());
            line = cookie == null ? Optional.empty() : read(cookie.getValue());
            if (cookie != null) {
                set("", 0);
            }
        }
        return line.orElse(null);
    }

    private static Optional<Line> read(String value) {
        String[] parts = value.split("\\.", 2);
        return Stream.of(Said.values()).filter(said -> said.name().equals(parts[0])).findFirst()
                .map(said -> parts.length == 1 ? new Line(said.getWords(), null, Map.of()) : undoable(said, parts[1]));
    }

    private static Line undoable(Said said, String undo) {
        try {
            String[] lines = new String(Base64.getUrlDecoder().decode(undo), UTF_8).split("\n");
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 1; i < lines.length; i++) {
                String[] field = lines[i].split("=", 2);
                fields.put(field[0], field.length == 2 ? field[1] : "");
            }
            boolean ours = lines[0].matches("/a/[a-z0-9]+");
            return new Line(said.getWords(), ours ? lines[0] : null, fields);
        } catch (IllegalArgumentException e) {
            return new Line(said.getWords(), null, Map.of());
        }
    }

    private String name() {
        return secure ? PREFIX + COOKIE : COOKIE;
    }

    private void set(String value, int seconds) {
        current.getCurrent().response().addCookie(Cookie.cookie(name(), value).setPath("/").setMaxAge(seconds).setHttpOnly(true)
                .setSecure(secure).setSameSite(CookieSameSite.LAX));
    }
}
