package com.vixshield.book.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

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
import io.restassured.response.Response;

/** A broker's file from its upload into the book. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class ImportResourceTest {

    private static final String HEADER = "account,time,kind,symbol,side,effect,quantity,price,fee,commission,amount,order,reference\n";
    private static final DateTimeFormatter OCC = DateTimeFormatter.ofPattern("yyMMdd");

    @Inject
    People people;
    @Inject
    World world;
    @Inject
    ImportExpiryJob expiry;

    @Inject
    MovableClock clock;
    @Inject
    Specimens specimens;

    private final LocalDate session = LocalDate.of(2024, 5, 15);
    private final LocalDate expires = LocalDate.of(2024, 5, 16);
    private String path;

    @BeforeEach
    void book() {
        clock.goAhead(Duration.between(Instant.now(), Instant.parse("2024-06-20T16:00:00Z")));
        world.clear();
        world.forgetLimits();
        path = "/a/" + people.signIn("alice") + "/book/import";
    }

    @AfterEach
    void timeGoesOn() {
        clock.back();
    }

    private String leg(String right, int strike, String side, int quantity, String price, String order) {
        return "main," + moment() + ",trade,SPXW" + OCC.format(expires) + right + String.format("%05d000", strike) + "," + side
                + ",open," + quantity + "," + price + ",1.00,1.00,," + order + ",\n";
    }

    private String moment() {
        return session.atTime(LocalTime.of(15, 58)).atZone(SessionCalendar.NEW_YORK)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private String condor(String order, int low) {
        return leg("P", low, "buy", 2, "3.20", order) + leg("P", low + 10, "sell", 2, "4.10", order)
                + leg("C", low + 300, "sell", 1, "2.10", order) + leg("C", low + 300, "sell", 1, "2.10", order)
                + leg("C", low + 310, "buy", 2, "1.30", order);
    }

    private static Response upload(String path, String name, String text) {
        return given().redirects().follow(false).multiPart("file", name, text.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(path);
    }

    private String uploaded(String text) {
        return upload(path, "fills.csv", text).then().statusCode(303).extract().header("Location");
    }

    private static Document page(String address) {
        return Jsoup.parse(given().get(address).then().statusCode(200).extract().asString());
    }

    private static String confirm(String preview, String... fields) {
        var form = given().redirects().follow(false).contentType("application/x-www-form-urlencoded");
        for (String field : fields) {
            form = form.formParam(field, "yes");
        }
        return form.post(preview + "/confirmation").then().statusCode(303).extract().header("Location");
    }

    private int entries() {
        return (int) world.number("select count(*) from book_entries where kind = 'FILL'");
    }

    @Test
    void aFileIsShownBeforeItIsBookedAndTwiceChangesNothing() {
        String preview = uploaded(HEADER + condor("A1", 5000));

        Document page = page(preview);
        assertThat(page.select("table").first().select("tbody tr")).hasSize(1);
        assertThat(page.select("table").first().text()).contains("iron condor", "1.70", "2 fills", "New");
        assertThat(entries()).isZero();

        assertThat(confirm(preview)).contains("fills=5");
        assertThat(entries()).isEqualTo(5);
        assertThat(world.number("select count(*) from book_trades")).isEqualTo(1);
        assertThat(world.number("select count(*) from broker_imports")).isZero();
        // a second tab has nothing to confirm any more
        given().redirects().follow(false).contentType("application/x-www-form-urlencoded").post(preview + "/confirmation")
                .then()
                .statusCode(404);

        String again = uploaded(HEADER + condor("A1", 5000));
        Document known = page(again);
        assertThat(known.select("table").first().text()).contains("booked before").doesNotContain("New");
        assertThat(known.select("form[action$=confirmation]")).isEmpty();
        assertThat(confirm(again)).contains("fills=0", "known=5");
        assertThat(entries()).isEqualTo(5);
    }

    @Test
    void anOverlappingFileAddsWhatIsNew() {
        confirm(uploaded(HEADER + condor("A1", 5000)));
        String preview = uploaded(HEADER + condor("A0", 4900) + condor("A1", 5000));

        assertThat(page(preview).select("table").first().text()).contains("booked before", "New");
        assertThat(confirm(preview)).contains("fills=5", "known=5");
        assertThat(entries()).isEqualTo(10);
        assertThat(world.number("select count(*) from book_trades")).isEqualTo(2);
    }

    @Test
    void whatCannotHaveHappenedIsRefusedByName() {
        String preview = uploaded(HEADER + leg("P", 5000, "sell", 1, "4.10", "N1") + condor("A1", 5000)
                + leg("P", 5003, "buy", 1, "4.10", "N2").replace("15:58:00", "15:58:01"));

        assertThat(page(preview).select("table").first().text()).contains("Refused", "New");
        assertThat(confirm(preview)).contains("fills=5", "refused=2", "left=0");
        assertThat(entries()).isEqualTo(5);
        assertThat(world.number("select count(*) from book_trades")).isEqualTo(1);
    }

    @Test
    void legsOfOneSecondThatAreNotConfirmedAreCountedAsLeftOut() {
        String preview = uploaded(HEADER + leg("P", 5000, "sell", 1, "4.10", "N1") + condor("A1", 5000)
                + leg("P", 5003, "buy", 1, "4.10", "N2"));

        assertThat(confirm(preview)).contains("fills=5", "refused=0", "left=1");
        assertThat(entries()).isEqualTo(5);
    }

    @Test
    void aCondorThatWasPublishedIsMatchedToItsSignal() {
        specimens.publishTrade(session);
        List<Integer> strikes = page(path.replace("/book/import", "/signals/" + session) + "?tier=delta_steward")
                .select(".strikes dd").eachText().stream().map(text -> Integer.valueOf(text.replaceAll("[^0-9]", ""))).toList();
        assertThat(strikes).hasSize(4);

        String preview = uploaded(HEADER + leg("P", strikes.get(0), "buy", 2, "3.20", "A1")
                + leg("P", strikes.get(1), "sell", 2, "4.10", "A1") + leg("C", strikes.get(2), "sell", 2, "2.10", "A1")
                + leg("C", strikes.get(3), "buy", 2, "1.30", "A1"));

        assertThat(page(preview).select("table").first().text()).contains("Steward of 15 May 2024");
        confirm(preview);
        assertThat(world.number("select count(*) from book_trades where tier = 'delta_steward' and session = '2024-05-15'"))
                .isEqualTo(1);
    }

    @Test
    void legsThatOnlyTheSecondHoldsTogetherWaitForTheirOwner() {
        String file = HEADER + condor("", 5000);
        String preview = uploaded(file);
        assertThat(page(preview).select("input[name=uncertain]")).hasSize(1);
        confirm(preview);
        assertThat(entries()).isZero();

        confirm(uploaded(file), "uncertain");
        assertThat(entries()).isEqualTo(5);
    }

    @Test
    void cashIsBookedOnceWhereItIsWanted() {
        String deposit = HEADER + "main," + moment() + ",transfer,,,,,,,,25000.00,,T1\n";
        confirm(uploaded(deposit + condor("A1", 5000)), "cash");
        confirm(uploaded(deposit), "cash");

        assertThat(world.number("select count(*) from book_entries where kind = 'CASH' and amount = 25000")).isEqualTo(1);
    }

    @Test
    void expirationsSettleWhatIsOpen() {
        String ends = expires + ",expiration,SPXW" + OCC.format(expires);
        confirm(uploaded(HEADER + condor("A1", 5000) + "main," + ends + "P05000000,sell,close,2,,,,,,\nmain," + ends
                + "P05010000,buy,close,2,,,,,,\nmain," + ends + "C05300000,,,2,,,,,,\nmain," + ends + "C05310000,,,2,,,,,,\n"));

        assertThat(world.number("select count(*) from book_entries where kind = 'SETTLED' and price = 0")).isEqualTo(4);
        assertThat(world.number("select sum(quantity) from book_entries where kind in ('FILL', 'SETTLED')")).isZero();
    }

    @Test
    void aFileThatIsNotReadIsRefusedWithItsReason() {
        for (String text : new String[]{"hello", "", "Run Date,Action\n1,2\n"}) {
            Document page = Jsoup.parse(upload(path, "a.csv", text).then().statusCode(422).extract().asString());
            assertThat(page.select("#file-error").text()).endsWith(".");
        }
        assertThat(world.number("select count(*) from broker_imports")).isZero();
        assertThat(upload(path, "a.csv", "x".repeat(5_000_001)).statusCode()).isEqualTo(422);
    }

    @Test
    void whatAFileLeavesOpenIsAskedOnItsPreview() {
        String preview = uploaded("Date/Time,Transaction Code,Transaction Subcode,Symbol,Buy/Sell,Open/Close,Quantity,"
                + "Expiration Date,Strike,Call/Put,Price,Fees,Amount,Description,Account Reference\n"
                + session.format(DateTimeFormatter.ofPattern("MM/dd/yyyy")) + " 3:58 PM,Trade,Buy to Open,VIX,Buy,Open,1,"
                + "07/17/2024,25,C,1.10,0.50,-110,,X\n");
        assertThat(page(preview).select("input[name=zone]")).isNotEmpty();

        given().redirects().follow(false).contentType("application/x-www-form-urlencoded").formParam("zone", "America/Chicago")
                .post(preview + "/answers").then().statusCode(303);

        Document page = page(preview);
        assertThat(page.select("input[name=zone]")).isEmpty();
        assertThat(page.select("table").first().text()).contains("16:58 ET");
        confirm(preview);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void aFileIsItsMembersAndExpires() {
        String preview = uploaded(HEADER + condor("A1", 5000));
        String id = preview.substring(preview.lastIndexOf('/') + 1);
        String mallory = "/a/" + people.signIn("mallory") + "/book/import/" + id;
        given().get(mallory).then().statusCode(404);
        given().get(path + "/none").then().statusCode(404);

        world.pastGuards("update broker_imports set uploaded_at = '2024-06-19 12:00Z', "
                + "expires_at = '2024-06-20 12:00Z'");
        given().get(preview).then().statusCode(404);
        expiry.run();
        assertThat(world.number("select count(*) from broker_imports")).isZero();
    }

    @Test
    void aNewFileTakesThePlaceOfTheOneThatWaits() {
        String first = uploaded(HEADER + condor("A1", 5000));
        String second = uploaded(HEADER + condor("A2", 5000));

        given().get(first).then().statusCode(404);
        assertThat(page(path).select("a[href=" + second.substring(second.indexOf("/a/")) + "]")).hasSize(1);
        given().redirects().follow(false).contentType("application/x-www-form-urlencoded").post(second + "/removal").then()
                .statusCode(303);
        given().get(second).then().statusCode(404);
    }
}
