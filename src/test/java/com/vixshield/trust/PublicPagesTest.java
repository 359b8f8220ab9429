package com.vixshield.trust;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class PublicPagesTest {

    /** What a sign-in answers with is another server's page; signing out is no place. */
    private static final Set<String> ELSEWHERE = Set.of("/sign-in", "/sign-out");

    @Inject
    World world;
    @Inject
    PublicPages pages;
    @ConfigProperty(name = "vixshield.url")
    String site;

    @BeforeEach
    void emptyWorld() {
        world.clear();
    }

    @Test
    void givesEveryPublicPageATitleAndADescriptionOfItsOwn() {
        Map<String, String> titles = new HashMap<>();
        Map<String, String> descriptions = new HashMap<>();
        for (PublicPages.Entry entry : pages.all()) {
            String path = path(entry.address());
            Document page = document(path);
            String description = page.select("meta[name=description]").attr("content");
            assertThat(page.title()).as(path).isNotBlank();
            assertThat(description).as(path).hasSizeBetween(20, 400);
            assertThat(titles.put(page.title(), path)).as(path + ": " + page.title()).isNull();
            assertThat(descriptions.put(description, path)).as(path + ": " + description).isNull();
            assertThat(page.select("link[rel=canonical]").attr("href")).as(path).isEqualTo(site + path);
            assertThat(page.select("meta[property=og:title]").attr("content")).as(path).isNotBlank();
            assertThat(page.select("h1")).as(path).hasSize(1);
        }
    }

    @Test
    void hasNoDeadLinkAndNoPageWithoutAnExit() {
        Map<String, Document> crawled = new LinkedHashMap<>();
        Map<String, String> from = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String path = open.poll();
            world.forgetLimits();
            Response answer = given().accept("text/html,*/*;q=0.5").redirects().follow(false).get(path);
            assertThat(answer.statusCode()).as(path + " from " + from.get(path)).isBetween(200, 303);
            if (!String.valueOf(answer.contentType()).startsWith("text/html")) {
                continue;
            }
            Document page = Jsoup.parse(answer.asString());
            crawled.put(path, page);
            for (Element link : page.select("a[href]")) {
                String next = link.attr("href").replaceFirst("#.*", "");
                if (next.startsWith("/") && !next.contains("?") && !ELSEWHERE.contains(next) && seen.add(next)) {
                    from.put(next, path);
                    open.add(next);
                }
            }
        }
        assertThat(crawled.keySet()).contains("/help", "/terms", "/status", "/glossary/iron-condor", "/method/left-out");
        crawled.forEach((path, page) -> {
            assertThat(page.select("main a[href], nav a[href]").size()).as(path).isPositive();
            for (Element link : page.select("a[href*=#]")) {
                String target = link.attr("href").replaceFirst("#.*", "");
                Document on = crawled.get(target.isEmpty() ? path : target);
                if (on != null && !link.attr("href").endsWith("#")) {
                    String anchor = link.attr("href").replaceFirst(".*#", "");
                    assertThat(on.getElementById(anchor)).as(path + " to " + link.attr("href")).isNotNull();
                }
            }
        });
    }

    @Test
    void tellsMachinesWhatTheyAskASiteFor() {
        given().get("/robots.txt").then().statusCode(200).contentType("text/plain");
        given().get("/sitemap.xml").then().statusCode(200).contentType("application/xml");
        assertThat(given().get("/sitemap.xml").asString()).startsWith("<?xml").contains("<loc>" + site + "/help</loc>");
        assertThat(given().get("/.well-known/security.txt").asString()).contains("Contact: mailto:support@vixshield.example",
                "Expires: ");
        assertThat(given().get("/site.webmanifest").jsonPath().getString("name")).isEqualTo("VixShield");
    }

    private static Document document(String path) {
        Response answer = given().accept("text/html").get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private String path(String address) {
        String path = URI.create(address).getPath();
        return path.isEmpty() ? "/" : path;
    }
}
