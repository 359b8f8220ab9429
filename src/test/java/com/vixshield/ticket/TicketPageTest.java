package com.vixshield.ticket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.market.SessionCalendar;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.MovableClock;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The order of a published signal until its deadline and after it, on the page and in the API. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class TicketPageTest {

    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    World world;
    @Inject
    MovableClock clock;

    private final SessionCalendar calendar = new SessionCalendar();
    private LocalDate session;
    private String alice;

    /** Two minutes after the close of the next session that the calendar has, a trade of the default size. */
    @BeforeEach
    void publish() {
        world.clear();
        clock.back();
        session = calendar.next(LocalDate.ofInstant(clock.instant(), SessionCalendar.NEW_YORK));
        goTo(calendar.close(session).plusSeconds(60));
        alice = "/a/" + people.signIn("alice");
        given().redirects().follow(false).formParam("equity", "2,000,000").formParam("tier", "delta_steward")
                .formParam("risk", "3").formParam("dial", "0.5").formParam("cap", "2").post(alice).then().statusCode(303);
        specimens.publishTrade(session);
        goTo(calendar.close(session).plusSeconds(120));
    }

    @AfterEach
    void back() {
        clock.back();
    }

    private void goTo(Instant moment) {
        clock.back();
        clock.goAhead(Duration.between(clock.instant(), moment));
    }

    private Document page() {
        return Jsoup.parse(given().get(alice).then().statusCode(200).extract().asString());
    }

    private String basket() {
        return alice + "/orders/" + session + "/basket.csv?tier=delta_steward";
    }

    @Test
    @AsAlice
    void theTicketSaysHowToSendItUntilItsDeadline() {
        Document page = page();
        assertThat(page.select("#ticket .todo").text()).contains("Sell 10", "until 1");
        assertThat(page.select("#ticket [data-closes]").attr("data-closes")).isEqualTo(closes().toString());
        assertThat(page.select(".order table tbody tr")).isNotEmpty();
        assertThat(page.select(".order [aria-current=step]")).hasSize(1);
        assertThat(page.select("#order-occ-text").text()).contains("SELL 10 SPXW ");
        // selectable without a script, which shows the buttons
        assertThat(page.select(".order pre").size()).isGreaterThanOrEqualTo(4);
        assertThat(page.select("button[data-copy]:not([hidden])")).isEmpty();
    }

    private Instant closes() {
        return calendar.close(session).plus(SessionCalendar.ENTRY_AFTER_CLOSE);
    }

    @Test
    @AsAlice
    void nothingSaysSellAfterTheDeadline() {
        goTo(closes());

        Document page = page();
        assertThat(page.select("#ticket").text()).contains("entry ended").doesNotContainIgnoringCase("sell ");
        assertThat(page.select("#ticket aside").hasClass("ticket--closed")).isTrue();
        assertThat(page.select(".order")).isEmpty();
        given().get(basket()).then().statusCode(404);
    }

    @Test
    @AsAlice
    void aBasketIsAFileUnlessItCouldBeMisread() {
        boolean ambiguous = calendar.next(session)
                .equals(calendar.monthlyExpiry(YearMonth.from(calendar.next(session))));
        if (ambiguous) {
            given().get(basket()).then().statusCode(404);
            return;
        }
        String text = given().get(basket()).then().statusCode(200).contentType("text/csv;charset=UTF-8").extract().asString();
        assertThat(text.lines()).hasSize(5);
        assertThat(text.lines().skip(1)).allMatch(line -> line.matches("(BUY|SELL),10,SPX,OPT,[0-9]{8},.*"));
        given().get(alice + "/orders/2020-01-02/basket.csv").then().statusCode(404);
        given().get(alice + "/orders/" + session + "/basket.csv?tier=none").then().statusCode(404);
    }
}
