package com.vixshield.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.People;
import com.vixshield.account.team.Crew;
import com.vixshield.alert.FanOut;
import com.vixshield.billing.Entitlements;
import com.vixshield.billing.Feature;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PlanCatalogue;
import com.vixshield.signal.Signal;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Takes one feature after the other out of a plan that stays paid, and tries all doors. Which of them close can only come from
 * the feature: one that looked at "paid" would stay open, one that asked for another feature would open wrongly.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class EveryPathAsksThePlanTest {

    private static final String SETTLED = "2024-05-15";
    private static final String SEALED = "2026-11-20";

    @Inject
    Crew crew;
    @Inject
    Specimens specimens;
    @Inject
    PlanCatalogue catalogue;
    @Inject
    FanOut fanOut;
    @Inject
    People people;
    @Inject
    CurrentAccount current;
    @Inject
    World world;

    private final Map<String, Door> doors = new TreeMap<>();
    private String acme;
    private String token;
    private UUID signal;

    private record Door(Set<Feature> needs, BooleanSupplier open) {
    }

    @BeforeEach
    void aPaidTeam() {
        world.clear();
        world.forgetLimits();
        String handle = crew.acme();
        acme = "/a/" + handle;
        token = Jsoup.parse(given().formParams(Map.of("name", "robot", "scope", "write", "days", "30")).post(acme + "/tokens")
                .then().statusCode(200).extract().asString()).select(".callout code").text();
        world.update("delete from access_grants");
        world.update(
                """
                        insert into billing_subscriptions (account_id, subscription_id, customer_id, status, plan, period, price_id,
                            item_id, currency, unit_amount, seats, started_at, period_start, period_end, synced_at, full_from, full_until)
                        select id, 'sub_1', 'cus_1', 'active', 'desk', 'month', 'price', 'item', 'usd', 2900, 9, now(), now(),
                            now() + interval '30 days', now(), '1970-01-01', '9999-01-01' from accounts where handle = ?""",
                handle);
        specimens.publish(LocalDate.parse(SETTLED));
        signal = specimens.publish(LocalDate.parse(SEALED));
        world.pastGuards("update signals set expires_at = now() + case when session = '" + SEALED
                + "' then interval '1 day' else - interval '1 day' end");
        pages();
        programs();
        jobs();
    }

    @AfterEach
    void sellAsConfigured() {
        install(catalogue.plans());
    }

    @Test
    void allDoorsAreOpenToWhoPaysForAll() {
        assertThat(open()).containsExactlyInAnyOrderElementsOf(doors.keySet());
    }

    /** However it came to be bought: four people do not share a plan for one. */
    @Test
    void aPlanForOnePersonIsOnePersons() {
        String handle = acme.substring(3);
        crew.join(handle, "bob", "trader");
        world.update("update alert_preferences set email_signals = true");
        assertThat(isFull("bob", handle)).isTrue();
        assertThat(mailed()).isEqualTo(2);

        world.update("update billing_subscriptions set plan = 'solo', seats = 1");

        assertThat(isFull("alice", handle)).as("who has been there longest").isTrue();
        assertThat(isFull("bob", handle)).isFalse();
        assertThat(mailed()).isEqualTo(1);
    }

    private boolean isFull(String name, String handle) {
        return people.inside(name, handle, () -> current.access().isFull());
    }

    private long mailed() {
        world.empty("alert_runs");
        fanOut.prepare(QuarkusTransaction.requiringNew().call(() -> Signal.findById(signal)));
        return world.number(
                "select count(*) from deliveries d join accounts a on a.id = d.account_id where '/a/' || a.handle = ?",
                acme);
    }

    @ParameterizedTest
    @EnumSource
    void withoutOneFeatureItsDoorsAreClosedAndNoOther(Feature without) {
        install(catalogue.plans().stream().map(plan -> minus(plan, without)).toList());

        assertThat(open()).containsExactlyInAnyOrderElementsOf(
                doors.keySet().stream().filter(door -> !doors.get(door).needs().contains(without)).toList());
    }

    @Test
    void everyFeatureThatIsSoldForMoneyHasADoor() {
        Set<Feature> guarded = EnumSet.noneOf(Feature.class);
        doors.values().forEach(door -> guarded.addAll(door.needs()));

        assertThat(guarded).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(
                EnumSet.of(Feature.SETTLED_SIGNALS, Feature.RECORD)));
    }

    private void pages() {
        door("dashboard", () -> Jsoup.parse(page("")).title().contains("2026"), Feature.SEALED_SIGNALS);
        door("signal page", () -> get("/signals/" + SEALED) == 200, Feature.SEALED_SIGNALS);
        door("signal list", () -> !page("/signals").contains("You see each signal once it has settled"),
                Feature.SEALED_SIGNALS);
        door("market page", () -> page("/market").contains("20 November 2026"), Feature.SEALED_SIGNALS);
        door("series of the market", () -> page("/market/series/vix").contains("20 Nov 2026"), Feature.SEALED_SIGNALS);
        door("mail page", () -> !page("/alerts").contains("Paused"), Feature.SIGNAL_MAIL);
        door("sliders", () -> !Jsoup.parse(page("")).select("button:matchesOwn(^Save$)").isEmpty(), Feature.SLIDERS);
        door("saving sliders", () -> post("", Map.of("equity", "400,000", "tier", "delta_promoter", "risk", "3", "dial", "0.5",
                "cap", "2")) == 303, Feature.SLIDERS);
        door("importing fills", () -> get("/book/import") == 200, Feature.SLIDERS);
        door("second engine", () -> get("/book/second-engine") == 200, Feature.SLIDERS);
        door("inviting",
                () -> post("/invitations", Map.of("email", UUID.randomUUID() + "@example.com", "role", "viewer")) == 303,
                Feature.TEAM);
        door("thresholds", () -> post("/approvals/policy", Map.of("approvers", "1", "risk", "5000", "hedge", "5000",
                "contracts", "9")) == 422, Feature.APPROVALS);
        door("option chains",
                () -> given().redirects().follow(false).multiPart("file", "spxw.csv", new byte[]{10}).post(acme + "/chains")
                        .statusCode() != 403,
                Feature.OWN_CHAINS);
        door("webhooks",
                () -> post("/webhooks", Map.of("url", "https://hooks.example.com/", "events", "signal.published")) == 200,
                Feature.WEBHOOKS);
        door("lab", () -> get("/lab") == 200, Feature.LAB);
        door("asking the lab", () -> post("/lab", Map.of("kind", "run")) == 422, Feature.LAB);
        door("token to read", () -> token("read") == 200, Feature.API_READ);
        door("token to write", () -> token("write") == 200, Feature.API_WRITE);
    }

    private void programs() {
        door("api signals", () -> read("/signals").contains(SETTLED), Feature.API_READ);
        door("api list", () -> read("/signals").contains(SEALED), Feature.API_READ, Feature.SEALED_SIGNALS);
        door("api latest", () -> read("/signals/latest").contains("\"" + SEALED), Feature.API_READ, Feature.SEALED_SIGNALS);
        door("api one", () -> read("/signals/" + SEALED).contains("rulebook"), Feature.API_READ, Feature.SEALED_SIGNALS);
        door("api market", () -> read("/market").contains("\"" + SEALED), Feature.API_READ, Feature.SEALED_SIGNALS);
        door("api series", () -> read("/market/series/vix").contains("\"" + SEALED), Feature.API_READ, Feature.SEALED_SIGNALS);
        door("api sizing", () -> read("/sizing").contains("tier"), Feature.API_READ, Feature.SLIDERS);
        door("api ticket", () -> read("/signals/" + SETTLED + "/ticket").contains("tier"), Feature.API_READ, Feature.SLIDERS);
        door("api hedge", () -> read("/hedge-plan").contains("layers"), Feature.API_READ, Feature.SLIDERS);
        door("api lab", () -> read("/lab/runs").contains("\"runs\":"), Feature.API_READ, Feature.LAB);
        door("api run", () -> given().auth().oauth2(token).contentType("application/json").body("{}").post("/api/v1/lab/runs")
                .statusCode() == 422, Feature.API_WRITE, Feature.LAB);
        door("api profile", () -> given().auth().oauth2(token).contentType("application/merge-patch+json")
                .body("{\"atRisk\":0.01}").patch("/api/v1/profile").statusCode() == 200, Feature.API_WRITE, Feature.SLIDERS);
    }

    private void jobs() {
        door("daily mail", () -> {
            world.empty("alert_runs");
            fanOut.prepare(QuarkusTransaction.requiringNew().call(() -> Signal.findById(signal)));
            return world.number("select count(*) from deliveries d join accounts a on a.id = d.account_id "
                    + "where '/a/' || a.handle = ?", acme) > 0;
        }, Feature.SIGNAL_MAIL);
    }

    private void door(String name, BooleanSupplier open, Feature... needs) {
        doors.put(name, new Door(Set.of(needs), open));
    }

    private List<String> open() {
        return doors.entrySet().stream().filter(door -> door.getValue().open().getAsBoolean()).map(Map.Entry::getKey).toList();
    }

    /** Nobody has the last plan: it is there so that a refusal has something to name. */
    private void install(List<Plan> plans) {
        List<Plan> all = new ArrayList<>(plans);
        all.add(new Plan("vault", "Vault", 99900, 999000, 1, 9, EnumSet.allOf(Feature.class)));
        QuarkusMock.installMockForType(new Entitlements(new PlanCatalogue("test", all)), Entitlements.class);
    }

    private static Plan minus(Plan plan, Feature without) {
        Set<Feature> rest = EnumSet.copyOf(plan.features());
        rest.remove(without);
        return new Plan(plan.code(), plan.name(), plan.monthly(), plan.yearly(), plan.seats(), plan.rank(), rest);
    }

    private String page(String path) {
        return given().get(acme + path).then().statusCode(200).extract().asString();
    }

    private int get(String path) {
        return given().get(acme + path).statusCode();
    }

    private int post(String path, Map<String, String> fields) {
        return given().redirects().follow(false).formParams(fields).post(acme + path).statusCode();
    }

    private int token(String scope) {
        return post("/tokens", Map.of("name", "n", "scope", scope, "days", "30"));
    }

    private String read(String path) {
        return given().auth().oauth2(token).get("/api/v1" + path).asString();
    }
}
