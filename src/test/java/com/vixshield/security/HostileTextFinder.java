package com.vixshield.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

import com.vixshield.tenancy.Route;
import com.vixshield.tenancy.Twins.Twin;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Reads what the application shows after an attack with hostile text, as a browser or a spreadsheet would. */
final class HostileTextFinder {

    private static final Pattern CELL = Pattern.compile("(?:^|,|\\n)(?:\"((?:[^\"]|\"\")*)\"|([^,\"\\r\\n]*))");

    private final Surface surface;
    private final Set<String> shown = new TreeSet<>();

    HostileTextFinder(Surface surface) {
        this.surface = surface;
    }

    /** Where the text stood, as text. */
    Set<String> shown() {
        return shown;
    }

    void everything(Twin twin, String after) {
        for (Route route : Surface.reading()) {
            page(route.toString(), after, request(route, twin).get(Surface.path(route, twin)));
        }
        for (String letter : surface.letters()) {
            assertThat(Hostile.alive(Jsoup.parse(letter))).as("letter after " + after).isEmpty();
            note("letter", letter);
        }
    }

    RequestSpecification request(Route route, Twin twin) {
        surface.forgetLimits();
        var request = Plain.given();
        return route.path().startsWith("/api/")
                ? request.header("Authorization", "Bearer " + twin.token())
                : request.accept("text/html,*/*;q=0.5");
    }

    void page(String where, String after, Response answer) {
        String body = answer.asString();
        String what = where + " after " + after;
        String type = String.valueOf(answer.contentType());
        assertThat(answer.statusCode()).as(what).isNotEqualTo(500);
        assertThat(body).as(what + ": evaluated").doesNotContain("vx749");
        if (type.startsWith("text/html")) {
            assertThat(Hostile.alive(Jsoup.parse(body))).as(what).isEmpty();
        } else if (type.startsWith("application/atom+xml")) {
            assertThat(Hostile.alive(Jsoup.parse(body, "", Parser.xmlParser()))).as(what).isEmpty();
        } else if (type.startsWith("text/csv")) {
            assertThat(cells(body)).as(what).noneMatch(HostileTextFinder::isFormula);
        } else if (body.contains(Hostile.MARK)) {
            assertThat(type).as(what).matches("(application/([a-z]+\\+|x-nd)?json|text/plain).*");
        }
        note(where, body);
    }

    private void note(String where, String body) {
        if (body.contains(Hostile.MARK)) {
            shown.add(where);
        }
    }

    private static List<String> cells(String csv) {
        List<String> cells = new ArrayList<>();
        var matcher = CELL.matcher(csv);
        while (matcher.find()) {
            cells.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return cells;
    }

    private static boolean isFormula(String cell) {
        return cell.matches("(?s)\\s*[=+@\\t\\r-].*") && !cell.matches("[+-]?[0-9.]+(E-?[0-9]+)?");
    }
}
