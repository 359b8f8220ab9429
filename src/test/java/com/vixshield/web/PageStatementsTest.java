package com.vixshield.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.account.People;
import com.vixshield.account.signin.session.BrowserSessions;
import com.vixshield.market.SessionCalendar;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.DatabaseTraffic;
import com.vixshield.testing.DatabaseTraffic.Sent;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A page costs the database one transaction, after the one that reads the session, and no more statements with more rows. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class PageStatementsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    /** Of the longest page; fewer is better, and more needs a reason. */
    private static final int MOST = 20;

    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    World world;
    @Inject
    BrowserSessions sessions;

    private final SessionCalendar calendar = new SessionCalendar();
    private String alice;

    @BeforeEach
    void anAccount() {
        world.clear();
        alice = "/a/" + people.signIn("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/signals", "/alerts", "/book", "/settings"})
    void aPageOfAnAccountIsReadInOneTransaction(String page) {
        publish(1);
        Sent few = read(alice + page);
        assertThat(few.transactions()).as(() -> String.join("\n", few.texts())).isOne();
        assertThat(few.statements()).as(() -> String.join("\n", few.texts())).isBetween(1, MOST);

        publish(12);
        Sent many = read(alice + page);
        assertThat(many.transactions()).isOne();
        assertThat(many.statements()).as(() -> String.join("\n", many.texts())).isEqualTo(few.statements());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/record"})
    void aPublicPageToo(String page) {
        publish(1);
        Sent few = read(page);
        assertThat(few.transactions()).as(() -> String.join("\n", few.texts())).isOne();

        publish(12);
        assertThat(read(page).statements()).isEqualTo(few.statements());
    }

    @Test
    void aSessionIsReadInOne() {
        Sent sent = DatabaseTraffic.of(() -> assertThat(sessions.byKey("nobody's")).isEmpty());
        assertThat(sent.transactions()).isOne();
        assertThat(sent.statements()).as("settings twice, the row, the end").isEqualTo(4);
    }

    private void publish(int sessions) {
        LocalDate session = calendar.next(FIRST);
        for (int i = 0; i < sessions; i++) {
            if (world.number("select count(*) from signals where session = ?", session) == 0) {
                specimens.publish(session);
            }
            session = calendar.next(session);
        }
    }

    /** The second time: what is the same for all has been read by then. */
    private static Sent read(String page) {
        given().get(page).then().statusCode(200);
        return DatabaseTraffic.of(() -> given().get(page).then().statusCode(200));
    }
}
